import { checkLength } from '../lib/check.ts'
import { conflict, refuse } from '../lib/refusal.ts'
import type { ChairNoteRow } from './table.ts'

/** CN1: a note of the chair has at most 20,000 characters. */
export const checkNoteText = (text: string) => checkLength('input.text', text, 20_000)

/** CN2: words are based on the version that is there now; the first words on none. */
export const checkVersion = (note: ChairNoteRow | null, version: number | null | undefined) => {
  if (!note) return version == null ? null : refuse('INVALID', 'input.version')
  return note.version === version ? null : conflict('ChairNote', note, 'input.version')
}
