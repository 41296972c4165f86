import { CalendarClock, MapPin, Plus } from 'lucide-react'
import { useState } from 'react'
import { readFragment } from '../../graph/generated/index.ts'
import type { PlannerPageQuery } from '../../graph/generated/graphql.ts'
import { useLive } from '../../graph/live.ts'
import type { PageQuery } from '../../graph/page-query.ts'
import { useMembership } from '../../session/session.ts'
import { useNow } from '../../lib/clock.ts'
import { amsterdamDate } from '../../../schema/dates.ts'
import { PageState } from '../../shell/PageState.tsx'
import { Shell } from '../../shell/Shell.tsx'
import { Button } from '../../ui/Button.tsx'
import { ToggleChips } from '../../ui/ChoiceGroup.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { TextLink } from '../../ui/LinkButton.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { copy } from '../../series/copy.ts'
import { NewSeries } from '../../series/form/NewSeries.tsx'
import { PlannedMeeting, plannerPage, rhythmChanged, SeriesOnPage } from '../../series/operations.ts'
import { FollowPlanned } from './FollowPlanned.tsx'
import { Planned } from './Planned.tsx'
import { Proposals } from '../../series/plan/Proposals.tsx'
import { SchoolHolidays } from '../../series/SchoolHolidays.tsx'
import { SeriesHead } from '../../series/form/SeriesHead.tsx'

/** Planning a year of meetings at once. */
export const PlannerPage = () => {
  const { runsMeetings } = useMembership()
  return <Shell>{runsMeetings ? <Planner /> : <NotYours />}</Shell>
}

const NotYours = () => (
  <>
    <PageTitle>{copy.title}</PageTitle>
    <Empty icon={CalendarClock} title={copy.notYours}>
      {copy.notYoursHint}
    </Empty>
  </>
)

const Planner = () => {
  const { samenwerkingsverband } = useMembership()
  const { id, slug } = samenwerkingsverband
  const [news, setNews] = useState(0)
  const page = useLive({
    query: plannerPage,
    variables: { slug },
    subscription: rhythmChanged,
    subscriptionVariables: { samenwerkingsverbandId: id },
    // A message carries no list of planned meetings, on which the proposals depend.
    onChange: () => again(),
  })
  const again = () => {
    void page.refetch()
    setNews((before) => before + 1)
  }
  return (
    <>
      <PageTitle lead={copy.lead}>{copy.title}</PageTitle>
      <PageState page={page}>
        {page.data?.samenwerkingsverband && (
          <Body of={page.data.samenwerkingsverband} slug={slug} news={news} again={again} page={page} />
        )}
      </PageState>
    </>
  )
}

/** The nearest of them: a socket carries twenty channels. */
const mostFollowed = 15

interface BodyProps {
  of: NonNullable<PlannerPageQuery['samenwerkingsverband']>
  slug: string
  news: number
  again: () => void
  page: PageQuery<PlannerPageQuery>
}

const Body = ({ of, slug, news, again, page }: BodyProps) => {
  const today = amsterdamDate(useNow(60_000))
  const going = readFragment(SeriesOnPage, of.meetingSeries).filter(({ endedAt }) => !endedAt)
  const [chosen, choose] = useState<string | null>(null)
  const [beginning, setBeginning] = useState(false)
  const series = going.find(({ id }) => id === chosen) ?? going[0]
  const begun = (id: string) => {
    setBeginning(false)
    choose(id)
    again()
  }
  const planned = readFragment(PlannedMeeting, of.meetings.nodes).filter(
    ({ state }) => state === 'DRAFT' || state === 'CALLED',
  )
  return (
    <div className="hub-cols">
      {planned.slice(-mostFollowed).map(({ id }) => (
        <FollowPlanned key={id} meetingId={id} since={page.revision} refetch={page.refetch} onMoved={again} />
      ))}
      <div className="hub-stack hub-stack--wide">
        {going.length > 1 && series && (
          <ToggleChips
            label={copy.series.which}
            options={going.map(({ id, title }) => ({ value: id, label: title }))}
            value={series.id}
            onChange={choose}
          />
        )}
        {(beginning || !series) && (
          <NewSeries templates={of.templates} onDone={begun} onClose={series ? () => setBeginning(false) : null} />
        )}
        {series && <SeriesHead key={series.id} series={series} templates={of.templates} />}
        {series && (
          <Proposals
            key={`${series.id} ${series.version}`}
            seriesId={series.id}
            today={today}
            news={news}
            venues={of.venues}
            onPlanned={again}
          />
        )}
        {series && <Planned slug={slug} seriesId={series.id} nodes={of.meetings.nodes} onSwapped={again} />}
        {series && !beginning && (
          <div className="hub-row">
            <Button icon={Plus} variant="subtle" onClick={() => setBeginning(true)}>
              {copy.series.new}
            </Button>
          </div>
        )}
      </div>
      <aside className="hub-stack hub-stack--wide">
        <SchoolHolidays holidays={of.schoolHolidays} today={today} onChange={again} />
        <TextLink href={`/${slug}/locaties`} icon={MapPin}>
          {copy.toVenues}
        </TextLink>
      </aside>
    </div>
  )
}
