import type { Slice } from '../slice.ts'

export const question: Slice = {
  recorded: {
    askParties: { label: 'Vraag aan de partijen' },
    answerQuestion: { label: 'Antwoord op een vraag', edits: true },
  },
}
