import { event } from '../db/reactions.ts'
import type { VenueRow } from './table.ts'

/** A room was edited, closed or opened. */
export const venueChanged = event<VenueRow>('venueChanged')
