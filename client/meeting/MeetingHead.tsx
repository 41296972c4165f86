import { MapPin, Pencil } from 'lucide-react'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { longDate } from '../../schema/dates.ts'
import { useMembership } from '../session/session.ts'
import { shortDate, timeRange } from '../lib/dates.ts'
import { useNow } from '../lib/clock.ts'
import { giveBack } from '../lib/give-back.ts'
import { capital } from '../lib/words.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { copy } from './copy.ts'
import { EditMeeting } from './plan/EditMeeting.tsx'
import { StateBadge } from './StateBadge.tsx'
import type { MeetingView, Mode } from './view.ts'
import './meeting.css'

/** What, when and where; and the three modes of the page. */
export const MeetingHead = ({ slug, view, shown }: { slug: string; view: MeetingView; shown: Mode }) => {
  const { runsMeetings } = useMembership()
  const now = useNow(60_000)
  const [editing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const day = shortDate(view.startsAt, now)
  const title = view.title.includes(day) ? view.title : `${view.title}, ${day}`
  const editable = runsMeetings && (view.state === 'DRAFT' || view.state === 'CALLED')
  return (
    <>
      <div className="hub-titlerow hub-meetinghead">
        <div>
          <div className="hub-meetinghead__state">
            <StateBadge state={view.state} />
          </div>
          <PageTitle title={title}>{view.title}</PageTitle>
          <div className="hub-meetinghead__facts">
            <span>{whenText(view)}</span>
            <span className="hub-nowrap-lines">
              <Icon of={MapPin} /> {venueText(view.venue)}
            </span>
            {editable && (
              <Button
                ref={button}
                small
                variant="subtle"
                icon={Pencil}
                aria-expanded={editing}
                onClick={() => setEditing(!editing)}
              >
                {copy.editMeeting}
              </Button>
            )}
          </div>
        </div>
        {view.state !== 'CANCELLED' && <Modes slug={slug} id={view.id} shown={shown} />}
      </div>
      {editing && editable && (
        <EditMeeting
          slug={slug}
          view={view}
          onClose={() => {
            setEditing(false)
            giveBack(button)
          }}
        />
      )}
    </>
  )
}

export const whenText = ({ startsAt, endsAt, dayOnly }: Pick<MeetingView, 'startsAt' | 'endsAt' | 'dayOnly'>) =>
  capital(dayOnly ? longDate(startsAt) : `${longDate(startsAt)}, ${timeRange(startsAt, endsAt)}`)

export const venueText = (venue: MeetingView['venue']) => {
  if (!venue) return copy.noVenue
  const place = venue.place ? `${venue.name} in ${venue.place}` : venue.name
  return venue.party ? `${place}, ${copy.host(venue.party.name)}` : place
}

const Modes = ({ slug, id, shown }: { slug: string; id: string; shown: Mode }) => {
  const modes = [
    { mode: 'voorbereiden', word: copy.modes.prepare },
    { mode: 'live', word: copy.modes.live },
    { mode: 'verslag', word: copy.modes.minutes },
  ] as const
  return (
    <nav className="hub-modes hub-noprint" aria-label={copy.modes.label}>
      {modes.map(({ mode, word }) => (
        <Link key={mode} href={`/${slug}/overleg/${id}/${mode}`} aria-current={mode === shown ? 'page' : undefined}>
          {word}
        </Link>
      ))}
    </nav>
  )
}
