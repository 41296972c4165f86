import { useMembership } from '../graph/session.tsx'
import type { MeetingState } from '../graph/generated/graphql.ts'

export interface QuestionRights {
  /** May put, change and take back: chair and secretary, until the close. */
  asks: boolean
  /** May answer for this party now. */
  answersFor: (partyId: string) => boolean
  /** May make actions of promises; with a reason once the meeting is closed. */
  records: 'live' | 'closed' | null
}

/** What chair, secretary and contacts may do with the questions of a meeting. */
export const useQuestionRights = ({ state }: { state: MeetingState }): QuestionRights => {
  const { runsMeetings, role, party } = useMembership()
  const answerable = state === 'CALLED' || state === 'LIVE'
  return {
    asks: runsMeetings && (answerable || state === 'DRAFT'),
    answersFor: (partyId) => answerable && (runsMeetings || (role === 'CONTACT' && party?.id === partyId)),
    records: !runsMeetings ? null : state === 'LIVE' ? 'live' : state === 'CLOSED' ? 'closed' : null,
  }
}
