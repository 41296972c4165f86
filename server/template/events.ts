import { event } from '../db/reactions.ts'
import type { AgendaTemplateRow } from './table.ts'

/** It is about to go: what names it names it no more. */
export const templateRemoved = event<AgendaTemplateRow>('templateRemoved')
