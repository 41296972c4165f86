import type { LucideIcon } from 'lucide-react'
import type { Entry } from '../../graph/outbox/queue.ts'
import { useDescribe, useUnsent } from '../../graph/outbox/unsent.ts'
import { Icon } from '../../ui/Icon.tsx'
import { copy } from '../copy.ts'
import { Mend } from './Mend.tsx'
import { NotSentMark } from './NotSent.tsx'

interface WaitingLinesProps {
  of: (entry: Entry) => boolean
  /** The sign of the list that it will stand in. */
  icon?: (entry: Entry) => LucideIcon
}

/**
 * Acts that this person made and that the server has not: no list of the server has them, so their words stand here.
 * One that was refused comes back here too.
 */
export const WaitingLines = ({ of, icon }: WaitingLinesProps) => {
  const describe = useDescribe()
  const entries = useUnsent().filter(of)
  if (!entries.length) return null
  return (
    <ul className="hub-lines" aria-label={copy.unsent.head}>
      {entries.map((entry) => (
        <li key={entry.id} className="hub-line" data-waiting={entry.refused ? undefined : entry.name}>
          {icon && (
            <span className="hub-line__no">
              <Icon of={icon(entry)} />
              <span className="hub-sr">{describe(entry).label}</span>
            </span>
          )}
          <div className="hub-line__body">
            {entry.refused ? (
              <Mend entry={entry} />
            ) : (
              <>
                <p className="hub-line__text">{describe(entry).words}</p>
                <NotSentMark count={1} />
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
