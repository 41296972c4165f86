import { TriangleAlert } from 'lucide-react'
import { useQuery } from 'urql'
import type { PlanConflictKind } from '../graph/generated/graphql.ts'
import { useMembership } from '../session/session.ts'
import { useDebounced } from '../lib/hooks/use-debounced.ts'
import { Icon } from '../ui/Icon.tsx'
import { copy } from './copy.ts'
import { planWarnings } from './operations.ts'
import './series.css'

interface WarningsProps {
  conflicts: readonly { kind: PlanConflictKind; name?: string | null }[]
}

/** Warns of conflicts with a day; nobody is kept from planning it. */
export const Warnings = ({ conflicts }: WarningsProps) =>
  conflicts.length > 0 && (
    <span className="hub-warnline">
      <Icon of={TriangleAlert} />
      <span>
        {copy.warning} {conflicts.map(({ kind, name }) => copy.conflict(kind, name)).join(', ')}.
      </span>
    </span>
  )

interface SlotWarningsProps {
  startsAt: string
  endsAt: string
  venueId: string | null
  /** The meeting that moves; null: a new one. */
  meetingId: string | null
  /** The series of a new one. */
  seriesId?: string
}

/** The same while a date is typed, before it is saved. */
export const SlotWarnings = (slot: SlotWarningsProps) => {
  const { samenwerkingsverband } = useMembership()
  const still = useDebounced(JSON.stringify(slot))
  const variables = { samenwerkingsverbandId: samenwerkingsverband.id, ...(JSON.parse(still) as SlotWarningsProps) }
  const [{ data }] = useQuery({ query: planWarnings, variables, requestPolicy: 'network-only' })
  // The form itself shows that there is no room yet.
  const conflicts = (data?.planConflicts ?? []).filter(({ kind }) => kind !== 'NO_VENUE')
  return (
    <div role="status">
      <Warnings conflicts={conflicts} />
    </div>
  )
}
