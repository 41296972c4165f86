import { countChanges } from '../../schema/plan.ts'
import { type FragmentType, readFragment } from '../graph/generated/index.ts'
import type { Placement } from '../graph/generated/graphql.ts'
import { Told } from './operations.ts'

/** How many changes wait to be mailed; 0 too where nothing is known of what was told. */
export const unsentChanges = (
  meeting: FragmentType<typeof Told>,
  items: readonly { id: string; placement?: Placement }[],
) => {
  const { told, startsAt, endsAt, venue } = readFragment(Told, meeting)
  if (!told) return 0
  const agenda = items.filter(({ placement }) => placement === 'PLACED').map(({ id }) => id)
  const before = { ...told, venueId: told.venueId ?? null, agenda: told.agenda ?? null }
  return countChanges(before, { startsAt, endsAt, venueId: venue?.id ?? null, agenda })
}
