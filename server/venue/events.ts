import { event } from '../db/reactions.ts'
import type { VenueRow } from './table.ts'

/** What is known of a room changed. */
export const venueChanged = event<VenueRow>('venueChanged')
