import { useEffect, useRef, useState } from 'react'
import { CarriedFragment } from '../../agenda/Carried.tsx'
import { goToAgendaItem, pauseAgendaItem, resumeAgendaItem } from '../../agenda/operations.ts'
import { nextItem } from '../../agenda/planning.ts'
import { useChair } from '../../chair/use-chair.ts'
import { useAct, whyNot } from '../../graph/acts/act.ts'
import type { NotDone } from '../../graph/acts/outcome.ts'
import { readFragment } from '../../graph/generated/index.ts'
import { type Entry, inputOf } from '../../graph/outbox/queue.ts'
import { useDropped, useTurn } from '../../graph/acts/use-turn.ts'
import { useHub } from '../../graph/use-hub.ts'
import { datedDate } from '../../lib/dates.ts'
import { copy as readingCopy } from '../../reading/copy.ts'
import { isReading } from '../../reading/is-reading.ts'
import { announce } from '../../ui/LiveRegion.tsx'
import { endReadBack, readBack } from '../../reading/operations.ts'
import { copy } from '../copy.ts'
import { closeMeeting, MeetingMoment } from '../live-operations.ts'
import { MeetingOnPage } from '../operations.ts'
import type { MeetingView } from '../view.ts'

/**
 * The acts that move a live meeting: sent now, or said to have failed. None of them waits for a connection; they wait
 * for one another, so that no press is lost on a slow line.
 */
export const useMoments = (view: MeetingView) => {
  const [said, setSaid] = useState<{ problem: string; offline: boolean; at: string } | null>(null)
  /** The item that a press on its way goes to. */
  const [goesTo, setGoesTo] = useState<string | null>(null)
  const [dropped, forget] = useDropped()
  const clockNow = view.clocks.find(({ id }) => id === view.currentId)
  // The meeting moved: an act that seemed not sent was, or another came after it. That the line is back says nothing.
  const at = `${view.currentId} ${view.state} ${isReading(view)} ${!!clockNow?.startedAt}`
  if (said?.offline && said.at !== at) setSaid(null)
  const problem = said?.problem ?? null
  const setProblem = (problem: string | null) => setSaid(problem === null ? null : { problem, offline: false, at })
  const sayOf = (press: string) => (outcome: { ok: true } | NotDone) => {
    if (outcome.ok) return true
    const where = view.currentId ? String(view.numberOf(view.currentId)) : null
    const problem = outcome.offline && !outcome.isBusy ? copy.live.notSent(press, where) : whyNot(outcome)
    setSaid({ problem, offline: !!outcome.offline, at })
    // Said again for a second press on the same key.
    if (problem === said?.problem) announce(problem)
    return false
  }
  const hammer = useHammer(view)
  const forgive = () => {
    setProblem(null)
    forget()
  }
  /** A press that nothing waits before begins with a clean desk. */
  const inTurn = <Args extends unknown[]>([press, waits]: readonly [
    (...args: Args) => Promise<boolean>,
    waits: boolean,
  ]) => ({
    waits,
    press: (...args: Args) => {
      if (hammer.heldByOther()) return Promise.resolve(false)
      if (!waits) setProblem(null)
      return press(...args)
    },
  })
  const clock = useClock(view, sayOf, setProblem)
  const reading = useReading(view, sayOf)
  const going = useGoing(view, sayOf(copy.live.next), setProblem)
  const [close] = useAct(closeMeeting)
  const next = nextItem(view.clocks, view.currentId)
  const [wanted, setWanted] = useState<string | null>(null)
  /** Reads back first what was recorded, then goes on. */
  const goOn = useWhenRecorded(view, async ({ id: wantedId, onLast }: Way) => {
    const id = wantedId ?? next?.id ?? null
    if (hammer.heldByOther()) return false
    if (id !== null && id === view.currentId) return true
    if (reading.isDue) {
      setWanted(id === next?.id ? null : id)
      return reading.begin()
    }
    if (id) return going.to(id)
    if (view.items.length) onLast?.()
    return true
  })
  const goingOn = inTurn(useTurn(copy.live.next, goOn))
  // Known from the press on: the key behind it means that item.
  const go = (way: Way) => {
    const id = way.id ?? nextItem(view.clocks, goesTo ?? view.currentId)?.id ?? null
    if (hammer.holds && !reading.isDue && id !== view.currentId) setGoesTo(id)
    return goingOn.press(way).finally(() => setGoesTo((now) => (now === id ? null : now)))
  }
  const pausing = inTurn(useTurn(copy.live.pause, async () => !hammer.heldByOther() && clock.toggle()))
  const readingBack = inTurn(useTurn(readingCopy.read, async () => !reading.isDue || reading.begin()))
  const endingRead = inTurn(useTurn(readingCopy.endRead, () => reading.end()))
  const closing = inTurn(
    useTurn(copy.live.close, async (unfinished: string | null) =>
      sayOf(copy.live.close)(await close({ id: view.id, unfinished })),
    ),
  )
  return {
    /** A press waits: of the key that goes on, and of the one for the clock. */
    waits: { next: goingOn.waits || readingBack.waits, pause: pausing.waits, close: closing.waits },
    problem: dropped.length ? [problem, copy.live.dropped(dropped)].filter(Boolean).join(' ') : problem,
    forgive,
    /** null: the current item is the last. */
    nextId: next?.id ?? null,
    nextTitle: view.titleOf(next?.id),
    goesTo,
    ...{ paused: clock.paused, timed: clock.timed },
    ...hammer,
    toRead: reading.isDue,
    read: () => readingBack.press(),
    /** On to the next item; `onLast` after the last. */
    next: (onLast: () => void) => go({ onLast }),
    endReading: () => endingRead.press(),
    goTo: (id: string) => go({ id }),
    /** The item whose press began the reading, when it is not the next one: pressed again, it goes there. */
    wantedId: isReading(view) ? wanted : null,
    togglePause: () => pausing.press(),
    /** `unfinished`: the current item, when it was not finished. */
    close: (unfinished: string | null) => closing.press(unfinished),
  }
}

interface Way {
  /** Left out: the next item, whichever that is by then. */
  id?: string
  onLast?: () => void
}

/** A press right behind Ctrl+Enter waits for what was recorded here: it has to be read back first. */
const useWhenRecorded = (view: MeetingView, goOn: (way: Way) => Promise<boolean>) => {
  const { outbox } = useHub()
  const latest = useRef(goOn)
  useEffect(() => {
    latest.current = goOn
  })
  const here = new Set<unknown>([
    view.currentId,
    ...[...view.decisionsAt(view.currentId), ...view.actionsAt(view.currentId)].map(({ id }) => id),
  ])
  const isHere = (entry: Entry) => !!entry.typed && Object.values(inputOf(entry)).some((value) => here.has(value))
  return async (way: Way) => {
    const isNew = await outbox?.answered(isHere)
    return (isNew ? latest.current : goOn)(way)
  }
}

type Say = (outcome: { ok: true } | NotDone) => boolean

/** The meeting moves only under the hammer: without it nothing is sent, and the desk says who moves the meeting. */
const useHammer = (view: MeetingView) => {
  const { holds } = useChair(view)
  const [stopped, setStopped] = useState(false)
  if (stopped && holds) setStopped(false)
  const heldByOther = () => {
    if (!holds) setStopped(true)
    return !holds
  }
  return {
    holds,
    heldByOther,
    /** An act was tried without the hammer. */
    stopped,
  }
}

/** The clock of the current item. */
const useClock = (view: MeetingView, sayOf: (press: string) => Say, setProblem: (problem: string) => void) => {
  const [pause] = useAct(pauseAgendaItem)
  const [resume] = useAct(resumeAgendaItem)
  const clock = view.clocks.find(({ id }) => id === view.currentId)
  const timed = !!clock && clock.placement !== 'POSTPONED'
  return {
    paused: !!clock && !clock.startedAt,
    /** A postponed item has no clock any more. */
    timed,
    toggle: async () => {
      if (!timed) {
        setProblem(copy.live.noClock)
        return true
      }
      const turn = (runs: boolean) => (runs ? pause({ id: clock.id }) : resume({ id: clock.id }))
      const say = sayOf(clock.startedAt ? copy.live.pause : copy.live.resume)
      const outcome = await turn(!!clock.startedAt)
      // The clock stood so already: this page was a moment behind, and the press meant the other way.
      const isBehind = !outcome.ok && outcome.refusal?.code === 'WRONG_STATE'
      return say(isBehind ? await turn(!clock.startedAt) : outcome)
    },
  }
}

/** Reading back what was recorded. */
const useReading = (view: MeetingView, sayOf: (press: string) => Say) => {
  const [read] = useAct(readBack)
  const [endRead] = useAct(endReadBack)
  return {
    /** Something was recorded here, or elsewhere meanwhile, and was not read back yet. */
    isDue: view.currentId !== null && !isReading(view) && view.toRead.decisions.length + view.toRead.actions.length > 0,
    begin: async () => sayOf(readingCopy.read)(await read({ meetingId: view.id, from: view.currentId })),
    end: async () => sayOf(readingCopy.endRead)(await endRead({ meetingId: view.id })),
  }
}

/** Going to another item with everybody. */
const useGoing = (view: MeetingView, say: Say, setProblem: (problem: string) => void) => {
  const [go] = useAct(goToAgendaItem)
  const to = async (id: string) => {
    const goesOn = goesOnFrom(view, id)
    if (goesOn) {
      setProblem(copy.live.postponed(view.titleOf(id) ?? '', datedDate(goesOn.startsAt)))
      return true
    }
    const outcome = await go({ id, from: view.currentId })
    const present = outcome.ok ? null : outcome.refusal?.present
    if (outcome.ok || outcome.refusal?.code !== 'CONFLICT' || present?.__typename !== 'Meeting') return say(outcome)
    const there = view.titleOf(readFragment(MeetingOnPage, readFragment(MeetingMoment, present)).currentItem?.id)
    setProblem(there ? copy.live.movedBy(there) : copy.live.movedNone)
    return false
  }
  return { to }
}

/** The meeting in which a postponed item goes on; null: it is not postponed, or where is not known here. */
const goesOnFrom = (view: MeetingView, id: string) => {
  const item = view.itemOf(id)
  const carried = item && readFragment(CarriedFragment, item)
  return (carried?.placement === 'POSTPONED' && carried.continuedBy?.meeting) || null
}

export type Moments = ReturnType<typeof useMoments>
