import { ArrowRight, Check, MessageCircleQuestionMark, Pause, Play } from 'lucide-react'
import { Link } from 'wouter'
import { clockTime, longDate } from '../../../schema/dates.ts'
import { ItemTimer } from '../../agenda/live/ItemTimer.tsx'
import { expectedEnd } from '../../agenda/planning.ts'
import { useNow } from '../../lib/clock.ts'
import { hourTime } from '../../lib/dates.ts'
import { ConnectionState } from '../../shell/ConnectionState.tsx'
import { Mark } from '../../shell/brand/Mark.tsx'
import { Button } from '../../ui/Button.tsx'
import { copy as readingCopy } from '../../reading/copy.ts'
import { copy } from '../copy.ts'
import type { MeetingView } from '../view.ts'
import type { Moments } from './use-moments.ts'
import './desk.css'

interface DeskBarProps {
  slug: string
  view: MeetingView
  moments: Moments
  onNext: () => void
}

/** The time of the item and of the meeting, and the button to the next item. */
export const DeskBar = ({ slug, view, moments, onNext }: DeskBarProps) => {
  const begins = view.currentId === null && view.items.length > 0
  const last = moments.nextId === null
  const label = moments.toRead ? readingCopy.read : begins ? copy.live.first : last ? copy.live.close : copy.live.next
  return (
    <header className="hub-deskbar hub-on-blue">
      <div className="hub-deskbar__left">
        <Link href={`/${slug}/overleg/${view.id}/voorbereiden`} className="hub-deskbar__home" title={copy.live.leave}>
          <Mark />
          <span>
            <b>{view.title}</b>
            <small>{longDate(view.startsAt)}</small>
          </span>
        </Link>
      </div>
      <div className="hub-deskbar__mid">
        {view.currentClock && <ItemTimer clock={view.currentClock} />}
        <EndTime view={view} />
      </div>
      <div className="hub-deskbar__right">
        <ConnectionState />
        {view.current && moments.timed && (
          <Button
            variant="subtle"
            className="hub-onbar"
            icon={moments.paused ? Play : Pause}
            shortcut="t"
            waits={moments.waits.pause}
            needsLine
            aria-disabled={!moments.holds || undefined}
            onClick={() => void moments.togglePause()}
          >
            {moments.paused ? copy.live.resume : copy.live.pause}
          </Button>
        )}
        {view.items.length > 0 && view.state === 'LIVE' && (
          <Button
            // The button that moves everybody is loud only for the one who may press it.
            variant={moments.holds ? 'primary' : 'subtle'}
            className={moments.holds ? 'hub-next' : 'hub-onbar'}
            shortcut="n"
            waits={moments.waits.next}
            needsLine
            iconAfter={moments.toRead ? MessageCircleQuestionMark : last ? Check : ArrowRight}
            title={
              moments.toRead
                ? readingCopy.readHint
                : moments.nextTitle
                  ? copy.live.nextHint(moments.nextTitle)
                  : undefined
            }
            aria-disabled={!moments.holds || undefined}
            onClick={onNext}
          >
            {label}
          </Button>
        )}
      </div>
    </header>
  )
}

export const EndTime = ({ view, short = false }: { view: MeetingView; short?: boolean }) => {
  const end = expectedEnd(view.clocks, view.currentId, useNow(5_000))
  const late = !view.dayOnly && end > Date.parse(view.endsAt) + 60_000
  return (
    <div className={`hub-endtime ${late ? 'is-late' : ''}`}>
      {short ? copy.live.endShort : copy.live.endLabel}
      <b>{short ? clockTime(end) : hourTime(end)}</b>
      {late && <span className="hub-sr">{copy.live.endLate(hourTime(view.endsAt))}</span>}
    </div>
  )
}
