import { ConsentOnPage } from '../consent/operations.ts'
import { Mine } from '../consent/answer/OwnConsent.tsx'
import { type FragmentType, readFragment } from '../graph/generated/index.ts'
import { useMembership } from '../graph/session.tsx'
import { datedDate } from '../lib/dates.ts'
import { shortName } from '../party/short-name.ts'
import { TextLink } from '../ui/LinkButton.tsx'
import { copy } from './copy.ts'

type Waiting = FragmentType<typeof ConsentOnPage> & { meeting: { id: string; title: string; startsAt: string } }

/** What was held open for parties that were absent: the own one answers here, until the deadline. */
export const WaitingConsents = ({ consents }: { consents: readonly Waiting[] }) => {
  const { party, role, samenwerkingsverband } = useMembership()
  const mine = consents.flatMap((masked) => {
    const consent = readFragment(ConsentOnPage, masked)
    const vote = consent.partyVotes.find((one) => one.party.id === party?.id)
    return role === 'CONTACT' && vote ? [{ consent, vote, meeting: masked.meeting }] : []
  })
  if (!party || !mine.length) return null
  return (
    <section className="hub-asked hub-waits" aria-labelledby="waits">
      <h2 className="utrecht-heading-3" id="waits">
        {copy.waits(shortName(party.name))}
      </h2>
      <ul>
        {mine.map(({ consent, vote, meeting }) => (
          <li key={consent.id} className="hub-stack hub-stack--close">
            <b>{consent.text}</b>
            <TextLink href={`/${samenwerkingsverband.slug}/overleg/${meeting.id}/verslag`}>
              {copy.waitsFrom(meeting.title, datedDate(meeting.startsAt))}
            </TextLink>
            <Mine consent={consent} mine={vote} sitter={null} />
          </li>
        ))}
      </ul>
    </section>
  )
}
