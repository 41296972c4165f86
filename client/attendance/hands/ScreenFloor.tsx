import { Hand } from 'lucide-react'
import { shortName } from '../../party/short-name.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Pages } from '../../ui/Pages.tsx'
import { copy } from './copy.ts'
import { handsOf, type WithHands } from './hands-of.ts'
import './hands.css'

/** On the screen in the room: whose turn it is to speak, large, and the next two below. */
export const ScreenFloor = ({
  meeting,
  label,
}: {
  meeting: WithHands
  label: (page: number, pages: number) => string
}) => {
  const hands = handsOf(meeting)
  if (!hands.length) return null
  return (
    <section className="hub-scherm__floor" aria-label={copy.head}>
      <Pages looks={['large', 'small']} label={label}>
        <ol>
          {hands.slice(0, shown).map(({ id, party }, at) => (
            <li key={id} className={at === 0 ? 'is-first' : undefined}>
              {at === 0 && <Icon of={Hand} />} {at + 1}. {shortName(party.name)}
            </li>
          ))}
          {hands.length > shown && <li>{copy.more(hands.length - shown)}</li>}
        </ol>
      </Pages>
    </section>
  )
}

const shown = 3
