import { checkLength, checkVersionOf } from '../lib/check.ts'

/** CN1: a note of the chair has at most 20,000 characters. */
export const checkNoteText = (text: string) => checkLength('input.text', text, 20_000)

/** CN2: an edit is based on the version that is there now; the first text on none. */
export const checkVersion = checkVersionOf('ChairNote')
