import { useEffect, useState } from 'react'
import { type FragmentType, readFragment } from '../../graph/generated/index.ts'
import { Alert } from '../../ui/Alert.tsx'
import { DecisionRow, DecisionRowFragment } from './DecisionRow.tsx'
import { copy } from './copy.ts'

type Decision = FragmentType<typeof DecisionRowFragment> & { id: string }

interface DecisionTableProps {
  decisions: readonly Decision[]
  /** The decision with the number in the link. */
  linked: readonly Decision[]
  linkedNumber: string
  /** The number that is open. */
  opened: string
  onOpen: (number: string) => void
  changing: boolean
}

export const DecisionTable = ({ decisions, linked, linkedNumber, opened, onOpen, changing }: DecisionTableProps) => {
  const numberOf = (decision: Decision) => readFragment(DecisionRowFragment, decision).number
  const inList = decisions.some((decision) => numberOf(decision) === linkedNumber)
  const fromLink = linked.find((decision) => numberOf(decision) === linkedNumber)
  useIntoView(inList || fromLink ? linkedNumber : '')
  const row = (decision: Decision) => {
    const number = numberOf(decision)
    return (
      <DecisionRow
        key={decision.id}
        decision={decision}
        open={opened === number}
        onToggle={() => onOpen(opened === number ? '' : number)}
      />
    )
  }
  return (
    <>
      {linkedNumber && opened === linkedNumber && !inList && !fromLink && (
        <Alert kind="warning" title={copy.notThere(linkedNumber)} />
      )}
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
          {fromLink && !inList && (
            <tbody className="utrecht-table__body" role="rowgroup">
              {row(fromLink)}
            </tbody>
          )}
          <tbody className="utrecht-table__body" role="rowgroup">
            {decisions.map(row)}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** Brings the decision of the link into view, once. */
const useIntoView = (number: string) => {
  const [done, setDone] = useState(false)
  useEffect(() => {
    if (!number || done) return
    setDone(true)
    document.querySelector('.hub-open-head')?.scrollIntoView({ block: 'center' })
  }, [number, done])
}
