import { useEffect, useEffectEvent } from 'react'
import { useMembership, useViewer } from '../../graph/session.tsx'
import { nl } from '../../../schema/nl.ts'
import { datedDate } from '../../lib/dates.ts'
import { shortName } from '../../party/short-name.ts'
import { announce } from '../../ui/LiveRegion.tsx'
import { AnswerButtons } from './Answer.tsx'
import { copy } from '../copy.ts'
import { SeatAnswers } from './SeatAnswers.tsx'
import type { Consent, Vote } from '../tally.ts'
import { Tally } from '../Tally.tsx'

interface OwnConsentProps {
  consent: Consent | null
  /** The item that it belongs to, when that is not the one shown. */
  nameOf: (itemId: string | undefined) => string | null
  /** Who sits for a party; null: nobody yet. */
  sitterOf: (partyId: string) => { id: string; name: string } | null
}

/** What is asked at this item, for who follows: the own answer first and large, then the table. */
export const OwnConsent = ({ consent, nameOf, sitterOf }: OwnConsentProps) => {
  const { party, role } = useMembership()
  const say = useEffectEvent(() => consent?.roundState === 'OPEN' && announce(copy.asked(consent.text)))
  useEffect(() => void say(), [consent?.id])
  if (!consent) return null
  const at = nameOf(consent.agendaItem?.id)
  const mine = role === 'CONTACT' ? consent.partyVotes.find((vote) => vote.party.id === party?.id) : undefined
  return (
    <section className="hub-ownconsent" aria-labelledby="own-consent">
      {mine ? (
        <div className="hub-asked hub-ownconsent__asked">
          <h3 className="utrecht-heading-3" id="own-consent">
            {copy.yours(shortName(mine.party.name))}
          </h3>
          {at && <p className="hub-meta">{copy.at(at)}</p>}
          <p className="hub-consentpanel__text">{consent.text}</p>
          <Mine consent={consent} mine={mine} sitter={sitterOf(mine.party.id)} />
        </div>
      ) : (
        <>
          <h3 className="utrecht-heading-3" id="own-consent">
            {copy.put}
          </h3>
          <p className="hub-consentpanel__text">{consent.text}</p>
        </>
      )}
      <Tally consent={consent} />
      <SeatAnswers consent={consent} runs={false} />
    </section>
  )
}

export const Mine = ({ consent, mine, sitter }: { consent: Consent; mine: Vote; sitter: { id: string; name: string } | null }) => {
  const { person } = useViewer()
  const held = consent.roundState === 'HELD_OPEN'
  if (sitter && sitter.id !== person.id) return <p>{copy.other(sitter.name)}</p>
  return (
    <>
      {mine.choice && (
        <p role="status">
          <b>{copy.said(nl.voteChoice[mine.choice])}</b> {held ? copy.fixed : copy.change}
        </p>
      )}
      {held && !mine.choice && consent.openUntil && <p>{copy.heldUntil(datedDate(consent.openUntil))}.</p>}
      {!(held && mine.choice) && <AnswerButtons consent={consent} mine={mine} />}
    </>
  )
}
