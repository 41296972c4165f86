import { event, inquiry } from '../db/reactions.ts'
import type { KindRow } from './table.ts'

/** The words or the colour of a kind changed. */
export const kindFactsChanged = event<KindRow>('kindFactsChanged')
/** Asked before a kind is removed: the ids of what names it, which keep it there (KI6). */
export const kindUses = inquiry<KindRow, { id: string }>('kindUses')
