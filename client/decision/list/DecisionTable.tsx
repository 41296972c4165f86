import { type FragmentType, readFragment } from '../../graph/generated/index.ts'
import { useLanding } from '../../lib/hooks/use-landing.ts'
import { DecisionRow, DecisionRowFragment } from './DecisionRow.tsx'
import { copy } from './copy.ts'
import './list.css'

type Decision = FragmentType<typeof DecisionRowFragment> & { id: string }

interface DecisionTableProps {
  decisions: readonly Decision[]
  /** The one that the address points at; it stands above the list where the list does not hold it. */
  linked: readonly Decision[]
  /** The number that is open. */
  opened: string
  onOpen: (number: string) => void
  changing: boolean
}

export const DecisionTable = ({ decisions, linked, opened, onOpen, changing }: DecisionTableProps) => {
  const above = linked.filter((one) => !decisions.some(({ id }) => id === one.id))
  const openedByHand = useLanding(opened && pointAt(opened))
  const open = (number: string) => {
    openedByHand(number && pointAt(number))
    onOpen(number)
  }
  const row = (decision: Decision) => {
    const { number } = readFragment(DecisionRowFragment, decision)
    return (
      <DecisionRow
        key={decision.id}
        decision={decision}
        open={opened === number}
        onToggle={() => open(opened === number ? '' : number)}
      />
    )
  }
  return (
    <div className="hub-table-sheet" aria-busy={changing}>
      <table className="utrecht-table hub-decisions" role="table" aria-label={copy.table}>
        <thead className="utrecht-table__header" role="rowgroup">
          <tr className="utrecht-table__row" role="row">
            {[copy.number, copy.decision, copy.date, copy.outcome, copy.details].map((head) => (
              <th key={head} className="utrecht-table__header-cell" scope="col" role="columnheader">
                <span className={head === copy.details ? 'hub-sr' : undefined}>{head}</span>
              </th>
            ))}
          </tr>
        </thead>
        {above.length > 0 && (
          <tbody className="utrecht-table__body" role="rowgroup">
            {above.map(row)}
          </tbody>
        )}
        <tbody className="utrecht-table__body" role="rowgroup">
          {decisions.map(row)}
        </tbody>
      </table>
    </div>
  )
}

const pointAt = (number: string) => `[data-decision="${CSS.escape(number)}"]`
