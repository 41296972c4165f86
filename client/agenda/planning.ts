import type { Placement } from '../graph/generated/graphql.ts'

/**
 * Sums over an agenda: what was planned, what is used, when it ends. Pure: instants in milliseconds, lengths in seconds
 * unless the name says minutes.
 */
export type Clock = {
  /** A postponed item takes no time here. */
  placement?: Placement
  plannedMinutes?: number | null
  usedSeconds: number
  startedAt?: string | null
  closedAt?: string | null
}
export type Timed = Clock & { id: string }

const minute = 60_000
const minutesOf = ({ placement, plannedMinutes: planned }: Clock) => (placement === 'POSTPONED' ? 0 : (planned ?? 0))

/** Seconds used; the stretch that runs counts up to now. */
export const usedSeconds = (item: Clock, isCurrent: boolean, now: number) =>
  Math.max(
    0,
    item.usedSeconds + (isCurrent && item.startedAt ? Math.floor((now - Date.parse(item.startedAt)) / 1000) : 0),
  )

export const plannedMinutes = (agenda: readonly Clock[]) => agenda.reduce((sum, item) => sum + minutesOf(item), 0)

/** When each item would begin if all goes as planned. */
export const plannedStarts = (agenda: readonly Timed[], startsAt: string): Map<string, number> => {
  let at = Date.parse(startsAt)
  return new Map(
    agenda.map((item) => {
      const start = at
      at += minutesOf(item) * minute
      return [item.id, start] as const
    }),
  )
}

const remaining = (item: Timed, isCurrent: boolean, now: number) =>
  isCurrent ? Math.max(0, minutesOf(item) * minute - usedSeconds(item, true, now) * 1000) : minutesOf(item) * minute

/** When the agenda will be through: what is left of the current item and all that is still open. */
export const expectedEnd = (agenda: readonly Timed[], currentId: string | null, now: number) =>
  agenda.reduce(
    (at, item) => (item.closedAt && item.id !== currentId ? at : at + remaining(item, item.id === currentId, now)),
    now,
  )

/** When each item begins while the meeting runs: what was done when it was, what is open after what comes before it. */
export const liveStarts = (agenda: readonly Timed[], currentId: string | null, now: number): Map<string, number> => {
  const current = agenda.find((item) => item.id === currentId)
  const starts = new Map<string, number>()
  let at = now + (current ? remaining(current, true, now) : 0)
  for (const item of openInOrder(agenda, currentId)) {
    starts.set(item.id, at)
    at += minutesOf(item) * minute
  }
  for (const item of agenda) {
    if (item.id === currentId) starts.set(item.id, now - usedSeconds(item, true, now) * 1000)
    else if (item.closedAt) starts.set(item.id, Date.parse(item.closedAt) - item.usedSeconds * 1000)
  }
  return starts
}

/** Open items in the order in which they will come: after the current one first, then what was skipped. */
const openInOrder = (agenda: readonly Timed[], currentId: string | null) => {
  const here = agenda.findIndex((item) => item.id === currentId)
  const open = (item: Timed) => !item.closedAt && item.id !== currentId
  return [...agenda.slice(here + 1).filter(open), ...agenda.slice(0, Math.max(0, here)).filter(open)]
}

/** The item that 'next' goes to: the first open one after the current; null: this is the last. */
export const nextItem = <Item extends Timed>(agenda: readonly Item[], currentId: string | null): Item | null =>
  agenda.slice(agenda.findIndex((item) => item.id === currentId) + 1).find((item) => !item.closedAt) ?? null

export const unhandled = <Item extends Timed>(agenda: readonly Item[], currentId: string | null) =>
  agenda.filter((item) => !item.closedAt && item.id !== currentId)

/** The length of the longest item, so that bars of one agenda share one scale. */
export const longest = (agenda: readonly Timed[], currentId: string | null, now: number) =>
  Math.max(
    1,
    ...agenda.map((item) => Math.max((item.plannedMinutes ?? 0) * 60, usedSeconds(item, item.id === currentId, now))),
  )
