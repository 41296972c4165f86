import { useEffect, useRef } from 'react'
import { readFragment } from '../../graph/generated/index.ts'
import { ActionLineFragment } from '../../action/ActionLine.tsx'
import { DecisionLineFragment } from '../../decision/DecisionLine.tsx'
import { useArrivals } from '../../lib/hooks/use-arrivals.ts'
import { announce } from '../../ui/LiveRegion.tsx'
import { copy } from '../copy.ts'
import type { MeetingView } from '../view.ts'

/**
 * Says what others do: the item that everybody goes to, and what is recorded. Answers what came in while the page was
 * open.
 */
export const useNews = (view: MeetingView, says: 'all' | 'moves') => {
  const decisions = useArrivals(
    view.decisions.map(({ id }) => id),
    (ids) => {
      for (const decision of view.decisions)
        if (says === 'all' && ids.includes(decision.id))
          announce(copy.live.newDecision(readFragment(DecisionLineFragment, decision).number))
    },
  )
  const actions = useArrivals(
    view.actions.map(({ id }) => id),
    (ids) => {
      for (const action of view.actions)
        if (says === 'all' && ids.includes(action.id))
          announce(copy.live.newAction(readFragment(ActionLineFragment, action).number))
    },
  )
  const before = useRef(view.currentId)
  const number = view.currentId ? view.numberOf(view.currentId) : 0
  const title = view.titleOf(view.currentId) ?? ''
  useEffect(() => {
    if (before.current === view.currentId) return
    before.current = view.currentId
    if (title) announce(copy.live.moved(number, title))
  }, [view.currentId, number, title])
  const isPaused = view.currentClock !== null && !view.currentClock.startedAt
  const clock = useRef({ at: view.currentId, isPaused })
  useEffect(() => {
    const { at, isPaused: was } = clock.current
    clock.current = { at: view.currentId, isPaused }
    if (at === view.currentId && was !== isPaused) announce(isPaused ? copy.live.clockStopped : copy.live.clockRuns)
  }, [view.currentId, isPaused])
  return new Set([...decisions, ...actions])
}
