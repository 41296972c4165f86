import { Lock } from 'lucide-react'
import { Icon } from '../../ui/Icon.tsx'
import { copy } from '../copy.ts'
import { StartCell } from './StartCell.tsx'
import './prepare.css'

interface ClosedRowProps {
  number: number
  minutes: number | null | undefined
  /** Planned start; null when the hour is not known. */
  start: number | null
  /** It begins at or after the booked end. */
  over: boolean
}

/** The place of an item that this person may not see. */
export const ClosedRow = ({ number, minutes, start, over }: ClosedRowProps) => (
  <li className={`hub-build__row is-closed ${over ? 'is-over' : ''}`} aria-label={`${number}. ${copy.closedItem}`}>
    <span />
    <span className="hub-build__no">{number}</span>
    <div className="hub-build__text">
      <div className="hub-build__title hub-meta">
        <Icon of={Lock} /> {copy.closedItem}
      </div>
    </div>
    <span />
    <span className="hub-meta hub-minutes">{minutes == null ? '' : copy.min(minutes)}</span>
    <StartCell start={start} />
    <div className="hub-updown" />
  </li>
)
