import { Clock } from 'lucide-react'
import type { Entry } from '../../graph/outbox/queue.ts'
import { useDescribe, useUnsent } from '../../graph/outbox/unsent.ts'
import { Icon } from '../../ui/Icon.tsx'
import { copy } from '../copy.ts'

/** Acts that this person made and did not send yet. No list of the server has them, so their words stand here. */
export const WaitingLines = ({ of }: { of: (entry: Entry) => boolean }) => {
  const describe = useDescribe()
  const entries = useUnsent().filter((entry) => !entry.refused && of(entry))
  if (!entries.length) return null
  return (
    <ul className="hub-lines" aria-label={copy.unsent.head}>
      {entries.map((entry) => (
        <li key={entry.id} className="hub-line" data-waiting={entry.name}>
          <div className="hub-line__body">
            <p className="hub-line__text">{describe(entry).words}</p>
            <span className="hub-notsent">
              <Icon of={Clock} /> {copy.unsent.yet}
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}
