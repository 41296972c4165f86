import { CalendarClock, Hourglass } from 'lucide-react'
import { ConsentOnPage } from '../../consent/operations.ts'
import { ResultBadge } from '../../consent/ResultBadge.tsx'
import { type Consent, tallyNames, tallyOf } from '../../consent/tally.ts'
import { readFragment } from '../../graph/generated/index.ts'
import type { ConsentTodayFragment as ConsentToday } from '../../graph/generated/graphql.ts'
import { useMembership } from '../../session/session.ts'
import { datedDate } from '../../lib/dates.ts'
import { list } from '../../lib/words.ts'
import { shortName } from '../../party/short-name.ts'
import { Badge } from '../../ui/Badge.tsx'
import { TextLink } from '../../ui/LinkButton.tsx'
import { copy } from '../copy.ts'
import { minutesAt } from './minutes-at.ts'
import '../today.css'

/**
 * For chair and secretary: what they put to the parties and is not done. It is open still, or counted and without a
 * decision.
 */
export const ChairConsents = ({ consents }: { consents: readonly ConsentToday[] }) => {
  const { runsMeetings } = useMembership()
  const once = [...new Map(consents.map((entry) => [entry.id, entry])).values()]
  const all = once.map((entry) => ({ entry, consent: readFragment(ConsentOnPage, entry) }))
  const shown = all.filter(({ consent }) => consent.roundState === 'HELD_OPEN' || consent.awaitsDecision)
  if (!runsMeetings || !shown.length) return null
  return (
    <section className="hub-sheet hub-chairconsents" aria-labelledby="chair-consents">
      <h2 className="utrecht-heading-2" id="chair-consents">
        {copy.consents}
      </h2>
      <ul className="hub-brief">
        {shown.map(({ entry, consent }) => (
          <Line key={entry.id} entry={entry} consent={consent} />
        ))}
      </ul>
    </section>
  )
}

const Line = ({ entry: { id, meeting, agendaItem }, consent }: { entry: ConsentToday; consent: Consent }) => {
  const { slug } = useMembership().samenwerkingsverband
  const at = minutesAt(slug, meeting.id, id)
  return (
    <li>
      <TextLink href={at} className="hub-clamp">
        {consent.text}
      </TextLink>
      <span className="hub-meta">
        {copy.consentAt(agendaItem?.title ?? '', meeting.title, datedDate(meeting.startsAt))}
      </span>
      {consent.result ? <Counted consent={consent} at={at} /> : <Open consent={consent} />}
    </li>
  )
}

const Open = ({ consent }: { consent: Consent }) => {
  const { open, counted } = tallyOf(consent)
  const names = list(open.map(({ party }) => shortName(party.name)))
  return (
    <div className="hub-brief__foot">
      <Badge kind="warning" icon={CalendarClock}>
        {consent.openUntil ? copy.openUntil(datedDate(consent.openUntil)) : copy.open}
      </Badge>
      <span>{copy.stillToAnswer(open.length, counted.length, names)}</span>
    </div>
  )
}

const Counted = ({ consent, at }: { consent: Consent; at: string }) => (
  <>
    <div className="hub-brief__foot">
      <Badge kind="warning" icon={Hourglass}>
        {copy.undecided}
      </Badge>
      <ResultBadge consent={consent} />
      <span>{tallyNames(consent)}</span>
    </div>
    <p>
      <TextLink href={at}>{copy.decideLater}</TextLink>
    </p>
  </>
)
