import { clockTime } from '../../../schema/dates.ts'
import { copy } from '../copy.ts'
import './prepare.css'

/** When the item of a row would begin; null: the hour is not known. */
export const StartCell = ({ start }: { start: number | null }) => (
  <span className="hub-build__start hub-meta">
    {start !== null && (
      <>
        <span className="hub-sr">{copy.columns.start} </span>
        {clockTime(start)}
      </>
    )}
  </span>
)
