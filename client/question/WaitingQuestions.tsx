import { inputOf } from '../graph/outbox/queue.ts'
import { WaitingLines } from '../shell/unsent/WaitingLines.tsx'

/** Questions at these items that were put and not sent yet. */
export const WaitingQuestions = ({ itemIds }: { itemIds: readonly string[] }) => (
  <WaitingLines
    of={(entry) => entry.name === 'askParties' && itemIds.some((id) => id === inputOf(entry).agendaItemId)}
  />
)
