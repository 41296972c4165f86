import { clockTime } from '../../../schema/dates.ts'
import { copy } from '../copy.ts'
import { type Timed, usedSeconds } from '../planning.ts'
import './live.css'

/** The bar of an item and its minutes; `start` null: when it began is not known here. */
export const TimeLine = ({
  clock,
  isCurrent,
  now,
  start,
  scale,
}: {
  clock: Timed
  isCurrent: boolean
  now: number
  start: number | null
  scale: number
}) => {
  const used = usedSeconds(clock, isCurrent, now)
  const planned = (clock.plannedMinutes ?? 0) * 60
  const length = planned || Math.min(used, scale)
  const visited = isCurrent || used > 0
  const minutes = Math.floor(used / 60)
  return (
    <span className="hub-item__line">
      <span className="hub-timebar" aria-hidden="true">
        <span className="hub-timebar__plan" style={{ inlineSize: `${(length / scale) * 100}%` }}>
          <i style={{ inlineSize: `${length ? Math.min(1, used / length) * 100 : 0}%` }} />
        </span>
        {planned > 0 && used > planned && (
          <span className="hub-timebar__over" style={{ inlineSize: `${((used - planned) / scale) * 100}%` }} />
        )}
      </span>
      <span>{timeText(clock.plannedMinutes ?? null, visited ? minutes : null)}</span>
      <span className="hub-item__time">{start !== null && clockTime(start)}</span>
    </span>
  )
}

const timeText = (planned: number | null, used: number | null) => {
  if (used === null) return planned === null ? '' : copy.min(planned)
  return planned === null ? copy.min(used) : copy.usedOf(used, planned)
}
