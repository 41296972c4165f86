import { useEffect, useRef, useState } from 'react'
import { useAct } from '../graph/acts/act.ts'
import type { NotDone } from '../graph/acts/outcome.ts'
import { uuidv7 } from '../lib/ids.ts'
import { addAgendaItem } from '../agenda/operations.ts'
import { postponeAgendaItem, repeatAgendaItem } from './operations.ts'

/** One thing that the meeting before left for this one. */
export interface Offer {
  id: string
  title: string
  how: 'postpone' | 'repeat' | 'adoptMinutes'
}

/** How far taking all of it has come. */
export interface Progress {
  done: number
  of: number
}

/** Takes what is offered to this agenda, one after the other. What could not be taken stays, with why. */
export const useTake = (meetingId: string) => {
  const take = useTakeOne(meetingId)
  const [taking, setTaking] = useState<ReadonlySet<string>>(new Set())
  const [problems, setProblems] = useState<ReadonlyMap<string, NotDone | null>>(new Map())
  const [progress, setProgress] = useState<Progress | null>(null)
  const one = async (offer: Offer) => {
    setTaking((before) => new Set([...before, offer.id]))
    const outcome = await take(offer)
    setTaking((before) => new Set([...before].filter((id) => id !== offer.id)))
    explain([offer], outcome.ok ? null : outcome)
    return outcome
  }
  const explain = (offers: readonly Offer[], problem: NotDone | null) =>
    setProblems((before) => new Map([...before, ...offers.map(({ id }) => [id, problem] as const)]))
  const all = async (offers: readonly Offer[]) => {
    let taken = 0
    for (const [done, offer] of offers.entries()) {
      setProgress({ done, of: offers.length })
      const outcome = await one(offer)
      if (outcome.ok) taken++
      if (!outcome.offline) continue
      // The rest would only wait for the same answer.
      explain(offers.slice(done), outcome)
      break
    }
    setProgress(null)
    return taken
  }
  return { taking, problems, progress: useAfter(progress, 1000), busy: progress !== null, one, all }
}

const useTakeOne = (meetingId: string) => {
  const [postpone] = useAct(postponeAgendaItem)
  const [repeat] = useAct(repeatAgendaItem)
  const [add] = useAct(addAgendaItem)
  // Made once for what is offered, so that trying again takes it no second time.
  const ids = useRef(new Map<string, string>())
  return ({ id, title, how }: Offer) => {
    const newId = ids.current.get(id) ?? uuidv7()
    ids.current.set(id, newId)
    return how === 'adoptMinutes'
      ? add({
          input: {
            id: newId,
            meetingId,
            after: null,
            title,
            purpose: 'DECIDE',
            plannedMinutes: 5,
            adoptsMinutes: true,
          },
        })
      : (how === 'repeat' ? repeat : postpone)({ id, to: meetingId, newId })
  }
}

/** The value once something has been going on for this long; null before. */
const useAfter = <Value>(value: Value | null, ms: number) => {
  const [long, setLong] = useState(false)
  const going = value !== null
  useEffect(() => {
    if (!going) return
    const timer = setTimeout(() => setLong(true), ms)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [going, ms])
  return long ? value : null
}
