import { Clock } from 'lucide-react'
import { inputOf } from '../../graph/outbox/queue.ts'
import { useUnsent, wordsOf } from '../../graph/outbox/unsent.ts'
import { copy as shell } from '../../shell/copy.ts'
import { Icon } from '../../ui/Icon.tsx'

/** Items that were put on the agenda and not sent yet: their number is not known before that. */
export const WaitingItems = ({ meetingId }: { meetingId: string }) => {
  const entries = useUnsent().filter((entry) => entry.name === 'addAgendaItem' && inputOf(entry).meetingId === meetingId && !entry.refused)
  if (!entries.length) return null
  return (
    <ul className="hub-lines" aria-label={shell.unsent.head}>
      {entries.map((entry) => (
        <li key={entry.id} className="hub-line" data-waiting={entry.name}>
          <div className="hub-line__body">
            <p className="hub-line__text">{wordsOf(entry)}</p>
            <span className="hub-notsent">
              <Icon of={Clock} /> {shell.unsent.yet}
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}
