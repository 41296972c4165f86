import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'
import { loadAnswers, loadQuestions } from './store.ts'
import { partyAnswers, partyQuestions } from './table.ts'

export const question: Slice = {
  resolvers,
  entities: { PartyQuestion: loadQuestions, PartyAnswer: loadAnswers },
  tables: { PartyQuestion: partyQuestions, PartyAnswer: partyAnswers },
}
