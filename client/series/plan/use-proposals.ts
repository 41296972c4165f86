import { useEffect, useRef, useState } from 'react'
import { useQuery } from 'urql'
import { amsterdamDate, amsterdamTime } from '../../../schema/dates.ts'
import type { PlanProposalsQuery } from '../../graph/generated/graphql.ts'
import { typedInstant } from '../../lib/dates.ts'
import { uuidv7 } from '../../lib/ids.ts'
import { planProposals } from '../operations.ts'

type Proposed = PlanProposalsQuery['plan'][number]
/** A day and a time as they are typed: empty while they are none. */
export interface Slot {
  date: string
  time: string
}
/** One proposal as it stands on the screen: room, day and time may have been changed by hand. */
export type Row = Proposed & {
  venueId: string | null
  /** The texts in the day and time fields. */
  slot: Slot
  /** The text in a field is no day or no time. */
  wrong: boolean
  /** By hand: then what is in the way of it is asked anew. */
  changed: boolean
  /** Where the planner had it, when the day or time was changed by hand. */
  was: string | null
  /** Another one of this list is at that time. */
  clashes: boolean
}

/** The proposals of the planner with the changes of the secretary: rows taken away, rooms, days and times. */
export const useProposals = (seriesId: string, from: string, until: string, news: number) => {
  const [{ data, fetching, error }, ask] = useQuery({
    query: planProposals,
    variables: { seriesId, from, until },
    requestPolicy: 'network-only',
  })
  useEffect(() => {
    if (news) ask({ requestPolicy: 'network-only' })
  }, [ask, news])
  const [dropped, setDropped] = useState<readonly string[]>([])
  const [rooms, setRooms] = useState<Readonly<Record<string, string | null>>>({})
  const [slots, setSlots] = useState<Readonly<Record<string, Slot>>>({})
  // One id per day, so that trying again plans nothing twice.
  const ids = useRef(new Map<string, string>())
  const idFor = (on: string) => {
    const id = ids.current.get(on) ?? uuidv7()
    ids.current.set(on, id)
    return id
  }
  const rows = withClashes(
    (data?.plan ?? [])
      .filter(({ on }) => !dropped.includes(on))
      .map((one) => rowOf(one, one.on in rooms ? rooms[one.on]! : (one.venue?.id ?? null), slots[one.on])),
  )
  const reset = () => {
    setDropped([])
    setRooms({})
    setSlots({})
  }
  return {
    rows,
    fetching,
    error,
    ask: () => ask({ requestPolicy: 'network-only' }),
    dropped: dropped.length,
    drop: (day: string) => setDropped([...dropped, day]),
    choose: (day: string, venueId: string | null) => setRooms({ ...rooms, [day]: venueId }),
    move: (day: string, slot: Slot) => setSlots({ ...slots, [day]: slot }),
    swap: (one: Row, other: Row) => setRooms({ ...rooms, [one.on]: other.venueId, [other.on]: one.venueId }),
    reset,
    /** These are planned: a next proposal for the same day is another meeting. */
    forget: () => {
      ids.current.clear()
      reset()
    },
    input: () => rows.map(({ on, startsAt, endsAt, venueId }) => ({ id: idFor(on), startsAt, endsAt, venueId })),
  }
}

/** The proposal with what was changed by hand: it takes as long as before. */
const rowOf = (one: Proposed, venueId: string | null, typed: Slot | undefined) => {
  const slot = typed ?? { date: amsterdamDate(one.startsAt), time: amsterdamTime(one.startsAt) }
  const there = typedInstant(slot.date, slot.time)
  const startsAt = there ?? one.startsAt
  const endsAt = new Date(Date.parse(startsAt) + Date.parse(one.endsAt) - Date.parse(one.startsAt)).toISOString()
  const moved = Date.parse(startsAt) !== Date.parse(one.startsAt)
  return {
    ...{ ...one, startsAt, endsAt, venueId, slot, wrong: there === null },
    was: moved ? one.on : null,
    changed: moved || venueId !== (one.venue?.id ?? null),
  }
}

const withClashes = (rows: readonly Omit<Row, 'clashes'>[]): Row[] =>
  rows.map((row) => ({
    ...row,
    clashes: rows.some((other) => other !== row && other.startsAt < row.endsAt && row.startsAt < other.endsAt),
  }))
