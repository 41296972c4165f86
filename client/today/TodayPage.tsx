import { longDate } from '../../schema/dates.ts'
import { nl } from '../../schema/nl.ts'
import { readFragment } from '../graph/generated/index.ts'
import type { TodayQuery } from '../graph/generated/graphql.ts'
import { useMembership, useViewer } from '../session/session.ts'
import { useNow } from '../lib/clock.ts'
import { capital } from '../lib/words.ts'
import { isThere } from '../attendance/as-said.ts'
import { AskedOfMe } from '../question/AskedOfMe.tsx'
import { CountedFragment, currentName } from '../agenda/places.ts'
import { SectionOnPage, SectionsOfMeeting } from '../section/operations.ts'
import { PageState } from '../shell/PageState.tsx'
import { Shell } from '../shell/Shell.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { AgendaPreview } from './AgendaPreview.tsx'
import { Asked, TodaySeatFragment, useMySeat } from './Asked.tsx'
import { ChairNext } from './ChairNext.tsx'
import { ConsentsToday } from './consents/ConsentsToday.tsx'
import { Held } from './held/Held.tsx'
import { ClosedTodayFragment } from './held/operations.ts'
import { isRecent } from './held/shown.ts'
import { copy } from './copy.ts'
import { MyActions, TodayActionFragment } from './MyActions.tsx'
import { NewDecisions } from './NewDecisions.tsx'
import { NextMeeting, NoMeeting, TodayMeetingFragment } from './NextMeeting.tsx'
import { ConsentTodayFragment } from './operations.ts'
import { Running } from './running/Running.tsx'
import { RunningElsewhere } from './running/RunningElsewhere.tsx'
import { TableQuestions } from './TableQuestions.tsx'
import { actionsOf, useToday } from './use-today.ts'
import './today.css'

export const TodayPage = () => {
  const page = useToday()
  return (
    <Shell keptAt={page.keptAt}>
      <Today page={page} />
    </Shell>
  )
}

const Today = ({ page }: { page: ReturnType<typeof useToday> }) => {
  const { person } = useViewer()
  const next = page.data?.samenwerkingsverband?.nextMeeting
  const seat = useMySeat(next?.attendance ?? [])
  const membership = useMembership()
  const held = useRecentlyHeld(page.data)
  const consents = readFragment(ConsentTodayFragment, page.data?.samenwerkingsverband?.consentsHeldOpen ?? [])
  return (
    <>
      <PageTitle title={copy.title} lead={useWhoIAm(seat)}>
        {copy.hello(person.name)}
      </PageTitle>
      <PageState page={page}>
        {next && <Running meeting={readFragment(TodayMeetingFragment, next)} membership={membership} />}
        <RunningElsewhere />
        {held.map((meeting) => (
          <Held
            key={meeting.id}
            meeting={meeting}
            consents={consents.filter((one) => one.meeting.id === meeting.id)}
            nextAt={nextAtOf(next)}
          />
        ))}
        {page.data?.samenwerkingsverband && (
          <ConsentsToday
            data={page.data.samenwerkingsverband}
            page={page}
            waiting={consents.filter((one) => !held.some(({ id }) => id === one.meeting.id))}
            onChange={page.askAgain}
          />
        )}
        <div className="hub-cols hub-cols--today">
          {next ? <Meeting meeting={next} keptAt={page.aheadAt} /> : <NoMeeting />}
          <div className="hub-stack hub-stack--wide hub-cols__side">
            <MyActions
              actions={actionsOf(page.data).filter(
                (action) => !held.some(({ id }) => id === readFragment(TodayActionFragment, action).meeting.id),
              )}
              earlier={held.length > 0}
            />
            <NewDecisions decisions={page.data?.decisions.nodes ?? []} />
          </div>
          {next && <Agenda meeting={next} />}
        </div>
      </PageState>
    </>
  )
}

/** The meetings that are just over. */
const useRecentlyHeld = (data: TodayQuery | undefined) => {
  const now = useNow(60_000)
  return (data?.samenwerkingsverband?.closedMeetings ?? []).flatMap((one) => {
    const { id, closedAt } = readFragment(ClosedTodayFragment, one)
    return closedAt && isRecent(closedAt, now) ? [{ ...one, id }] : []
  })
}

/** The start of the meeting that comes next; null: it runs already, or none is planned. */
const nextAtOf = (next: Next | null | undefined) => {
  const { state, startsAt } = readFragment(TodayMeetingFragment, next) ?? {}
  return state === 'LIVE' ? null : (startsAt ?? null)
}

type Next = NonNullable<NonNullable<TodayQuery['samenwerkingsverband']>['nextMeeting']>

const Meeting = ({ meeting, keptAt }: { meeting: Next; keptAt: number | null }) => {
  const { runsMeetings, role } = useMembership()
  const { id, state } = readFragment(TodayMeetingFragment, meeting)
  const seat = useMySeat(meeting.attendance)
  return (
    <NextMeeting meeting={meeting} keptAt={keptAt}>
      {runsMeetings && <ChairNext meeting={meeting} attendance={meeting.attendance} />}
      {seat && !runsMeetings && (state === 'CALLED' || state === 'LIVE') && (
        <Asked meetingId={id} live={state === 'LIVE'} seat={seat} />
      )}
      {(state === 'CALLED' || state === 'LIVE') && (
        <AskedOfMe questions={meeting.questions} state={state} sitter={sitterAt(seat)} />
      )}
      {role === 'CONTACT' && (state === 'CALLED' || state === 'LIVE') && (
        <TableQuestions meetingId={id} items={meeting.agenda} />
      )}
    </NextMeeting>
  )
}

/** The person who sits there now; null: nobody. */
const sitterAt = (masked: Next['attendance'][number] | undefined) => {
  const seat = readFragment(TodaySeatFragment, masked)
  return seat && isThere(seat) ? (seat.person ?? null) : null
}

const Agenda = ({ meeting }: { meeting: Next }) => {
  const shown = readFragment(TodayMeetingFragment, meeting)
  const counted = readFragment(CountedFragment, shown)
  const currentId = currentName(shown.currentItem, counted)
  const heads = readFragment(SectionOnPage, readFragment(SectionsOfMeeting, meeting).sections)
  return (
    <AgendaPreview meetingId={shown.id} items={meeting.agenda} counted={counted} heads={heads} currentId={currentId} />
  )
}

const useWhoIAm = (seat: ReturnType<typeof useMySeat>) => {
  const now = useNow(60_000)
  const { role, party } = useMembership()
  const { person } = useViewer()
  const contacts = readFragment(TodaySeatFragment, seat)?.party.seat
  const position =
    contacts?.first?.id === person.id
      ? nl.contactPosition.FIRST
      : contacts?.second?.id === person.id
        ? nl.contactPosition.SECOND
        : ''
  return copy.you(capital(longDate(now)), copy.seatOf[role](party?.name ?? '', position))
}
