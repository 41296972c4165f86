import { useMemo } from 'react'
import { graphql } from '../../graph/generated/index.ts'
import { useAskedAgain } from '../../graph/live.ts'
import { usePageQuery } from '../../graph/page-query.ts'
import { useTopic } from '../../graph/use-topic.ts'
import { useReturned } from '../../lib/hooks/use-returned.ts'
import { type Membership, useMembership, useViewer } from '../../session/session.ts'
import { Running } from './Running.tsx'

const runningIn = graphql(`
  query runningIn($slug: String!) {
    samenwerkingsverband(slug: $slug) {
      id
      revision
      nextMeeting {
        id
        ...Running
      }
    }
  }
`)

const runningChanged = graphql(`
  subscription runningChanged($meetingId: ID!, $since: Revision) {
    meetingChanged(meetingId: $meetingId, since: $since) {
      ...Message
      changed {
        ... on Meeting {
          ...Running
        }
      }
    }
  }
`)

/** What runs now in the other samenwerkingsverbanden of this person: two meetings may run at once. */
export const RunningElsewhere = () => {
  const here = useMembership().samenwerkingsverband.id
  return useViewer()
    .memberships.filter(({ samenwerkingsverband }) => samenwerkingsverband.id !== here)
    .map((membership) => <In key={membership.id} membership={membership} />)
}

const In = ({ membership }: { membership: Membership }) => {
  const { slug } = membership.samenwerkingsverband
  const variables = useMemo(() => ({ slug }), [slug])
  const page = usePageQuery({ query: runningIn, variables })
  const askAgain = useAskedAgain(() => void page.refetch())
  useReturned(askAgain)
  const meeting = page.data?.samenwerkingsverband?.nextMeeting
  useTopic({
    subscription: runningChanged,
    variables: meeting ? { meetingId: meeting.id } : null,
    since: page.revision,
    refetch: page.refetch,
    // Once it is over another one is the next.
    onChange: (change) => change && /^meeting/.test(change.kind) && askAgain(),
  })
  return meeting && <Running meeting={meeting} membership={membership} elsewhere />
}
