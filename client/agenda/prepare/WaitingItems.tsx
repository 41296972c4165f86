import { inputOf } from '../../graph/outbox/queue.ts'
import { WaitingLines } from '../../shell/unsent/WaitingLines.tsx'

/** Items that were put on the agenda and not sent yet: their number is not known before that. */
export const WaitingItems = ({ meetingId }: { meetingId: string }) => (
  <WaitingLines of={(entry) => entry.name === 'addAgendaItem' && inputOf(entry).meetingId === meetingId} />
)
