import { useTopic } from '../../graph/use-topic.ts'
import { todayMeetingChanged } from '../operations.ts'

interface FollowMeetingProps {
  meetingId: string
  since: string | undefined
  refetch: () => Promise<string | undefined>
  onChange: () => void
}

/** Follows a meeting that is over, of which a consent is not: it closes, or gets its decision. */
export const FollowMeeting = ({ meetingId, since, refetch, onChange }: FollowMeetingProps) => {
  useTopic({
    subscription: todayMeetingChanged,
    variables: { meetingId },
    since,
    refetch,
    onChange: (change) =>
      change && /^(meeting|minutes|decision|consent|item|agendaItem)/.test(change.kind) && onChange(),
  })
  return null
}
