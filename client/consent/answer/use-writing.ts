import { useEffect, useEffectEvent, useRef } from 'react'
import { useAct } from '../../graph/acts/act.ts'
import type { VoteChoice } from '../../graph/generated/graphql.ts'
import { lineIsThere } from '../../lib/line.ts'
import { useStore } from '../../lib/store.ts'
import { useMembership } from '../../session/session.ts'
import { writeAnswer } from '../operations.ts'

/** Often enough for the three minutes that the server waits. */
const again = 60_000

/**
 * Tells the chair that the own party is writing an answer with words: when its box opens, again while something is
 * typed, and that it is closed. A page that is left says nothing; then the server waits no longer by itself.
 */
export const useWriting = (consentRoundId: string, partyId: string, choice: VoteChoice | null, words: string) => {
  const { party } = useMembership()
  const hasLine = useStore(lineIsThere)
  const [write] = useAct(writeAnswer)
  const said = useRef<{ choice: VoteChoice | null; words: string }>({ choice: null, words: '' })
  const say = useEffectEvent((isDue: boolean) => {
    if (party?.id !== partyId || !hasLine) return
    const { choice: before, words: then } = said.current
    if (choice === before && !(isDue && choice && words !== then)) return
    said.current = { choice, words }
    void write({ consentRoundId, partyId, choice })
  })
  useEffect(() => say(false), [choice, hasLine])
  useEffect(() => {
    const timer = setInterval(() => say(true), again)
    return () => clearInterval(timer)
  }, [])
}
