import { CircleAlert } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { type FragmentType, readFragment } from '../../graph/generated/index.ts'
import { useNow } from '../../lib/clock.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ActionRow, ActionRowFragment } from './ActionRow.tsx'
import { type Group, groupOf, groups } from './grouping.ts'
import { copy } from '../list-copy.ts'

type Action = FragmentType<typeof ActionRowFragment> & { id: string }

const doneAtFirst = 5

interface ActionTableProps {
  actions: readonly Action[]
  /** The actions that are done; the newest are shown under the rest. */
  done: readonly Action[]
  /** `done` is not all of it: which are the newest is not known. */
  moreDone: boolean
  onAllDone: () => void
  changing: boolean
}

export const ActionTable = ({ actions, done, moreDone, onAllDone, changing }: ActionTableProps) => {
  const target = useTarget()
  const inGroup = useGrouped(actions, done)
  const { sheet, ticked } = useKeptFocus()
  const showsDoneOnly = actions.length > 0 && inGroup.done.length === actions.length
  return (
    <div className="hub-table-sheet" aria-busy={changing} ref={sheet} tabIndex={-1}>
      <table className="utrecht-table" role="table" aria-label={copy.table}>
        <thead className="utrecht-table__header" role="rowgroup">
          <tr className="utrecht-table__row" role="row">
            {[copy.number, copy.what, copy.who, copy.when, copy.state].map((head) => (
              <th key={head} className="utrecht-table__header-cell" scope="col" role="columnheader">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => {
          const rows = inGroup[group]
          const shown = group === 'done' && !showsDoneOnly ? rows.slice(0, moreDone ? 0 : doneAtFirst) : rows
          return rows.length ? (
            <tbody key={group} className="utrecht-table__body" role="rowgroup">
              <GroupHead group={group} number={group === 'done' && moreDone ? null : rows.length} />
              {shown.map((action) => (
                <ActionRow
                  key={action.id}
                  action={action}
                  target={target === readFragment(ActionRowFragment, action).number}
                  onTicked={() => ticked(readFragment(ActionRowFragment, action).number)}
                />
              ))}
              {shown.length < rows.length && (
                <tr className="utrecht-table__row" role="row">
                  <td className="utrecht-table__cell" role="cell" colSpan={5}>
                    <Button small variant="subtle" onClick={onAllDone}>
                      {copy.allDone}
                    </Button>
                  </td>
                </tr>
              )}
            </tbody>
          ) : null
        })}
      </table>
    </div>
  )
}

const GroupHead = ({ group, number }: { group: Group; number: number | null }) => (
  <tr className={`utrecht-table__row hub-group ${group === 'late' ? 'hub-group--late' : ''}`} role="row">
    <th className="utrecht-table__header-cell" colSpan={5} scope="rowgroup" role="rowheader">
      {group === 'late' && <Icon of={CircleAlert} />}{' '}
      {number === null ? copy.groups[group] : copy.groupCount(copy.groups[group], number)}
    </th>
  </tr>
)

const useGrouped = (actions: readonly Action[], done: readonly Action[]) => {
  const now = useNow(60_000)
  const seen = new Set<string>()
  const inGroup: Record<Group, Action[]> = { late: [], soon: [], later: [], done: [] }
  for (const action of [...actions, ...done]) {
    if (seen.has(action.id)) continue
    seen.add(action.id)
    inGroup[groupOf(readFragment(ActionRowFragment, action), now)].push(action)
  }
  const completedAt = (action: Action) => readFragment(ActionRowFragment, action).completedAt ?? ''
  inGroup.done.sort((a, b) => completedAt(b).localeCompare(completedAt(a)))
  return inGroup
}

/** A row that is ticked moves to another group, or away: the focus goes with it, or to the table. */
const useKeptFocus = () => {
  const sheet = useRef<HTMLDivElement>(null)
  const [number, setNumber] = useState<string | null>(null)
  useEffect(() => {
    if (!number) return
    const timer = setTimeout(() => {
      setNumber(null)
      // The focus stays where somebody has put it meanwhile.
      if (!document.activeElement?.contains(sheet.current)) return
      const button = document.getElementById(number)?.querySelector('button')
      ;(button ?? sheet.current)?.focus()
    }, 50)
    return () => clearTimeout(timer)
  }, [number])
  return { sheet, ticked: setNumber }
}

/** The number behind # in the address. Rows come after the browser looked for it, so it is brought into view here. */
const useTarget = () => {
  const [target] = useState(() => decodeURIComponent(location.hash.slice(1)))
  useEffect(() => {
    if (target) document.getElementById(target)?.scrollIntoView({ block: 'center' })
  }, [target])
  return target
}
