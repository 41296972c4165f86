import type { MeetingState } from '../graph/generated/graphql.ts'

/** In the meeting who sits there speaks for the party; before it, and while nobody sits, either contact. */
export const speaksFor = (state: MeetingState, sitter: { id: string } | null, personId: string) =>
  state !== 'LIVE' || !sitter || sitter.id === personId
