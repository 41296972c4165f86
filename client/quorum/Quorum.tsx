import { CircleCheck, CircleDashed } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { type FragmentType, readFragment } from '../graph/generated/index.ts'
import { Icon } from '../ui/Icon.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { isThere, wasThere } from '../attendance/as-said.ts'
import { type Attended, countSeats } from '../attendance/seats-of.ts'
import { copy } from './copy.ts'
import { MeetingQuorumFragment } from './operations.ts'
import './quorum.css'

interface QuorumProps {
  meeting: Attended & FragmentType<typeof MeetingQuorumFragment>
  /** Told to a screen reader when it is reached or lost. */
  said?: boolean
  /** For the minutes: a party that left early was there. */
  afterwards?: boolean
  className?: string
}

/** Whether enough parties are there, in words; nothing where it does not matter. */
export const Quorum = ({ meeting, said = false, afterwards = false, className = '' }: QuorumProps) => {
  const { needed, voting } = readFragment(MeetingQuorumFragment, meeting).quorum
  const { present } = countSeats(meeting, afterwards ? wasThere : isThere)
  const reached = needed == null ? null : present >= needed
  useSaid(said ? reached : null)
  if (needed == null) return null
  return (
    <p className={`hub-quorum ${reached ? 'is-reached' : ''} ${className}`}>
      <Icon of={reached ? CircleCheck : CircleDashed} />
      <span>
        {copy.line(present, voting, needed)}:{' '}
        <b>{reached ? copy.reached : afterwards ? copy.missed : copy.short(needed - present)}</b>
      </span>
    </p>
  )
}

/** Tells a screen reader when it is reached or lost; not what was so when the page opened. */
const useSaid = (reached: boolean | null) => {
  const before = useRef(reached)
  useEffect(() => {
    if (before.current !== null && reached !== null && before.current !== reached)
      announce(reached ? copy.saidReached : copy.saidLost)
    before.current = reached
  }, [reached])
}
