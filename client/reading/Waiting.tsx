import { Gavel, ListTodo } from 'lucide-react'
import { inputOf } from '../graph/outbox/queue.ts'
import { WaitingLines } from '../shell/unsent/WaitingLines.tsx'

/** Decisions and actions at an item that were not sent yet, and so have no number; and those that were refused. */
export const Waiting = ({ itemId }: { itemId: string }) => (
  <WaitingLines
    of={(entry) => ['recordDecision', 'recordAction'].includes(entry.name) && inputOf(entry).agendaItemId === itemId}
    icon={({ name }) => (name === 'recordDecision' ? Gavel : ListTodo)}
  />
)
