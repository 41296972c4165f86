import { wrongState } from '../lib/refusal.ts'

/**
 * CH4: what was recorded at the current item, or waits to be read, is read back; where nothing is, there is nothing to
 * read.
 */
export const hasSomethingToRead = (recorded: object[]) => (recorded.length > 0 ? null : wrongState('CH4'))
