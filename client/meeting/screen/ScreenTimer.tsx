import { useItemTime } from '../../agenda/live/ItemTimer.tsx'
import { stopwatch } from '../../lib/dates.ts'
import { copy } from '../copy.ts'
import type { MeetingView } from '../view.ts'

/** The clock of the current item, very large. */
export const ScreenTimer = ({ clock }: { clock: NonNullable<MeetingView['currentClock']> }) => {
  const { id, used, planned, left, paused, share } = useItemTime(clock)
  const over = left !== null && left < 0
  const ending = left !== null && !over && left <= 60 && !paused
  return (
    <div className={`hub-timer ${over ? 'is-over' : ''} ${ending ? 'is-ending' : ''}`} role="timer">
      <b>{stopwatch(left === null ? used : Math.abs(left))}</b>
      {planned !== null && (
        <div className="hub-timer__track" aria-hidden="true">
          <i key={id} style={{ inlineSize: `${share * 100}%` }} />
        </div>
      )}
      <span>
        {paused
          ? copy.screen.paused
          : left === null
            ? copy.screen.used
            : over
              ? copy.screen.over
              : ending
                ? copy.screen.ending
                : copy.screen.left}
      </span>
    </div>
  )
}
