import { useEffect, useEffectEvent, useRef } from 'react'
import { useMembership, useViewer } from '../../session/session.ts'
import { nl } from '../../../schema/nl.ts'
import { datedDate } from '../../lib/dates.ts'
import { shortName } from '../../party/short-name.ts'
import { announce } from '../../ui/LiveRegion.tsx'
import { AnswerButtons } from './Answer.tsx'
import { copy } from '../copy.ts'
import { SeatAnswers } from './SeatAnswers.tsx'
import { type Consent, isAnsweredByOther, isOpen, tallyWords, takesAnswer, type Vote } from '../tally.ts'
import { Tally } from '../Tally.tsx'
import { isLeft, useAnswerDraft } from './draft.ts'
import '../consent.css'

interface About {
  /** The item that it belongs to, when that is not the one shown. */
  nameOf: (itemId: string | undefined) => string | null
  /** The person who sits for a party; null: nobody yet. */
  sitterOf: (partyId: string) => { id: string; name: string } | null
}

interface OwnConsentsProps extends About {
  /** Every one of the meeting: where words were left behind they stand, also when the table is elsewhere by now. */
  consents: readonly Consent[]
  /** Those that belong to the shown item. */
  shown: readonly (Consent | null)[]
}

/**
 * For those who follow: the consent at this item, and its result. Each keeps its place, so that somebody who types can
 * go on.
 */
export const OwnConsents = ({ consents, shown, ...about }: OwnConsentsProps) => (
  <>
    {consents.map((consent) => (
      <OwnConsent key={consent.id} consent={consent} shown={shown.some((one) => one?.id === consent.id)} {...about} />
    ))}
  </>
)

/** The own answer first and large, then the table. */
const OwnConsent = ({ consent, shown, nameOf, sitterOf }: About & { consent: Consent; shown: boolean }) => {
  const { party, role } = useMembership()
  const mine = role === 'CONTACT' ? consent.partyVotes.find((vote) => vote.party.id === party?.id) : undefined
  const [draft] = useAnswerDraft(consent.id, party?.id ?? '')
  useSaid(consent, shown)
  useAnsweredFor(consent, mine)
  if (!shown && !isLeft(draft, mine)) return null
  const at = nameOf(consent.agendaItem?.id)
  const head = `own-consent-${consent.id}`
  const asks = mine && takesAnswer(consent, mine)
  return (
    <section className="hub-ownconsent" aria-labelledby={head}>
      <div className={`hub-ownconsent__own ${asks ? 'hub-asked' : ''}`}>
        <h3 className="utrecht-heading-3" id={head}>
          {asks ? copy.yours(shortName(mine.party.name)) : isOpen(consent) ? copy.put : copy.counted}
        </h3>
        {at && <p className="hub-meta">{copy.at(at)}</p>}
        {!asks && !isOpen(consent) && <p className="hub-meta">{copy.wasAsked}</p>}
        <p className="hub-consentpanel__text">{consent.text}</p>
        {mine && <Mine consent={consent} mine={mine} sitter={sitterOf(mine.party.id)} />}
      </div>
      {shown && <Tally consent={consent} />}
      {shown && isOpen(consent) && <SeatAnswers consent={consent} runs={false} />}
      {shown && !isOpen(consent) && (
        <details className="hub-more">
          <summary>{copy.answers}</summary>
          <SeatAnswers consent={consent} runs={false} />
        </details>
      )}
    </section>
  )
}

/** Tells that something is asked, and what the count came to. */
const useSaid = (consent: Consent, shown: boolean) => {
  const asked = useEffectEvent(() => shown && consent.roundState === 'OPEN' && announce(copy.asked(consent.text)))
  useEffect(() => void asked(), [consent.id, shown])
  const before = useRef(consent.result)
  const counted = useEffectEvent(() => {
    if (consent.result && !before.current && !consent.byHammer)
      announce(copy.outcome(consent.result, tallyWords(consent)))
    before.current = consent.result
  })
  useEffect(() => counted(), [consent.result])
}

/** Tells a contact that somebody else answered for the party, while that can be replaced. */
const useAnsweredFor = (consent: Consent, mine: Vote | undefined) => {
  const { person } = useViewer()
  const by = mine && isOpen(consent) && isAnsweredByOther(mine, person.id) ? mine : null
  const words = by?.choice && by.person ? copy.saidBy(by.person.name, nl.voteChoice[by.choice]) : null
  const before = useRef(words)
  useEffect(() => {
    if (words && words !== before.current) announce(words)
    before.current = words
  }, [words])
}

interface MineProps {
  consent: Consent
  mine: Vote
  sitter: { id: string; name: string } | null
}

export const Mine = ({ consent, mine, sitter }: MineProps) => {
  const { person } = useViewer()
  const held = consent.roundState === 'HELD_OPEN'
  if (sitter && sitter.id !== person.id && isOpen(consent)) return <p>{copy.other(sitter.name)}</p>
  return (
    <>
      {!mine.party.votes && isOpen(consent) && <p>{copy.advice}</p>}
      {mine.choice && (
        <p role="status">
          <b>
            {mine.person && isAnsweredByOther(mine, person.id)
              ? copy.saidBy(mine.person.name, nl.voteChoice[mine.choice])
              : copy.said(nl.voteChoice[mine.choice])}
          </b>{' '}
          {isOpen(consent) && (held ? copy.fixed : copy.change)}
        </p>
      )}
      {mine.lateObjection && (
        <p role="status">
          <b>{copy.lateSaid(shortName(mine.party.name), mine.lateObjection)}</b>
          <br />
          {copy.lateHint}
        </p>
      )}
      {held && !mine.choice && consent.openUntil && <p>{copy.heldUntil(datedDate(consent.openUntil))}.</p>}
      <AnswerButtons consent={consent} mine={mine} />
    </>
  )
}
