import type { ConsentOutcome, DecisionOutcome, Purpose } from '../graph/generated/graphql.ts'
import type { BadgeKind } from '../ui/Badge.tsx'

export const outcomes: readonly DecisionOutcome[] = [
  'ADOPTED',
  'ADOPTED_AMENDED',
  'NOT_ADOPTED',
  'DEFERRED',
  'NOTED',
  'ADVICE_POSITIVE',
  'ADVICE_NEGATIVE',
]

/** The usual outcome of an item of this purpose. */
export const usualOutcome: Record<Purpose, DecisionOutcome> = {
  DECIDE: 'ADOPTED',
  ADVISE: 'ADVICE_POSITIVE',
  INFORM: 'NOTED',
  DISCUSS: 'ADOPTED',
}

/** The outcome that a count suggests for an item of this purpose. */
export const outcomeOf = (result: ConsentOutcome, purpose: Purpose): DecisionOutcome => {
  if (purpose === 'ADVISE') return result === 'AGREED' ? 'ADVICE_POSITIVE' : 'ADVICE_NEGATIVE'
  return result === 'AGREED' ? 'ADOPTED' : 'NOT_ADOPTED'
}

/** Red is for late and for faults: a 'no' is no fault. */
export const outcomeKinds: Record<DecisionOutcome, BadgeKind> = {
  ADOPTED: 'success',
  ADOPTED_AMENDED: 'success',
  NOT_ADOPTED: 'neutral',
  DEFERRED: 'warning',
  NOTED: 'active',
  ADVICE_POSITIVE: 'success',
  ADVICE_NEGATIVE: 'neutral',
}
