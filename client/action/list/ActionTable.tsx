import { CircleAlert } from 'lucide-react'
import { useQuery } from 'urql'
import { type FragmentType, readFragment } from '../../graph/generated/index.ts'
import { useMembership } from '../../session/session.ts'
import { useNow } from '../../lib/clock.ts'
import { useLanding } from '../../lib/hooks/use-landing.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ActionRow, ActionRowFragment } from './ActionRow.tsx'
import { type Group, groupOf, groups } from './grouping.ts'
import { copy } from '../list-copy.ts'
import { oneAction } from '../list-operations.ts'
import { type Stood, withKept } from './use-kept-rows.ts'
import './list.css'

export type Action = FragmentType<typeof ActionRowFragment> & { id: string }

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
  kept: readonly Stood<Action>[]
  onKeep: (stood: Stood<Action>) => void
}

export const ActionTable = ({
  actions,
  done,
  moreDone,
  onAllDone,
  changing,
  linked,
  linkedNumber,
  kept,
  onKeep,
}: ActionTableProps) => {
  useLanding(linkedNumber && `[data-action="${CSS.escape(linkedNumber)}"]`)
  const grouped = useGrouped(actions, done)
  const showsDoneOnly = actions.length > 0 && grouped.done.length === actions.length
  const listed = withKept({ ...grouped, done: showsDoneOnly ? grouped.done : grouped.done.slice(0, doneAtFirst) }, kept)
  const above = linked.filter((one) => !groups.some((group) => listed[group].some(({ id }) => id === one.id)))
  const row = (action: Action, group: Group, at: number) => (
    <ListedRow
      key={action.id}
      action={action}
      isKept={kept.some(({ row }) => row.id === action.id)}
      onPress={() => onKeep({ row: action, group, at })}
    />
  )
  return (
    <div className="hub-table-sheet" aria-busy={changing}>
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
            {above.map((action) => (
              <ActionRow key={action.id} action={action} />
            ))}
          </tbody>
        )}
        {groups.map((group) => {
          const more = group === 'done' && (moreDone || listed.done.length < grouped.done.length)
          return listed[group].length ? (
            <tbody key={group} className="utrecht-table__body" role="rowgroup">
              <GroupHead group={group} number={more ? null : listed[group].length} />
              {listed[group].map((action, at) => row(action, group, at))}
              {more && (
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
  return inGroup
}

interface ListedRowProps {
  action: Action
  /** It was pressed, so the list may hold it no more: it is asked by its number. */
  isKept: boolean
  onPress: () => void
}

const ListedRow = ({ action, isKept, onPress }: ListedRowProps) => {
  const { samenwerkingsverband } = useMembership()
  const { number } = readFragment(ActionRowFragment, action)
  const [{ data }] = useQuery({ query: oneAction, variables: { id: samenwerkingsverband.id, number }, pause: !isKept })
  return <ActionRow action={(isKept && data?.actions.nodes[0]) || action} onPress={onPress} />
}
