import { useEffect, useRef, useState } from 'react'
import { CarriedFragment } from '../../agenda/Carried.tsx'
import { goToAgendaItem, pauseAgendaItem, resumeAgendaItem } from '../../agenda/operations.ts'
import { nextItem } from '../../agenda/planning.ts'
import { useChair } from '../../chair/use-chair.ts'
import { useAct, whyNot } from '../../graph/acts/act.ts'
import type { NotDone } from '../../graph/acts/outcome.ts'
import { useBack } from '../../graph/acts/use-problem.ts'
import { readFragment } from '../../graph/generated/index.ts'
import { type Entry, inputOf } from '../../graph/outbox/queue.ts'
import { useHub } from '../../graph/use-hub.ts'
import { datedDate } from '../../lib/dates.ts'
import { isReading } from '../../reading/is-reading.ts'
import { endReadBack, readBack } from '../../reading/operations.ts'
import { copy } from '../copy.ts'
import { closeMeeting, MeetingMoment } from '../live-operations.ts'
import { MeetingOnPage } from '../operations.ts'
import type { MeetingView } from '../view.ts'

/** The acts that move a live meeting: sent now, or said to have failed. None of them waits for a connection. */
export const useMoments = (view: MeetingView) => {
  const [said, setSaid] = useState<{ problem: string; offline: boolean; at: string } | null>(null)
  // The meeting moved, or the line is back: an act that seemed not sent shows by itself whether it was.
  const at = `${view.currentId} ${view.state} ${isReading(view)}`
  if (said?.offline && said.at !== at) setSaid(null)
  useBack(() => said?.offline && setSaid(null))
  const problem = said?.problem ?? null
  const setProblem = (problem: string | null) => setSaid(problem === null ? null : { problem, offline: false, at })
  const say = (outcome: { ok: true } | NotDone) => {
    setSaid(
      outcome.ok
        ? null
        : { problem: outcome.offline ? copy.live.notSent : whyNot(outcome), offline: !!outcome.offline, at },
    )
    return outcome.ok
  }
  const hammer = useHammer(view)
  const clock = useClock(view, say)
  const reading = useReading(view, say)
  const going = useGoing(view, say, setProblem)
  const [close, closing] = useAct(closeMeeting)
  const busy = going.busy || clock.busy || closing || reading.busy
  const next = nextItem(view.clocks, view.currentId)
  const [wanted, setWanted] = useState<string | null>(null)
  /**
   * Reads back first what was recorded, then goes on; `onLast` where there is no item to go to. A press while the
   * reading is on its way to the screens waits for it, so that a quick hand loses no press.
   */
  const goOn = async (id: string | null, onLast?: () => void) => {
    if (hammer.heldByOther()) return
    const underway = reading.takeOver()
    if (underway ? !(await underway) : busy && !going.isThere()) return
    if (reading.isDue && !underway) {
      setWanted(id === next?.id ? null : id)
      await reading.begin()
    } else if (id) await going.to(id)
    else if (view.items.length) onLast?.()
  }
  const press = usePress(view, goOn)
  return {
    busy,
    problem,
    forgive: () => setProblem(null),
    /** null: the current item is the last. */
    nextId: next?.id ?? null,
    nextTitle: view.titleOf(next?.id),
    ...{ paused: clock.paused, timed: clock.timed },
    ...hammer,
    toRead: reading.isDue,
    read: async () => {
      if (!busy && !hammer.heldByOther()) await reading.begin()
    },
    /** On to the next item; `onLast` after the last. */
    next: (onLast: () => void) => press(next?.id ?? null, onLast),
    endReading: async () => {
      if (!busy && !hammer.heldByOther()) await reading.end()
    },
    goTo: async (id: string) => {
      if (id !== view.currentId) await press(id)
    },
    /** The item whose press began the reading, when it is not the next one: pressed again, it goes there. */
    wantedId: isReading(view) ? wanted : null,
    togglePause: async () => {
      if (!busy && clock.timed && !hammer.heldByOther()) await clock.toggle()
    },
    /** `unfinished`: the current item, when it was not finished. */
    close: async (unfinished: string | null) => (busy ? false : say(await close({ id: view.id, unfinished }))),
  }
}

type GoOn = (id: string | null, onLast?: () => void) => Promise<void>

/** A press right behind Ctrl+Enter waits for what was recorded here: it has to be read back first. */
const usePress = (view: MeetingView, goOn: GoOn): GoOn => {
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
  return async (id, onLast) => {
    const isNew = await outbox?.answered(isHere)
    await (isNew ? latest.current : goOn)(id, onLast)
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
const useClock = (view: MeetingView, say: Say) => {
  const [pause, pausing] = useAct(pauseAgendaItem)
  const [resume, resuming] = useAct(resumeAgendaItem)
  const clock = view.clocks.find(({ id }) => id === view.currentId)
  return {
    busy: pausing || resuming,
    paused: !!clock && !clock.startedAt,
    /** A postponed item has no clock any more. */
    timed: !!clock && clock.placement !== 'POSTPONED',
    toggle: async () => {
      if (clock) say(await (clock.startedAt ? pause({ id: clock.id }) : resume({ id: clock.id })))
    },
  }
}

/** Reading back what was recorded. */
const useReading = (view: MeetingView, say: Say) => {
  const [read, reading] = useAct(readBack)
  const [endRead, ending] = useAct(endReadBack)
  const underway = useRef<Promise<boolean> | null>(null)
  return {
    busy: reading || ending,
    /** Something was recorded here, or elsewhere meanwhile, and was not read back yet. */
    isDue: view.currentId !== null && !isReading(view) && view.toRead.decisions.length + view.toRead.actions.length > 0,
    begin: async () => {
      underway.current = read({ meetingId: view.id, from: view.currentId }).then(say)
      await underway.current
      underway.current = null
    },
    /** The reading that is on its way, for one to wait for it; null: there is none, or another press waits already. */
    takeOver: () => {
      const taken = underway.current
      underway.current = null
      return taken
    },
    end: async () => say(await endRead({ meetingId: view.id })),
  }
}

/** Going to another item with everybody. */
const useGoing = (view: MeetingView, say: Say, setProblem: (problem: string) => void) => {
  const [go, busy] = useAct(goToAgendaItem)
  const underway = useRef<string | null>(null)
  const to = async (id: string) => {
    const goesOn = goesOnFrom(view, id)
    if (goesOn) return setProblem(copy.live.postponed(view.titleOf(id) ?? '', datedDate(goesOn.startsAt)))
    underway.current = id
    const outcome = await go({ id, from: view.currentId })
    underway.current = null
    const present = outcome.ok ? null : outcome.refusal?.present
    if (outcome.ok || outcome.refusal?.code !== 'CONFLICT' || present?.__typename !== 'Meeting')
      return void say(outcome)
    const there = view.titleOf(readFragment(MeetingOnPage, readFragment(MeetingMoment, present)).currentItem?.id)
    setProblem(there ? copy.live.movedBy(there) : copy.live.movedNone)
  }
  /** The answer may come later than the item itself: whoever sees the item may press on. */
  const isThere = () => underway.current !== null && underway.current === view.currentId
  return { busy, to, isThere }
}

/** The meeting in which a postponed item goes on; null: it is not postponed, or where is not known here. */
const goesOnFrom = (view: MeetingView, id: string) => {
  const item = view.itemOf(id)
  const carried = item && readFragment(CarriedFragment, item)
  return (carried?.placement === 'POSTPONED' && carried.continuedBy?.meeting) || null
}

export type Moments = ReturnType<typeof useMoments>
