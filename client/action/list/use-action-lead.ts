import { type FragmentType, readFragment } from '../../graph/generated/index.ts'
import { useMembership } from '../../session/session.ts'
import { useNow } from '../../lib/clock.ts'
import { ActionRowFragment } from './ActionRow.tsx'
import { groupOf } from './grouping.ts'
import { copy } from '../list-copy.ts'
import { OwnersFragment } from '../Owners.tsx'
import { isOfParty } from '../ticking.ts'

/** How many actions run and are late, in one sentence; only when all of them are here. */
export const useActionLead = (nodes: readonly FragmentType<typeof ActionRowFragment>[], whole: boolean) => {
  const now = useNow(60_000)
  const { party } = useMembership()
  if (!whole) return undefined
  const open = readFragment(ActionRowFragment, nodes).filter(({ completedAt }) => !completedAt)
  const late = open.filter((action) => groupOf(action, now) === 'late')
  const mine = late.filter(({ owners }) =>
    readFragment(OwnersFragment, owners).some((owner) => isOfParty(owner, party)),
  )
  return copy.lead(open.length, late.length, party ? { late: mine.length, party: party.name } : null)
}
