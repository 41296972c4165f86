import { Armchair, CalendarClock, Clock, CloudDownload, MapPin } from 'lucide-react'
import type { ReactNode } from 'react'
import { CountedFragment } from '../agenda/places.ts'
import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import { useMembership } from '../session/session.ts'
import { amsterdamDate } from '../../schema/dates.ts'
import { serverTime, useNow } from '../lib/clock.ts'
import { dayOfMonth, hourTime, inDays, isDayOnly, month, shortDate, timeRange, weekday } from '../lib/dates.ts'
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
    ...Running
    sections {
      id
    }
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
  /** Since when its pages open without network; null: they do not. */
  keptAt: number | null
  /** The questions to this person, below the facts. */
  children: ReactNode
}

/** The meeting that runs now or comes next. */
export const NextMeeting = ({ meeting, keptAt, children }: NextMeetingProps) => {
  const shown = readFragment(TodayMeetingFragment, meeting)
  const { id, title, state, startsAt, endsAt, venue, agenda } = shown
  const { slug } = useMembership().samenwerkingsverband
  const now = useNow(60_000)
  const { closedItems } = readFragment(CountedFragment, shown)
  const items = copy.items(agenda.length + closedItems.length)
  return (
    <section className="hub-sheet hub-stack hub-today" aria-labelledby="next">
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
            {keptAt !== null && (
              <li className="hub-meta">
                <Icon of={CloudDownload} />
                <span>{copy.keptAhead(whenKept(serverTime(keptAt), now))}</span>
              </li>
            )}
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

const whenKept = (at: number, now: number) =>
  amsterdamDate(at) === amsterdamDate(now) ? hourTime(at) : `${hourTime(at)} op ${shortDate(at, now)}`

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
