import { useMemo } from 'react'
import { longDate } from '../../schema/dates.ts'
import { nl } from '../../schema/nl.ts'
import { readFragment } from '../graph/generated/index.ts'
import type { TodayQuery } from '../graph/generated/graphql.ts'
import { useAskedAgain } from '../graph/live.ts'
import { usePageQuery } from '../graph/page-query.ts'
import { useTopic } from '../graph/use-topic.ts'
import { useMembership, useViewer } from '../session/session.ts'
import { useNow } from '../lib/clock.ts'
import { useReturned } from '../lib/hooks/use-returned.ts'
import { capital } from '../lib/words.ts'
import { isThere } from '../attendance/as-said.ts'
import { AskedOfMe } from '../question/AskedOfMe.tsx'
import { CountedFragment, currentName } from '../agenda/places.ts'
import { PageState } from '../shell/PageState.tsx'
import { Shell } from '../shell/Shell.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { AgendaPreview } from './AgendaPreview.tsx'
import { Asked, TodaySeatFragment, useMySeat } from './Asked.tsx'
import { ChairNext } from './ChairNext.tsx'
import { ConsentsToday } from './consents/ConsentsToday.tsx'
import { copy } from './copy.ts'
import { MyActions } from './MyActions.tsx'
import { NewDecisions } from './NewDecisions.tsx'
import { NextMeeting, NoMeeting, TodayMeetingFragment } from './NextMeeting.tsx'
import { today, todayActionsChanged, todayMeetingChanged } from './operations.ts'
import { TableQuestions } from './TableQuestions.tsx'
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
  return (
    <>
      <PageTitle title={copy.title} lead={useWhoIAm(seat)}>
        {copy.hello(person.name)}
      </PageTitle>
      <PageState page={page}>
        {page.data?.samenwerkingsverband && (
          <ConsentsToday data={page.data.samenwerkingsverband} page={page} onChange={page.askAgain} />
        )}
        <div className="hub-cols hub-cols--today">
          {next ? <Meeting meeting={next} /> : <NoMeeting />}
          <div className="hub-stack hub-stack--wide hub-cols__side">
            <MyActions actions={actionsOf(page.data)} />
            <NewDecisions decisions={page.data?.decisions.nodes ?? []} />
          </div>
          {next && <Agenda meeting={next} />}
        </div>
      </PageState>
    </>
  )
}

type Next = NonNullable<NonNullable<TodayQuery['samenwerkingsverband']>['nextMeeting']>

const Meeting = ({ meeting }: { meeting: Next }) => {
  const { runsMeetings, role } = useMembership()
  const { id, state } = readFragment(TodayMeetingFragment, meeting)
  const seat = useMySeat(meeting.attendance)
  return (
    <NextMeeting meeting={meeting}>
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
  return <AgendaPreview meetingId={shown.id} items={meeting.agenda} counted={counted} currentId={currentId} />
}

/**
 * One query, two channels: the meeting and the actions. The lists are asked again when something in them may have
 * changed.
 */
const useToday = () => {
  const { samenwerkingsverband, party } = useMembership()
  const { person } = useViewer()
  const { id, slug } = samenwerkingsverband
  const variables = useMemo(
    () => ({
      slug,
      id,
      partyFilter: { state: 'OPEN' as const, partyId: party?.id },
      personFilter: { state: 'OPEN' as const, personId: person.id },
      hasParty: !!party,
    }),
    [slug, id, party, person.id],
  )
  const page = usePageQuery({ query: today, variables })
  const askAgain = useAskedAgain(() => void page.refetch())
  useReturned(() => void page.refetch())
  const next = readFragment(TodayMeetingFragment, page.data?.samenwerkingsverband?.nextMeeting)
  useTopic({
    subscription: todayMeetingChanged,
    variables: next ? { meetingId: next.id } : null,
    since: page.revision,
    refetch: page.refetch,
    // Another meeting may be the next one now, and a decision is in no channel of this page.
    onChange: (change) => change && /^(meeting|decision|consent|item)/.test(change.kind) && askAgain(),
  })
  useTopic({
    subscription: todayActionsChanged,
    variables: { samenwerkingsverbandId: id },
    since: page.revision,
    refetch: page.refetch,
    onChange: askAgain,
  })
  return { ...page, askAgain }
}

/** Of the party and of the person, each once, in the order of the list. */
const actionsOf = (data: TodayQuery | undefined) => {
  const all = [...(data?.partyActions?.nodes ?? []), ...(data?.personActions.nodes ?? [])]
  return [...new Map(all.map((action) => [action.id, action])).values()]
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
