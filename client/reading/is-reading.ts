import { type FragmentType, readFragment } from '../graph/generated/index.ts'
import { ReadingFragment } from './operations.ts'

/** Whether what was recorded is being read back to the table. */
export const isReading = (meeting: FragmentType<typeof ReadingFragment>) =>
  !!readFragment(ReadingFragment, meeting).readBackAt
