import type { ActInput } from '../graph/outbox/recorded.ts'
import type { Slice } from '../slice.ts'

/** A party has one answer to a question, whoever gave it first. */
export const answerOf = ({ questionId, partyId }: ActInput) => `answer ${String(questionId)} ${String(partyId)}`

export const question: Slice = {
  recorded: {
    askParties: { label: 'Vraag aan de partijen' },
    answerQuestion: { label: 'Antwoord op een vraag', edits: true, about: answerOf },
  },
  because: {
    QU2: 'Dit overleg is voorbij of afgelast. Vragen veranderen niet meer.',
    QU5: 'Er is al een antwoord. Alleen de datum kan nog anders.',
    QU6: 'Er is al een antwoord. De vraag blijft staan.',
    QU7: 'Antwoorden kan vanaf het versturen van de agenda tot het sluiten van het overleg, en niet bij een afgelast overleg.',
    QU11: 'Van deze belofte is al een actie gemaakt. Het blijft een belofte.',
    QU12: 'Dit antwoord is geen belofte. Er is geen actie van te maken.',
  },
}
