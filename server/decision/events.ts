import { event } from '../db/reactions.ts'
import type { SeenBy } from '../lib/distribution.ts'
import type { DecisionRow } from './table.ts'

/** Other people see a decision from now on. Whatever names it has to be announced to them. */
export const decisionShown = event<{ decision: DecisionRow; audience: SeenBy }>('decisionShown')
