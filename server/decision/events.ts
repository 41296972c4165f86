import { event } from '../db/reactions.ts'
import type { SeenBy } from '../lib/distribution.ts'
import type { DecisionRow } from './table.ts'

/** Others see a decision from now on: what names it says so to who may know. */
export const decisionShown = event<{ decision: DecisionRow; audience: SeenBy }>('decisionShown')
