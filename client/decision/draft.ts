import { useDraft } from '../lib/drafts.ts'
import type { DecisionFieldsValue } from './DecisionFields.tsx'

/** Where the decision that is being recorded at an item is kept. */
export const decisionDraft = (itemId: string) => `decision:${itemId}`

/** The fields of the decision that is being typed at this item; null: none is. */
export const useDecisionDraft = (itemId: string) => {
  const [kept] = useDraft<{ fields: DecisionFieldsValue } | null>(decisionDraft(itemId), null)
  return kept && kept.fields
}
