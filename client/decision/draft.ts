import { isSameText } from '../../schema/text.ts'
import type { Consent } from '../consent/tally.ts'
import { draftNow, dropDraft, keptNow, useDraft } from '../lib/drafts.ts'
import type { DecisionFieldsValue } from './DecisionFields.tsx'

type Draft = { fields: DecisionFieldsValue }

/** Where the decision that is being recorded at an item is kept. */
export const decisionDraft = (itemId: string) => `decision:${itemId}`

/**
 * Whether words of a decision are being typed at this item. Words that were put to the parties are kept as the consent;
 * they are typed again once it is taken back.
 */
export const hasTypedDecision = (itemId: string, consents: readonly Consent[]) =>
  isTyped(draftNow<Draft>(decisionDraft(itemId)), consents)

/** Lets go of words that were put to the parties: the consent has them. */
export const dropAskedDecision = (itemId: string, consents: readonly Consent[]) => {
  const kept = keptNow(decisionDraft(itemId))
  if (kept && !hasTypedDecision(itemId, consents)) dropDraft(kept)
}

/** The fields of the decision that is being typed at this item; null: none is. */
export const useDecisionDraft = (itemId: string, consents: readonly Consent[]) => {
  const [kept] = useDraft<Draft | null>(decisionDraft(itemId), null)
  return kept && isTyped(kept, consents) ? kept.fields : null
}

const isTyped = (draft: Draft | undefined, consents: readonly Consent[]) => {
  const words = draft?.fields.text.trim()
  return !!words && !consents.some(({ roundState, text }) => roundState !== 'WITHDRAWN' && isSameText(text, words))
}
