import { Clock, Gavel, ListTodo } from 'lucide-react'
import { inputOf } from '../../graph/outbox/queue.ts'
import { useDescribe, useUnsent } from '../../graph/outbox/unsent.ts'
import { copy as shell } from '../../shell/copy.ts'
import { Icon } from '../../ui/Icon.tsx'

/** Decisions and actions at an item that were not sent yet, and so have no number. */
export const Waiting = ({ itemId }: { itemId: string }) => {
  const describe = useDescribe()
  const entries = useUnsent().filter(
    (entry) =>
      ['recordDecision', 'recordAction'].includes(entry.name) &&
      inputOf(entry).agendaItemId === itemId &&
      !entry.refused,
  )
  if (!entries.length) return null
  return (
    <ul className="hub-lines" aria-label={shell.unsent.head}>
      {entries.map((entry) => (
        <li key={entry.id} className="hub-line" data-waiting={entry.name}>
          <span className="hub-line__no">
            <Icon of={entry.name === 'recordDecision' ? Gavel : ListTodo} />
            <span className="hub-sr">{describe(entry).label}</span>
          </span>
          <div className="hub-line__body">
            <p className="hub-line__text">{describe(entry).words}</p>
            <span className="hub-notsent">
              <Icon of={Clock} /> {shell.unsent.yet}
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}
