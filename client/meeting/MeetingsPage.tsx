import { Armchair, CalendarClock, Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useQuery } from 'urql'
import { readFragment } from '../graph/generated/index.ts'
import type { MeetingListQuery } from '../graph/generated/graphql.ts'
import { useMembership } from '../session/session.ts'
import { useNow } from '../lib/clock.ts'
import { giveBack } from '../lib/give-back.ts'
import { PageState } from '../shell/PageState.tsx'
import { Shell } from '../shell/Shell.tsx'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { copy } from './copy.ts'
import { MeetingRow, MeetingRowFragment } from './MeetingRow.tsx'
import { meetingList } from './operations.ts'
import { PlanMeeting } from './plan/PlanMeeting.tsx'

const pageSize = 20

/** All meetings: what comes, and what has been. */
export const MeetingsPage = () => {
  const { runsMeetings, samenwerkingsverband } = useMembership()
  const { slug } = samenwerkingsverband
  const [first, setFirst] = useState(pageSize)
  const [planning, setPlanning] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const [{ data, fetching, error }, ask] = useQuery({
    query: meetingList,
    variables: { slug, first },
    requestPolicy: 'cache-and-network',
  })
  const meetings = data?.samenwerkingsverband?.meetings
  const page = {
    data: meetings,
    fetching: fetching && !meetings,
    error,
    refetch: () => ask({ requestPolicy: 'network-only' }),
  }
  const hasMore = meetings?.pageInfo.hasNextPage && first < 100
  return (
    <Shell>
      <div className="hub-titlerow">
        <PageTitle>{copy.list.title}</PageTitle>
        {runsMeetings && (
          <div className="hub-row">
            <LinkButton href={`/${slug}/overleg/plannen`} icon={CalendarClock}>
              {copy.list.planMany}
            </LinkButton>
            <Button
              ref={button}
              variant="primary"
              icon={Plus}
              aria-expanded={planning}
              onClick={() => setPlanning(true)}
            >
              {copy.list.plan}
            </Button>
          </div>
        )}
      </div>
      {planning && (
        <PlanMeeting
          onClose={() => {
            setPlanning(false)
            giveBack(button)
          }}
        />
      )}
      <PageState page={page}>
        {meetings && <Lists nodes={meetings.nodes} slug={slug} runs={runsMeetings} />}
        {hasMore && (
          <Button busy={fetching && copy.loading} onClick={() => setFirst(100)}>
            {copy.list.more}
          </Button>
        )}
      </PageState>
    </Shell>
  )
}

type Nodes = NonNullable<MeetingListQuery['samenwerkingsverband']>['meetings']['nodes']

const Lists = ({ nodes, slug, runs }: { nodes: Nodes; slug: string; runs: boolean }) => {
  const now = useNow(60_000)
  const isPast = (node: Nodes[number]) => {
    const { state, endsAt } = readFragment(MeetingRowFragment, node)
    return state === 'CLOSED' || state === 'ADOPTED' || (state === 'CANCELLED' && Date.parse(endsAt) < now)
  }
  if (!nodes.length)
    return (
      <Empty icon={Armchair} title={copy.list.empty}>
        {runs ? copy.list.emptyChair : copy.list.emptyOther}
      </Empty>
    )
  const parts = [
    // The list comes newest first; what still comes is read from the nearest on.
    { head: copy.list.upcoming, nodes: nodes.filter((node) => !isPast(node)).reverse() },
    { head: copy.list.past, nodes: nodes.filter(isPast) },
  ]
  return (
    <div className="hub-stack hub-stack--wide">
      {parts.map(
        (part) =>
          part.nodes.length > 0 && (
            <section key={part.head}>
              <h2 className="utrecht-heading-2 hub-part__head">{part.head}</h2>
              <ul>
                {part.nodes.map((node) => (
                  <MeetingRow key={readFragment(MeetingRowFragment, node).id} meeting={node} slug={slug} now={now} />
                ))}
              </ul>
            </section>
          ),
      )}
    </div>
  )
}
