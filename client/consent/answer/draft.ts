import { isSameText } from '../../../schema/text.ts'
import type { VoteChoice } from '../../graph/generated/graphql.ts'
import { useDraft } from '../../lib/drafts.ts'
import type { Vote } from '../tally.ts'

/** An answer that the server does not have: what was chosen, the words with it, and why it was refused. */
export interface AnswerDraft {
  choice: VoteChoice
  words: string
  refused: string | null
  /** It was typed, or sent, without a line: it waits for the person to send it. Left out: it does not. */
  unsent?: boolean
}

export const answerDraft = (consentId: string, partyId: string) => `consent:${consentId}:${partyId}`

/** The answer that is being given for a party. It stays when the consent closes meanwhile. */
export const useAnswerDraft = (consentId: string, partyId: string) =>
  useDraft<AnswerDraft | null>(answerDraft(consentId, partyId), null)

/** Words were typed, or an answer was refused: more than a button that was pressed. */
export const isLeft = (draft: AnswerDraft | null, mine: Vote | undefined) =>
  !!draft &&
  !!mine &&
  (draft.refused !== null || (draft.words.trim() !== '' && !isSameText(draft.words, mine.remark ?? '')))
