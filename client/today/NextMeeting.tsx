import { Armchair, CalendarClock, Clock, MapPin, Radio } from 'lucide-react'
import type { ReactNode } from 'react'
import { copy as agendaCopy } from '../agenda/copy.ts'
import { CountedFragment, currentName } from '../agenda/places.ts'
import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import { useMembership } from '../session/session.ts'
import { useNow } from '../lib/clock.ts'
import { dayOfMonth, inDays, isDayOnly, month, timeRange, weekday } from '../lib/dates.ts'
import { Badge } from '../ui/Badge.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Icon } from '../ui/Icon.tsx'
import { LinkButton, TextLink } from '../ui/LinkButton.tsx'
import { copy } from './copy.ts'
import './today.css'

export const TodayMeetingFragment = graphql(`
  fragment TodayMeeting on Meeting {
    id
    title
    state
    startsAt
    endsAt
    venue {
      id
      name
      place
      party {
        id
        name
      }
    }
    currentItem {
      id
      title
    }
    agenda {
      id
    }
    ...Counted
    questions {
      id
    }
    attendance {
      id
    }
  }
`)

interface NextMeetingProps {
  meeting: FragmentType<typeof TodayMeetingFragment>
  /** The questions to this person, below the facts. */
  children: ReactNode
}

/** The meeting that runs now or comes next. */
export const NextMeeting = ({ meeting, children }: NextMeetingProps) => {
  const shown = readFragment(TodayMeetingFragment, meeting)
  const { id, title, state, startsAt, endsAt, venue, agenda } = shown
  const { slug } = useMembership().samenwerkingsverband
  const now = useNow(60_000)
  const { closedItems } = readFragment(CountedFragment, shown)
  const items = copy.items(agenda.length + closedItems.length)
  return (
    <section className="hub-sheet hub-stack hub-today" aria-labelledby="next">
      {state === 'LIVE' && <Running meeting={meeting} />}
      <div className="hub-when">
        <div className="hub-when__day hub-on-blue">
          {weekday(startsAt)} <b>{dayOfMonth(startsAt)}</b> {month(startsAt)}
        </div>
        <div className="hub-stack hub-stack--close">
          <div className="hub-row hub-row--spread">
            <h2 className="utrecht-heading-2 hub-title" id="next">
              {title}
            </h2>
            {state !== 'LIVE' && (
              <Badge kind="active" icon={CalendarClock}>
                {inDays(startsAt, now)}
              </Badge>
            )}
          </div>
          <ul className="hub-facts">
            <li>
              <Icon of={Clock} />
              <span>{isDayOnly(startsAt, endsAt) ? items : copy.time(timeRange(startsAt, endsAt), items)}</span>
            </li>
            <li>
              <Icon of={MapPin} />
              <span>{venue ? copy.at(placeOf(venue), venue.party?.name ?? null) : copy.noVenue}</span>
            </li>
          </ul>
          {state !== 'LIVE' && (
            <p>
              <TextLink href={`/${slug}/overleg/${id}`}>{copy.seeAgenda}</TextLink>
            </p>
          )}
        </div>
      </div>
      {children}
    </section>
  )
}

const Running = ({ meeting }: { meeting: FragmentType<typeof TodayMeetingFragment> }) => {
  const shown = readFragment(TodayMeetingFragment, meeting)
  const { id, currentItem } = shown
  const isClosed = currentName(currentItem, readFragment(CountedFragment, shown)) !== null
  const now = currentItem?.title ?? (isClosed ? agendaCopy.closedItem : null)
  const { role, runsMeetings, samenwerkingsverband } = useMembership()
  return (
    <div className="hub-asked hub-today__running">
      <div className="hub-row hub-row--spread">
        <p>
          <Icon of={Radio} /> <b>{copy.live}</b>
          {now && <span className="hub-block">{copy.now(now)}</span>}
        </p>
        <LinkButton variant="primary" href={`/${samenwerkingsverband.slug}/overleg/${id}`}>
          {runsMeetings ? copy.lead : role === 'READER' ? copy.read : copy.join}
        </LinkButton>
      </div>
    </div>
  )
}

const placeOf = ({ name, place }: { name: string; place?: string | null }) =>
  place && !name.includes(place) ? `${name}, ${place}` : name

/** Nothing is planned. */
export const NoMeeting = () => {
  const { runsMeetings, samenwerkingsverband } = useMembership()
  return (
    <Empty icon={Armchair} title={copy.noMeeting}>
      <p>{runsMeetings ? copy.noMeetingChair : copy.noMeetingHint}</p>
      {runsMeetings && (
        <p>
          <LinkButton variant="primary" href={`/${samenwerkingsverband.slug}/overleg`}>
            {copy.plan}
          </LinkButton>
        </p>
      )}
    </Empty>
  )
}
