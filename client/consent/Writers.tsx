import { useEffect, useEffectEvent, useRef } from 'react'
import { PencilLine } from 'lucide-react'
import { useNow } from '../lib/clock.ts'
import { shortName } from '../party/short-name.ts'
import { Icon } from '../ui/Icon.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { copy } from './copy.ts'
import { type Consent, writersIn } from './tally.ts'

/** The parties that are writing an answer with words, as long as they are. */
export const Writers = ({ consent }: { consent: Consent }) => {
  const words = writersIn(consent, useNow(5_000)).map(({ party, writing }) =>
    copy.writes(shortName(party.name), writing ?? 'OBJECT'),
  )
  useEach(words)
  if (!words.length) return null
  return (
    <p className="hub-row">
      <Icon of={PencilLine} /> {words.join(' ')}
    </p>
  )
}

/** Tells the chair of an objection when it comes in, also of one that comes after the count. */
export const useObjectionsSaid = ({ partyVotes }: Consent) =>
  useEach(
    partyVotes.flatMap(({ party, choice, remark, lateObjection }) => [
      ...(choice === 'OBJECT' ? [copy.objects(shortName(party.name), remark ?? '')] : []),
      ...(lateObjection ? [copy.lateSaid(shortName(party.name), lateObjection)] : []),
    ]),
  )

/** Says each of these once, when it comes. */
const useEach = (words: readonly string[]) => {
  const before = useRef<readonly string[] | null>(null)
  const say = useEffectEvent(() => {
    for (const one of words) if (before.current && !before.current.includes(one)) announce(one)
    before.current = words
  })
  const all = words.join('\n')
  useEffect(() => say(), [all])
}
