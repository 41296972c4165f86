import { Clock } from 'lucide-react'
import { useUnsentOf } from '../../graph/outbox/unsent.ts'
import { Icon } from '../../ui/Icon.tsx'
import { copy } from '../copy.ts'
import './unsent.css'

/** At a thing: how much of it was not sent yet. */
export const NotSent = ({ id }: { id: string }) => <NotSentMark count={useUnsentOf(id).length} />

export const NotSentMark = ({ count }: { count: number }) =>
  count ? (
    <span className="hub-notsent">
      <Icon of={Clock} /> {copy.unsent.mark(count)}
    </span>
  ) : null
