import { type FragmentType, readFragment } from '../../graph/generated/index.ts'
import { AdoptionFragment } from './operations.ts'

/**
 * The minutes of other meetings at the item that adopts minutes, as long as the meeting runs: those that were adopted
 * here, then those that wait. Where there are neither, the previous ones stand here as they are.
 */
export const adoptionsAt = (meeting: FragmentType<typeof AdoptionFragment>) => {
  const { previous, adopted } = readFragment(AdoptionFragment, meeting)
  return [...adopted, ...(previous && (previous.state === 'CLOSED' || !adopted.length) ? [previous] : [])]
}
