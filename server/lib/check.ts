import { conflict, type EntityName, type Refusal, refuse } from './refusal.ts'

/** A text that must be there: at most `most` characters, and not white space alone. */
export const checkText = (field: string, text: string | null | undefined, most: number): Refusal | null =>
  !text?.trim() ? refuse('INVALID', field) : checkLength(field, text, most)

/** A text that may be left out. */
export const checkLength = (field: string, text: string | null | undefined, most: number): Refusal | null =>
  text == null
    ? null
    : text.length > most
      ? refuse('TOO_LONG', field)
      : hasControls(text)
        ? refuse('INVALID', field)
        : null

/** For an edit: a text that is left out (undefined) stays, so it is not checked; null is no text. */
export const checkEdited = (field: string, text: string | null | undefined, most: number): Refusal | null =>
  text === undefined ? null : checkText(field, text, most)

/** An address for mail. Only a mail can tell whether somebody has it. */
export const checkEmail = (field: string, email: string | null | undefined): Refusal | null =>
  checkText(field, email, 254) ??
  (/^[^@\s<>,;"]+@[^@\s<>,;"]+$/.test((email ?? '').trim()) ? null : refuse('INVALID', field))

/** A list takes one more while it has fewer than `most`. */
export const checkRoom = (list: readonly unknown[], most: number, field: string): Refusal | null =>
  list.length < most ? null : refuse('INVALID', field)

/**
 * An edit names the version that is there now, or it is a conflict that shows the row as it is; the first edit, when
 * there is no row yet, names none.
 */
export const checkVersionOf =
  (entity: EntityName) =>
  (there: { id: string; version: number } | null, version: number | null | undefined): Refusal | null => {
    if (!there) return version == null ? null : refuse('INVALID', 'input.version')
    return there.version === version ? null : conflict(entity, there, 'input.version')
  }

// PostgreSQL refuses a text with NUL and SQLite would keep it, so the hub refuses it on both.
const hasControls = (text: string) => text.includes('\0')
