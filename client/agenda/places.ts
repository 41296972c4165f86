import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import type { CountedFragment as Fragment } from '../graph/generated/graphql.ts'
import { ItemClock } from './operations.ts'
import type { Timed } from './planning.ts'

/** The numbers and minutes of an agenda that are the same for everybody, items hidden from this person included. */
export const CountedFragment = graphql(`
  fragment Counted on Meeting {
    id
    closedItems {
      number
      plannedMinutes
      sectionId
      runningSince
    }
    meetingProgress {
      number
      usedSeconds
      runningSince
      toGo
    }
  }
`)

export type Counted = Pick<Fragment, 'closedItems' | 'meetingProgress'>
type Closed = Counted['closedItems'][number]

/** The items that somebody sees, and the closed ones between them (besloten punten), each at its number. */
export const merged = <Item, C extends { number: number }>(items: readonly Item[], closedItems: readonly C[]) => {
  const closed = new Map(closedItems.map((one) => [one.number, one]))
  const places: ({ number: number; item: Item; closed: null } | { number: number; item: null; closed: C })[] = []
  const addClosed = () => {
    for (let one; (one = closed.get(places.length + 1));) places.push({ number: one.number, item: null, closed: one })
  }
  for (const item of items) {
    addClosed()
    places.push({ number: places.length + 1, item, closed: null })
  }
  addClosed()
  return places
}

/**
 * A place on the agenda with its clock. `head`: the id of the one that it stands under; null: it is above the first.
 * `item` null: this person may not see what stands there.
 */
export type Place<Item> = { number: number; clock: Timed; head: string | null; item: Item | null }

export const headOf = ({ head }: Place<unknown>) => head

export const placesOf = <Item extends FragmentType<typeof ItemClock>>(
  items: readonly Item[],
  { closedItems, meetingProgress: progress }: Counted,
): Place<Item>[] =>
  merged(items, closedItems).map(({ number, item, closed }) => {
    if (closed) return { number, item, head: closed.sectionId ?? null, clock: closedClock(closed, progress) }
    const clock = readFragment(ItemClock, item)
    return { number, item, head: clock.section?.id ?? null, clock }
  })

/** The name of a closed item in this page, for it has no id. */
export const closedName = (number: number) => `besloten-${number}`

const closedClock = ({ number, plannedMinutes }: Closed, progress: Counted['meetingProgress']): Timed => {
  const current = progress?.number === number ? progress : null
  return {
    id: closedName(number),
    plannedMinutes,
    usedSeconds: current?.usedSeconds ?? 0,
    startedAt: current?.runningSince,
    // When it was closed is not told, only that it does not come any more.
    closedAt: progress && !current && !progress.toGo.includes(number) ? unknownInstant : null,
  }
}
const unknownInstant = new Date(0).toISOString()

/** The name of the current item: its id, or that of a closed one; null: there is none. */
export const currentName = (
  currentItem: { id: string } | null | undefined,
  { closedItems, meetingProgress: progress }: Counted,
) =>
  currentItem?.id ??
  (progress && closedItems.some(({ number }) => number === progress.number) ? closedName(progress.number ?? 0) : null)
