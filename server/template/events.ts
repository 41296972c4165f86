import { event } from '../db/reactions.ts'
import type { AgendaTemplateRow } from './table.ts'

/** A template is about to be deleted. Whatever refers to it has to stop. */
export const templateRemoved = event<AgendaTemplateRow>('templateRemoved')
