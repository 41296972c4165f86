import { useItemTime } from '../../agenda/live/ItemTimer.tsx'
import type { MeetingView } from '../view.ts'

/** The clock of the current item, very large. */
export const ScreenTimer = ({ clock }: { clock: NonNullable<MeetingView['currentClock']> }) => {
  const { id, planned, over, ending, share, figure, word } = useItemTime(clock)
  return (
    <div className={`hub-timer ${over ? 'is-over' : ''} ${ending ? 'is-ending' : ''}`} role="timer">
      <b>{figure}</b>
      {planned !== null && (
        <div className="hub-timer__track" aria-hidden="true">
          <i key={id} style={{ inlineSize: `${share * 100}%` }} />
        </div>
      )}
      <span data-part="word">{word}</span>
    </div>
  )
}
