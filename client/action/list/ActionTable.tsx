import { CircleAlert } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { type FragmentType, readFragment } from '../../graph/generated/index.ts'
import { useNow } from '../../lib/clock.ts'
import { useLanding } from '../../lib/hooks/use-landing.ts'
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
  /** The action that the address points at; it stands above the list where the list does not show it. */
  linked: readonly Action[]
  linkedNumber: string
}

export const ActionTable = ({
  actions,
  done,
  moreDone,
  onAllDone,
  changing,
  linked,
  linkedNumber,
}: ActionTableProps) => {
  useLanding(linkedNumber && `[data-action="${CSS.escape(linkedNumber)}"]`)
  const inGroup = useGrouped(actions, done)
  const { sheet, ticked } = useKeptFocus()
  const showsDoneOnly = actions.length > 0 && inGroup.done.length === actions.length
  const shownDone = showsDoneOnly ? inGroup.done : inGroup.done.slice(0, moreDone ? 0 : doneAtFirst)
  const shownIn = { ...inGroup, done: shownDone }
  const above = linked.filter((one) => !groups.some((group) => shownIn[group].some(({ id }) => id === one.id)))
  const row = (action: Action) => (
    <ActionRow
      key={action.id}
      action={action}
      onTicked={() => ticked(readFragment(ActionRowFragment, action).number)}
    />
  )
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
        {above.length > 0 && (
          <tbody className="utrecht-table__body" role="rowgroup">
            {above.map(row)}
          </tbody>
        )}
        {groups.map((group) => {
          const rows = inGroup[group]
          const shown = shownIn[group]
          return rows.length ? (
            <tbody key={group} className="utrecht-table__body" role="rowgroup">
              <GroupHead group={group} number={group === 'done' && moreDone ? null : rows.length} />
              {shown.map(row)}
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
      const button = document.querySelector<HTMLElement>(`[data-action="${CSS.escape(number)}"] .hub-tick button`)
      ;(button ?? sheet.current)?.focus()
    }, 50)
    return () => clearTimeout(timer)
  }, [number])
  return { sheet, ticked: setNumber }
}
