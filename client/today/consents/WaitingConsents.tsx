import { useEffect, useState } from 'react'
import { isLeft, useAnswerDraft } from '../../consent/answer/draft.ts'
import { Mine } from '../../consent/answer/OwnConsent.tsx'
import { ConsentOnPage } from '../../consent/operations.ts'
import { type Consent, isOpen, takesAnswer, type Vote } from '../../consent/tally.ts'
import { readFragment } from '../../graph/generated/index.ts'
import type { ConsentTodayFragment as ConsentToday } from '../../graph/generated/graphql.ts'
import { useMembership } from '../../session/session.ts'
import { datedDate } from '../../lib/dates.ts'
import { shortName } from '../../party/short-name.ts'
import { TextLink } from '../../ui/LinkButton.tsx'
import { copy } from '../copy.ts'
import { minutesAt } from './minutes-at.ts'
import '../today.css'

/**
 * The rounds that were held open for absent parties. A contact answers here for the own party until the deadline, also
 * one who chairs. A party without a vote is not waited for.
 */
export const WaitingConsents = ({ consents }: { consents: readonly ConsentToday[] }) => {
  const { party, role } = useMembership()
  const all = useStaying(consents)
  if (!party || role === 'READER') return null
  return all.map(({ entry, ended }) => {
    const consent = readFragment(ConsentOnPage, entry)
    const mine = consent.partyVotes.find((one) => one.party.id === party.id)
    if (!mine?.party.votes) return null
    return (
      <Waiting
        key={entry.id}
        entry={entry}
        consent={ended ? { ...consent, roundState: 'CLOSED' } : consent}
        mine={mine}
      />
    )
  })
}

/** Also what left the list since this page was opened: it was counted, and somebody may have been typing. */
const useStaying = (consents: readonly ConsentToday[]) => {
  const [seen, setSeen] = useState(consents)
  const gone = seen.filter(({ id }) => !consents.some((one) => one.id === id))
  useEffect(
    () => setSeen((before) => [...before.filter(({ id }) => !consents.some((one) => one.id === id)), ...consents]),
    [consents],
  )
  return [...gone.map((entry) => ({ entry, ended: true })), ...consents.map((entry) => ({ entry, ended: false }))]
}

const Waiting = ({ entry: { id, meeting }, consent, mine }: { entry: ConsentToday; consent: Consent; mine: Vote }) => {
  const { slug } = useMembership().samenwerkingsverband
  const [draft] = useAnswerDraft(id, mine.party.id)
  if (!isOpen(consent) && !isLeft(draft, mine)) return null
  const name = shortName(mine.party.name)
  const takes = takesAnswer(consent, mine)
  return (
    <section className={`${takes ? 'hub-asked' : 'hub-sheet'} hub-waits`} aria-labelledby={`waits-${id}`}>
      <h2 className="utrecht-heading-3" id={`waits-${id}`}>
        {takes ? copy.waits(name) : copy.waited(name)}
      </h2>
      <p>
        <b>{consent.text}</b>
      </p>
      <p>
        <TextLink href={minutesAt(slug, meeting.id, id)}>
          {copy.waitsFrom(meeting.title, datedDate(meeting.startsAt))}
        </TextLink>
      </p>
      <Mine consent={consent} mine={mine} sitter={null} />
    </section>
  )
}
