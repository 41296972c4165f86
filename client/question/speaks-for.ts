import type { MeetingState } from '../graph/generated/graphql.ts'

/** During the meeting the sitter speaks for the party; before it, and while nobody sits, either contact does. */
export const speaksFor = (state: MeetingState, sitter: { id: string } | null, personId: string) =>
  state !== 'LIVE' || !sitter || sitter.id === personId
