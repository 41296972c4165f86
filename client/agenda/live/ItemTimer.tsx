import { useEffect, useRef } from 'react'
import { nl } from '../../../schema/nl.ts'
import { useNow } from '../../lib/clock.ts'
import { stopwatch } from '../../lib/dates.ts'
import { announce } from '../../ui/LiveRegion.tsx'
import { copy } from '../copy.ts'
import { type Timed, usedSeconds } from '../planning.ts'
import './live.css'

/**
 * The clock of the current item, by the server's time. `figure` and `word` are what every screen shows: what is left,
 * else what is over; of an item without planned time what is used.
 */
export const useItemTime = (clock: Timed) => {
  const used = usedSeconds(clock, true, useNow())
  const planned = clock.plannedMinutes ? clock.plannedMinutes * 60 : null
  const left = planned === null ? null : planned - used
  const over = left !== null && left < 0
  const paused = !clock.startedAt
  const ending = left !== null && !over && left <= 60 && !paused
  return {
    ...{ id: clock.id, planned, left, over, ending, paused },
    share: planned ? Math.min(1, used / planned) : 0,
    figure: stopwatch(left === null ? used : Math.abs(left)),
    word: paused
      ? clock.placement === 'POSTPONED'
        ? nl.placement.POSTPONED
        : copy.timerPaused
      : left === null
        ? copy.timerUsed
        : over
          ? copy.timerOver
          : ending
            ? copy.timerEnding
            : copy.timerLeft,
  }
}

export const ItemTimer = ({ clock, speaks = true }: { clock: Timed; speaks?: boolean }) => {
  const { id, planned, left, over, paused, share, figure, word } = useItemTime(clock)
  useVoice(id, planned, speaks && !paused ? left : null)
  return (
    <div
      className={`hub-timer ${over ? 'is-over' : ''} ${paused ? 'is-paused' : ''}`}
      role="timer"
      aria-label={copy.timer}
    >
      <div className="hub-timer__digits">
        <b>{figure}</b>
        <span>
          <span data-part="word">{word}</span>, {planned === null ? copy.timerNone : copy.timerPlanned(planned / 60)}
        </span>
      </div>
      <div className="hub-timer__track" aria-hidden="true">
        <i key={id} style={{ inlineSize: `${share * 100}%` }} />
      </div>
    </div>
  )
}

const five = 300

/**
 * Speaks at half the time, at five minutes and at zero; never each second, and not for what passed before the page was
 * open.
 */
const useVoice = (id: string, planned: number | null, left: number | null) => {
  const before = useRef<{ id: string; planned: number | null; left: number | null }>({ id, planned, left })
  useEffect(() => {
    const { left: was, ...last } = before.current
    before.current = { id, planned, left }
    if (was === null || left === null || planned === null || last.id !== id || last.planned !== planned) return
    const passed = (mark: number) => was > mark && left <= mark
    if (passed(0)) announce(copy.timerZero)
    else if (planned > five && passed(five)) announce(copy.timerFive)
    else if (planned >= 120 && passed(planned / 2)) announce(copy.timerHalf(copy.minutes(Math.round(planned / 120))))
  }, [id, planned, left])
}
