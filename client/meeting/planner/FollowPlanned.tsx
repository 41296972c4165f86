import { useTopic } from '../../graph/use-topic.ts'
import { plannedChanged } from '../../series/operations.ts'

/** The channel of one meeting carries more than its date: only these change what can be planned beside it. */
const moves = new Set(['meetingEdited', 'meetingCancelled', 'hostsSwapped'])

interface FollowPlannedProps {
  meetingId: string
  /** The revision of the page. */
  since: string | undefined
  refetch: () => Promise<string | undefined>
  /** It moved, or is gone. */
  onMoved: () => void
}

/** Follows one planned meeting while the planner is open, and shows nothing. */
export const FollowPlanned = ({ meetingId, since, refetch, onMoved }: FollowPlannedProps) => {
  useTopic({
    subscription: plannedChanged,
    variables: { meetingId },
    since,
    refetch,
    onChange: (change) => {
      if (!change || moves.has(change.kind)) onMoved()
    },
  })
  return null
}
