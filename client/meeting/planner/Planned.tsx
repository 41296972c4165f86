import { ArrowDownUp } from 'lucide-react'
import { longDate } from '../../../schema/dates.ts'
import { useAct, whyNot } from '../../graph/acts/act.ts'
import { useProblem } from '../../graph/acts/use-problem.ts'
import { readFragment } from '../../graph/generated/index.ts'
import type { PlannedMeetingFragment, PlannerPageQuery } from '../../graph/generated/graphql.ts'
import { shortDate } from '../../lib/dates.ts'
import { capital } from '../../lib/words.ts'
import { StateBadge } from '../StateBadge.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextLink } from '../../ui/LinkButton.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { copy } from '../../series/copy.ts'
import { PlannedMeeting, swapHosts } from '../../series/operations.ts'
import { venueName } from '../../series/plan/venues.ts'
import './planner.css'

type Nodes = NonNullable<PlannerPageQuery['samenwerkingsverband']>['meetings']['nodes']

interface PlannedProps {
  slug: string
  seriesId: string
  nodes: Nodes
  onSwapped: () => void
}

/** The meetings of the series that are still to come, the nearest first. */
export const Planned = ({ slug, seriesId, nodes, onSwapped }: PlannedProps) => {
  const [swap, swapping] = useAct(swapHosts)
  const [problem, setProblem] = useProblem()
  const meetings = readFragment(PlannedMeeting, nodes)
    .filter(({ state, series }) => series?.id === seriesId && (state === 'DRAFT' || state === 'CALLED'))
    .toReversed()
  const press = async (meeting: PlannedMeetingFragment, next: PlannedMeetingFragment) => {
    setProblem(null)
    const outcome = await swap({ meetingId: meeting.id, withMeetingId: next.id, from: meeting.venue?.id ?? null })
    if (!outcome.ok) return setProblem(outcome)
    announce(copy.planned.swapped)
    onSwapped()
  }
  return (
    <section className="hub-stack" aria-labelledby="planned-head">
      <div className="hub-part__head">
        <h2 className="utrecht-heading-2" id="planned-head">
          {copy.planned.head}
        </h2>
      </div>
      {!meetings.length && <p className="hub-meta">{copy.planned.none}</p>}
      {problem && <Problem>{whyNot(problem)}</Problem>}
      <ol className="hub-planned">
        {meetings.map((meeting, at) => {
          const next = meetings[at + 1]
          const day = shortDate(meeting.startsAt, meeting.startsAt)
          return (
            <li key={meeting.id}>
              <div>
                <TextLink href={`/${slug}/overleg/${meeting.id}/voorbereiden`}>
                  {capital(longDate(meeting.startsAt))}
                </TextLink>
                <span className="hub-meta hub-block">
                  {meeting.venue ? venueName(meeting.venue) : copy.planned.noVenue}
                </span>
              </div>
              <StateBadge state={meeting.state} short />
              {next && next.venue?.id !== meeting.venue?.id && (
                <Button
                  small
                  variant="subtle"
                  icon={ArrowDownUp}
                  aria-label={copy.planned.swap(day, shortDate(next.startsAt, meeting.startsAt))}
                  busy={swapping && copy.busy}
                  onClick={() => void press(meeting, next)}
                >
                  {copy.planned.swapWord}
                </Button>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
