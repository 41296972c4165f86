import { Hand, MicVocal } from 'lucide-react'
import { shortName } from '../../party/short-name.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Pages } from '../../ui/Pages.tsx'
import { copy } from './copy.ts'
import { SpeakingTime } from './Floor.tsx'
import { handsOf, speakerOf, type WithHands } from './hands-of.ts'
import './hands.css'

/** On the screen in the room: who has the floor or comes first, large, and the next two below. */
export const ScreenFloor = ({
  meeting,
  label,
}: {
  meeting: WithHands
  label: (page: number, pages: number) => string
}) => {
  const hands = handsOf(meeting)
  const speaker = speakerOf(meeting)
  const shown = speaker ? 2 : 3
  if (!hands.length && !speaker) return null
  return (
    <section className="hub-scherm__floor" aria-label={speaker ? copy.speaks : copy.head}>
      <Pages looks={['large', 'small']} label={label}>
        <ol>
          {speaker && (
            <li key={`${speaker.id} speaks`} className="is-first">
              <Icon of={MicVocal} /> {shortName(speaker.party.name)} <SpeakingTime since={speaker.floorAt} />
              {speaker.pointOfOrder && <small> {copy.order}</small>}
            </li>
          )}
          {hands.slice(0, shown).map(({ id, party, pointOfOrder }, at) => (
            <li key={id} className={at === 0 && !speaker ? 'is-first' : undefined}>
              {at === 0 && <Icon of={Hand} />} {at + 1}. {shortName(party.name)}
              {pointOfOrder && <small> {copy.order}</small>}
            </li>
          ))}
          {hands.length > shown && <li>{copy.more(hands.length - shown)}</li>}
        </ol>
      </Pages>
    </section>
  )
}
