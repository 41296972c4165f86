import { useMembership, useViewer } from '../session/session.ts'
import { type Attended, sitterOf } from '../attendance/seats-of.ts'
import type { MeetingState } from '../graph/generated/graphql.ts'
import { speaksFor } from './speaks-for.ts'

export interface QuestionRights {
  /** May ask, change and take back: chair and secretary, until the close. */
  asks: boolean
  /** May answer for this party now. */
  answersFor: (partyId: string) => boolean
  /** May make actions of promises; with a reason once the meeting is closed. */
  records: 'live' | 'closed' | null
}

/** The part of a meeting that these components know. */
export interface AskingMeeting extends Attended {
  state: MeetingState
}

/** The rights of chair, secretary and contacts on the questions of a meeting. */
export const useQuestionRights = (meeting: AskingMeeting): QuestionRights => {
  const { state } = meeting
  const { runsMeetings, role, party } = useMembership()
  const { person } = useViewer()
  const answerable = state === 'CALLED' || state === 'LIVE'
  const speaks = (partyId: string) =>
    role === 'CONTACT' && party?.id === partyId && speaksFor(state, sitterOf(meeting, partyId), person.id)
  return {
    asks: runsMeetings && (answerable || state === 'DRAFT'),
    answersFor: (partyId) => answerable && (runsMeetings || speaks(partyId)),
    records: !runsMeetings ? null : state === 'LIVE' ? 'live' : state === 'CLOSED' ? 'closed' : null,
  }
}
