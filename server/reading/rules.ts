import { wrongState } from '../lib/refusal.ts'

/**
 * CH4: the records of the current item, and those that wait to be read back, are read back; without any there is no
 * reading.
 */
export const hasSomethingToRead = (recorded: object[]) => (recorded.length > 0 ? null : wrongState('CH4'))
