import { event, inquiry } from '../db/reactions.ts'
import type { KindRow } from './table.ts'

/** The words of a kind changed: what names all its parties shows them. */
export const kindRenamed = event<KindRow>('kindRenamed')
/** The colour of a kind changed: its parties show it. */
export const kindRecoloured = event<KindRow>('kindRecoloured')
/** Asked before a kind is removed: the ids of what names it, which keep it there (KI6). */
export const kindUses = inquiry<KindRow, { id: string }>('kindUses')
