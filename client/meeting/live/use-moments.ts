import { useRef, useState } from 'react'
import { readFragment } from '../../graph/generated/index.ts'
import { CarriedFragment } from '../../agenda/Carried.tsx'
import { goToAgendaItem, pauseAgendaItem, resumeAgendaItem } from '../../agenda/operations.ts'
import { nextItem } from '../../agenda/planning.ts'
import { useAct, whyNot } from '../../graph/acts/act.ts'
import type { NotDone } from '../../graph/acts/outcome.ts'
import { datedDate } from '../../lib/dates.ts'
import { useChair } from '../../chair/use-chair.ts'
import { isReading } from '../../reading/is-reading.ts'
import { endReadBack, readBack } from '../../reading/operations.ts'
import { copy } from '../copy.ts'
import { closeMeeting, MeetingMoment } from '../live-operations.ts'
import { MeetingOnPage } from '../operations.ts'
import type { MeetingView } from '../view.ts'

/** Moments of a live meeting: sent now, or said to have failed. Nothing of them waits for a connection. */
export const useMoments = (view: MeetingView) => {
  const [go, going] = useAct(goToAgendaItem)
  const [pause, pausing] = useAct(pauseAgendaItem)
  const [resume, resuming] = useAct(resumeAgendaItem)
  const [close, closing] = useAct(closeMeeting)
  const [read, reading] = useAct(readBack)
  const [endRead, endingRead] = useAct(endReadBack)
  const held = useChair(view)
  const [problem, setProblem] = useState<string | null>(null)
  const busy = going || pausing || resuming || closing || reading || endingRead
  const say = (outcome: { ok: true } | NotDone) => {
    setProblem(outcome.ok ? null : outcome.offline ? copy.live.notSent : whyNot(outcome))
    return outcome.ok
  }
  const [stopped, setStopped] = useState(false)
  if (stopped && held.holds) setStopped(false)
  /** Somebody else holds the hammer: then nothing is sent, and it is said who moves the meeting. */
  const heldByOther = () => {
    if (!held.holds) setStopped(true)
    return !held.holds
  }
  const next = nextItem(view.clocks, view.currentId)
  /** Something was recorded here, or elsewhere meanwhile, and was not read back yet. */
  const toRead =
    view.currentId !== null && !isReading(view) && view.toRead.decisions.length + view.toRead.actions.length > 0
  const beingRead = useRef<Promise<boolean> | null>(null)
  const readNow = async () => {
    beingRead.current = read({ meetingId: view.id, from: view.currentId }).then(say)
    await beingRead.current
    beingRead.current = null
  }
  /** Its answer may come later than the item itself: who sees the item may press on. */
  const goingTo = useRef<string | null>(null)
  const goNow = async (id: string) => {
    const goesOn = goesOnFrom(view, id)
    if (goesOn) return setProblem(copy.live.postponed(view.titleOf(id) ?? '', datedDate(goesOn.startsAt)))
    goingTo.current = id
    const outcome = await go({ id, from: view.currentId })
    goingTo.current = null
    const present = outcome.ok ? null : outcome.refusal?.present
    if (outcome.ok || outcome.refusal?.code !== 'CONFLICT' || present?.__typename !== 'Meeting')
      return void say(outcome)
    const there = view.titleOf(readFragment(MeetingOnPage, readFragment(MeetingMoment, present)).currentItem?.id)
    setProblem(there ? copy.live.movedBy(there) : copy.live.movedNone)
  }
  const [wanted, setWanted] = useState<string | null>(null)
  /**
   * What was recorded is read back first, then it goes on; `onLast` where there is no item to go to. Pressed while the
   * reading is on its way to the screens, it waits for that: a quick hand loses no press.
   */
  const goOn = async (id: string | null, onLast?: () => void) => {
    if (heldByOther()) return
    const underway = beingRead.current
    beingRead.current = null
    const isThere = goingTo.current !== null && goingTo.current === view.currentId
    if (underway ? !(await underway) : busy && !isThere) return
    if (toRead && !underway) {
      setWanted(id === next?.id ? null : id)
      await readNow()
    } else if (id) await goNow(id)
    else if (view.items.length) onLast?.()
  }
  const clock = view.clocks.find(({ id }) => id === view.currentId)
  return {
    busy,
    problem,
    forgive: () => setProblem(null),
    /** null: the current item is the last. */
    nextId: next?.id ?? null,
    nextTitle: view.titleOf(next?.id),
    paused: !!clock && !clock.startedAt,
    /** What was postponed has no clock any more. */
    timed: !!clock && clock.placement !== 'POSTPONED',
    holds: held.holds,
    heldByOther,
    /** A moment was tried without the hammer. */
    stopped,
    toRead,
    read: async () => {
      if (!busy && !heldByOther()) await readNow()
    },
    /** On to the next item; `onLast` after the last. */
    next: (onLast: () => void) => goOn(next?.id ?? null, onLast),
    endReading: async () => {
      if (!busy && !heldByOther()) say(await endRead({ meetingId: view.id }))
    },
    goTo: async (id: string) => {
      if (id !== view.currentId) await goOn(id)
    },
    /** The item whose press began the reading, when it is not the next one: pressed again, it goes there. */
    wantedId: isReading(view) ? wanted : null,
    togglePause: async () => {
      if (busy || !clock || clock.placement === 'POSTPONED' || heldByOther()) return
      say(await (clock.startedAt ? pause({ id: clock.id }) : resume({ id: clock.id })))
    },
    /** `unfinished`: the current item, when it was not finished. */
    close: async (unfinished: string | null) => (busy ? false : say(await close({ id: view.id, unfinished }))),
  }
}

/** The meeting in which a postponed item goes on; null: it is not postponed, or where is not known here. */
const goesOnFrom = (view: MeetingView, id: string) => {
  const item = view.itemOf(id)
  const carried = item && readFragment(CarriedFragment, item)
  return (carried?.placement === 'POSTPONED' && carried.continuedBy?.meeting) || null
}

export type Moments = ReturnType<typeof useMoments>
