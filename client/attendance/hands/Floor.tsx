import { MicVocal } from 'lucide-react'
import { useNow } from '../../lib/clock.ts'
import { stopwatch } from '../../lib/dates.ts'
import { Chair } from '../../party/PartyChip.tsx'
import { shortName } from '../../party/short-name.ts'
import { Icon } from '../../ui/Icon.tsx'
import { copy } from './copy.ts'
import { type Seat, speakerOf, type WithHands } from './hands-of.ts'
import './hands.css'

/** How long a party speaks, by the clock of the server, so that every screen shows the same. */
export const SpeakingTime = ({ since, before = 0 }: { since: string | null | undefined; before?: number }) => {
  const now = useNow()
  return (
    <span className="hub-floor__time" role="timer" aria-label={copy.time}>
      {stopwatch(before + (since ? Math.max(0, (now - Date.parse(since)) / 1_000) : 0))}
    </span>
  )
}

/** On the desk and in the list of the others: the party that has the floor, large; the hands below it come next. */
export const Floor = ({ meeting, children }: { meeting: WithHands; children?: (speaker: Seat) => React.ReactNode }) => {
  const speaker = speakerOf(meeting)
  if (!speaker) return null
  return (
    <section className="hub-floor" aria-labelledby="floor-head" data-party={speaker.party.id}>
      <h2 id="floor-head">
        <Icon of={MicVocal} />
        {speaker.pointOfOrder ? copy.speaksOrder : copy.speaks}
      </h2>
      <p className="hub-floor__who">
        <Chair name={speaker.party.name} colour={speaker.party.colour} />
        <b title={speaker.party.name}>{shortName(speaker.party.name)}</b>
        <SpeakingTime since={speaker.floorAt} />
      </p>
      {children?.(speaker)}
    </section>
  )
}

/** How long a party has spoken in this meeting; for chair and secretary, who alone are told. */
export const Spoken = ({ seat: { floorAt, spokenSeconds } }: { seat: Pick<Seat, 'floorAt' | 'spokenSeconds'> }) =>
  spokenSeconds != null && (floorAt || spokenSeconds > 0) ? (
    <span className="hub-seat__note">
      {copy.spoke} <SpeakingTime since={floorAt} before={spokenSeconds} />
    </span>
  ) : null
