import type { MembershipRow } from '../auth/table.ts'
import { event } from '../db/reactions.ts'

/** A person chairs meetings no more, or keeps their notes: another role, or no member any more. */
export const ranNoMore = event<MembershipRow>('ranNoMore')
/** A person is no member any more; a seat of a party was left before. */
export const memberLeft = event<MembershipRow>('memberLeft')
