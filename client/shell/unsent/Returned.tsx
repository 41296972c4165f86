import type { Entry } from '../../graph/outbox/queue.ts'
import { Mend } from './Mend.tsx'

/** The acts among these that were not done, in the place where they would stand. */
export const Returned = ({ entries }: { entries: readonly Entry[] }) => {
  const refused = entries.filter((entry) => entry.refused)
  return refused.map((entry) => <Mend key={entry.id} entry={entry} />)
}
