import { useEffect, useRef, useState } from 'react'
import { useQuery } from 'urql'
import type { PlanProposalsQuery } from '../../graph/generated/graphql.ts'
import { uuidv7 } from '../../lib/ids.ts'
import { planProposals } from '../operations.ts'

type Proposed = PlanProposalsQuery['plan'][number]
/** One proposal as it stands on the screen: the room may have been changed by hand. */
export type Row = Proposed & { venueId: string | null }

/** What the planner proposes, and what the secretary made of it: rows taken away, rooms changed. */
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
  // One id per day, so that trying again plans nothing twice.
  const ids = useRef(new Map<string, string>())
  const idFor = (on: string) => {
    const id = ids.current.get(on) ?? uuidv7()
    ids.current.set(on, id)
    return id
  }
  const rows = (data?.plan ?? [])
    .filter(({ on }) => !dropped.includes(on))
    .map((one): Row => {
      const venueId = one.on in rooms ? rooms[one.on]! : (one.venue?.id ?? null)
      return venueId === (one.venue?.id ?? null) ? { ...one, venueId } : { ...one, venueId, conflicts: conflictsOf(one, venueId) }
    })
  const reset = () => {
    setDropped([])
    setRooms({})
  }
  return {
    rows,
    fetching,
    error,
    ask: () => ask({ requestPolicy: 'network-only' }),
    dropped: dropped.length,
    drop: (day: string) => setDropped([...dropped, day]),
    choose: (day: string, venueId: string | null) => setRooms({ ...rooms, [day]: venueId }),
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

/** What the planner said of its own room says nothing of another one. */
const conflictsOf = ({ conflicts, on }: Proposed, venueId: string | null) => [
  ...conflicts.filter(({ kind }) => kind !== 'NO_VENUE' && kind !== 'VENUE_TAKEN'),
  ...(venueId ? [] : [{ kind: 'NO_VENUE' as const, name: null, on }]),
]
