import { partyLetters } from '../party/letters.ts'
import { shortName } from '../party/short-name.ts'
import { list } from '../lib/words.ts'
import { copy } from './copy.ts'
import { handsOf } from './hands/hands-of.ts'
import { type Attended, countSeats, seatsOf } from './seats-of.ts'
import { isThere } from './as-said.ts'
import './ring.css'

const size = { rx: 190, ry: 186 }

/** The table from above: a chair per party, dashed where nobody sits. */
export const Ring = ({ meeting }: { meeting: Attended }) => {
  const seats = seatsOf(meeting)
  const { present, all } = countSeats(meeting)
  const hands = new Set(handsOf({ ...meeting, currentId: null }).map(({ id }) => id))
  const scale = Math.min(1, 14 / seats.length)
  return (
    <svg className="hub-ring" viewBox="-234 -222 468 444" role="img" aria-label={copy.ring.seats(present, all)}>
      <ellipse rx="116" ry="104" className="hub-ring__table" />
      <text textAnchor="middle" y="10" className="hub-ring__count">
        {present}
      </text>
      <text textAnchor="middle" y="58" className="hub-ring__of">
        {copy.ring.of(all)}
      </text>
      {seats.map((seat, index) => {
        const { id, party } = seat
        const angle = (index / seats.length) * 2 * Math.PI
        const at = `translate(${(size.rx * Math.sin(angle)).toFixed(1)} ${(-size.ry * Math.cos(angle)).toFixed(1)}) scale(${scale})`
        return (
          <g
            key={id}
            transform={at}
            className={`hub-ring__seat ${isThere(seat) ? '' : 'is-away'} ${seat.votes ? '' : 'is-guest'} ${hands.has(id) ? 'has-hand' : ''}`}
          >
            <path d="M-35 26 V-8 a20 20 0 0 1 20 -20 h30 a20 20 0 0 1 20 20 V26 a5 5 0 0 1 -5 5 h-60 a5 5 0 0 1 -5 -5z" />
            {/* Smaller than 40 px nobody reads them; the names stand below. */}
            {scale === 1 && (
              <text textAnchor="middle" y="17">
                {partyLetters(party.name)}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}

/** '11 van 13 aan tafel'; nothing of a meeting without a table. */
export const ScreenCount = ({ meeting, className = '' }: { meeting: Attended; className?: string }) => {
  const { present, all } = countSeats(meeting)
  return all ? <p className={`hub-scherm__count ${className}`}>{copy.ring.atTable(present, all)}</p> : null
}

/** The parties that are not there yet, by name: those without a vote too, and not one that left. */
export const Missing = ({ meeting }: { meeting: Attended }) => {
  const seats = seatsOf(meeting)
  const away = seats.filter((seat) => !isThere(seat))
  const names = away.filter(({ leftAt }) => !leftAt).map(({ party }) => shortName(party.name))
  if (names.length) return <p>{copy.ring.absent(list(names))}</p>
  return seats.length > 0 && !away.length && <p>{copy.ring.allThere}</p>
}
