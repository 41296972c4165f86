import { Check, Clock } from 'lucide-react'
import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import { useMembership } from '../session/session.ts'
import { PartyChip } from '../party/PartyChip.tsx'
import { Icon } from '../ui/Icon.tsx'
import { copy } from './list-copy.ts'
import { TickAction } from './TickAction.tsx'

export const ProgressFragment = graphql(`
  fragment Progress on ActionProgress {
    party {
      id
      name
      ...PartyChip
    }
    completedAt
  }
`)

type Parts = readonly FragmentType<typeof ProgressFragment>[]

interface ProgressProps {
  parts: Parts
  action: { id: string; number: string }
  onPress?: () => void
}

/** Of an action of several parties: how many have done their part, and which. */
export const Progress = ({ parts: masked, action, onPress }: ProgressProps) => {
  const { runsMeetings } = useMembership()
  const parts = readFragment(ProgressFragment, masked)
  if (!parts.length) return null
  return (
    <details className="hub-progress">
      <summary>{copy.progress(parts.filter(({ completedAt }) => completedAt).length, parts.length)}</summary>
      <ul>
        {parts.map(({ party, completedAt }) => (
          <li key={party.id}>
            <PartyChip party={party} />
            <span className={completedAt ? 'hub-progress__done' : 'hub-meta'}>
              <Icon of={completedAt ? Check : Clock} /> {completedAt ? copy.partDone : copy.partOpen}
            </span>
            {runsMeetings && <TickAction {...action} part={party} done={!!completedAt} onPress={onPress} />}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Whether the action is done for the viewer: for a contact the part of the own party counts, where there is one. */
export const useDone = (parts: Parts, completedAt: string | null | undefined) => {
  const { role, party } = useMembership()
  const part = readFragment(ProgressFragment, parts).find((one) => role === 'CONTACT' && one.party.id === party?.id)
  return { done: !!(part ? part.completedAt : completedAt), own: part !== undefined }
}
