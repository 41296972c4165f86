import { Redirect } from 'wouter'
import { usePageQuery } from '../../graph/page-query.ts'
import { meetingAddress } from '../../lib/addresses.ts'
import { Loading } from '../../ui/Loading.tsx'
import { copy } from '../copy.ts'
import { nextMeetings } from '../operations.ts'

const none = {}

/** Leads to the meeting that runs now, in whichever samenwerkingsverband; else to the first that comes. */
export const NowPage = () => {
  const { data, fetching } = usePageQuery({ query: nextMeetings, variables: none })
  if (fetching) return <Loading label={copy.finding} />
  const [first] = (data?.viewer?.memberships ?? [])
    .flatMap(({ samenwerkingsverband: { slug, nextMeeting } }) => (nextMeeting ? [{ slug, ...nextMeeting }] : []))
    .toSorted(
      (one, other) =>
        Number(other.state === 'LIVE') - Number(one.state === 'LIVE') || (one.startsAt < other.startsAt ? -1 : 1),
    )
  return <Redirect to={first ? meetingAddress(first.slug, first.id) : '/'} replace />
}
