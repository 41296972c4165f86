import { useMemo } from 'react'
import { OutcomeBadge } from '../../decision/OutcomeBadge.tsx'
import { type FragmentType, readFragment } from '../../graph/generated/index.ts'
import type { ConsentTodayFragment as ConsentToday, HeldMeetingQuery } from '../../graph/generated/graphql.ts'
import { useAskedAgain, useLive } from '../../graph/live.ts'
import { decisionAddress, meetingAddress } from '../../lib/addresses.ts'
import { useNow } from '../../lib/clock.ts'
import { hourTime, inDays, longDay } from '../../lib/dates.ts'
import { shortName } from '../../party/short-name.ts'
import { useMembership, useViewer } from '../../session/session.ts'
import { LinkButton, TextLink } from '../../ui/LinkButton.tsx'
import { WaitingConsents } from '../consents/WaitingConsents.tsx'
import { copy } from '../copy.ts'
import { ActionRows } from '../MyActions.tsx'
import {
  ClosedTodayFragment,
  HeldDecisionFragment,
  heldMeeting,
  heldMeetingChanged,
  HeldQuestionFragment,
} from './operations.ts'
import { touching } from './shown.ts'
import './held.css'

interface HeldProps {
  meeting: FragmentType<typeof ClosedTodayFragment>
  /** The consents that it left open. */
  consents: readonly ConsentToday[]
  /** When its minutes are to be adopted: the start of the next meeting; null: not planned yet. */
  nextAt: string | null
}

/** What a meeting that is just over brought for this person: what is still asked, is to be done, and was decided. */
export const Held = ({ meeting, consents, nextAt }: HeldProps) => {
  const { id, title, state, closedAt, decisions, actions } = readFragment(ClosedTodayFragment, meeting)
  const { party, samenwerkingsverband, role, runsMeetings } = useMembership()
  const now = useNow(60_000)
  const data = useHeld(id)
  const mine = actionsOf(data)
  const name = party ? shortName(party.name) : null
  const home = meetingAddress(samenwerkingsverband.slug, id)
  const at = closedAt ?? now
  const day = inDays(at, now)
  return (
    <section className="hub-sheet hub-stack hub-held" aria-labelledby={`held-${id}`}>
      <div>
        <h2 className="utrecht-heading-2" id={`held-${id}`}>
          {copy.held.title(day === 'vandaag' || day === 'gisteren' ? day : longDay(at))}
        </h2>
        <p className="hub-meta">
          {copy.held.sum(title, hourTime(at), decisions.length, actions.length)}
          {name && data && ` ${copy.held.sumMine(mine.length, name)}`}
        </p>
      </div>
      <WaitingConsents consents={consents} />
      {data && (
        <>
          {mine.length > 0 ? (
            <section aria-labelledby={`held-actions-${id}`}>
              <h3 className="utrecht-heading-3" id={`held-actions-${id}`}>
                {copy.held.mine(name)}
              </h3>
              <ActionRows actions={mine} />
            </section>
          ) : (
            role !== 'READER' && !consents.length && <p>{copy.held.nothing(name)}</p>
          )}
          <Decisions data={data} />
        </>
      )}
      <div className="hub-held__more">
        <LinkButton href={`${home}/verslag`}>{runsMeetings ? copy.held.finishMinutes : copy.held.minutes}</LinkButton>
        <span className="hub-meta">
          {state === 'ADOPTED' ? copy.held.adopted : copy.held.toAdopt(nextAt && longDay(nextAt))}
        </span>
      </div>
    </section>
  )
}

/** Those that touch the own party first; without a party all of them. */
const Decisions = ({ data }: { data: HeldMeetingQuery }) => {
  const { party, samenwerkingsverband } = useMembership()
  const { slug } = samenwerkingsverband
  const { meeting } = data
  const decisions = readFragment(HeldDecisionFragment, meeting?.decisions ?? [])
  if (!meeting || !decisions.length) return <p className="hub-meta">{copy.held.noDecisions}</p>
  const questions = readFragment(HeldQuestionFragment, meeting.questions)
  const mine = new Set(actionsOf(data).map(({ id }) => id))
  const touched = party ? touching({ decisions, actions: meeting.actions, questions }, party.id, mine) : []
  const groups = touched.length
    ? [
        { title: copy.held.touches(shortName(party?.name ?? '')), rows: touched },
        { title: copy.held.also, rows: decisions.filter((one) => !touched.includes(one)) },
      ]
    : [{ title: copy.held.decided, rows: decisions }]
  return groups
    .filter(({ rows }) => rows.length)
    .map(({ title, rows }) => (
      <section key={title} aria-label={title}>
        <h3 className="utrecht-heading-3">{title}</h3>
        <ul className="hub-brief">
          {rows.map(({ id, number, text, outcome }) => (
            <li key={id}>
              <TextLink href={decisionAddress(slug, number)} className="hub-clamp">
                {text}
              </TextLink>
              <div className="hub-brief__foot">
                <OutcomeBadge outcome={outcome} />
                <span className="hub-meta">{number}</span>
              </div>
            </li>
          ))}
        </ul>
      </section>
    ))
}

/** Everything that the meeting brought, with what is corrected in it since. */
const useHeld = (meetingId: string) => {
  const { samenwerkingsverband, party } = useMembership()
  const { person } = useViewer()
  const { id: samenwerkingsverbandId } = samenwerkingsverband
  const partyId = party?.id
  const variables = useMemo(
    () => ({
      meetingId,
      samenwerkingsverbandId,
      partyFilter: { state: 'OPEN' as const, meetingId, partyId },
      personFilter: { state: 'OPEN' as const, meetingId, personId: person.id },
      hasParty: !!partyId,
    }),
    [meetingId, samenwerkingsverbandId, partyId, person.id],
  )
  const askAgain = useAskedAgain(() => void page.refetch())
  const page = useLive({
    query: heldMeeting,
    variables,
    subscription: heldMeetingChanged,
    subscriptionVariables: { meetingId },
    onChange: askAgain,
  })
  return page.data
}

/** The open ones of the own party and of this person, each once. */
const actionsOf = (data: HeldMeetingQuery | undefined) => {
  const all = [...(data?.partyActions?.nodes ?? []), ...(data?.personActions.nodes ?? [])]
  return [...new Map(all.map((action) => [action.id, action])).values()]
}
