import { ChevronRight } from 'lucide-react'
import { Link } from 'wouter'
import { clockTime } from '../../schema/dates.ts'
import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import { dayOfMonth, inDays, isDayOnly, month, weekday, yearOf } from '../lib/dates.ts'
import { Icon } from '../ui/Icon.tsx'
import { copy } from './copy.ts'
import { StateBadge } from './StateBadge.tsx'
import './meeting.css'

export const MeetingRowFragment = graphql(`
  fragment MeetingRow on Meeting {
    id
    title
    state
    startsAt
    endsAt
    venue {
      id
      name
      place
    }
    agenda {
      id
    }
    closedItems {
      number
    }
    decisions {
      id
    }
    actions {
      id
    }
  }
`)

/** One meeting in the list: its day hangs in the margin. */
export const MeetingRow = ({
  meeting: masked,
  slug,
  now,
}: {
  meeting: FragmentType<typeof MeetingRowFragment>
  slug: string
  now: number
}) => {
  const meeting = readFragment(MeetingRowFragment, masked)
  const items = meeting.agenda.length + meeting.closedItems.length
  const past = meeting.state === 'CLOSED' || meeting.state === 'ADOPTED'
  const dayOnly = isDayOnly(meeting.startsAt, meeting.endsAt)
  return (
    <li className="hub-meetingrow">
      <Link href={`/${slug}/overleg/${meeting.id}`} className="hub-meetingrow__link">
        <span className="hub-meetingrow__day">
          <b>{dayOfMonth(meeting.startsAt)}</b>
          <span>
            {month(meeting.startsAt)} {yearOf(meeting.startsAt)}
          </span>
        </span>
        <span className="hub-meetingrow__text">
          <span className="hub-meetingrow__title">{meeting.title}</span>
          <span className="hub-meta">
            {weekday(meeting.startsAt)}
            {!dayOnly && ` ${clockTime(meeting.startsAt)} tot ${clockTime(meeting.endsAt)} uur`}
            {!past && meeting.state !== 'CANCELLED' && `, ${inDays(meeting.startsAt, now)}`}
            {meeting.venue ? `, ${meeting.venue.name}` : !past && `, ${copy.list.noVenue}`}
          </span>
          <span className="hub-meta">
            {[
              items > 0 && copy.list.items(items),
              meeting.decisions.length > 0 && copy.list.decisions(meeting.decisions.length),
              meeting.actions.length > 0 && copy.list.actions(meeting.actions.length),
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
        </span>
        <StateBadge state={meeting.state} short />
        <Icon of={ChevronRight} className="hub-meetingrow__go" />
      </Link>
    </li>
  )
}
