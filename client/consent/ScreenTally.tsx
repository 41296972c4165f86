import { Check, CircleSlash, Clock, Hand, type LucideIcon } from 'lucide-react'
import { list } from '../lib/words.ts'
import { shortName } from '../party/short-name.ts'
import { Icon } from '../ui/Icon.tsx'
import { copy } from './copy.ts'
import { type Consent, silence, tallyOf, type Vote, weightWords } from './tally.ts'
import './consent.css'

/** On the screen in the room while it is read back: how the parties answered to what was recorded. */
export const ScreenTally = ({ consents }: { consents: readonly Consent[] }) => {
  const consent = consents.findLast(({ decision, roundState }) => decision || roundState === 'HELD_OPEN')
  if (!consent) return null
  const { agree, object, abstain, open } = tallyOf(consent)
  const weight = weightWords(consent)
  return (
    <ul className="hub-scherm__tally" aria-label={copy.head}>
      <Count kind="for" icon={Check} votes={agree} word={copy.agreeing(agree.length)} always />
      <Count kind="against" icon={Hand} votes={object} word={copy.objecting(object.length)} named />
      <Count kind="abstain" icon={CircleSlash} votes={abstain} word={copy.abstaining(abstain.length)} named />
      <Count kind="open" icon={Clock} votes={open} word={silence(consent)} />
      {weight && <li>{weight}</li>}
    </ul>
  )
}

interface CountProps {
  kind: string
  icon: LucideIcon
  votes: readonly Vote[]
  word: string
  /** Also when there are none. */
  always?: boolean
  /** With the parties. */
  named?: boolean
}

const Count = ({ kind, icon, votes, word, always, named }: CountProps) =>
  (always || votes.length > 0) && (
    <li className={`is-${kind}`}>
      <Icon of={icon} />
      <span>
        <b>{votes.length}</b> {word}
        {named && `: ${list(votes.map(({ party }) => shortName(party.name)))}`}
      </span>
    </li>
  )
