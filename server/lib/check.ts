import { conflict, type EntityName, type Refusal, refuse } from './refusal.ts'

/** A text that must be there: 1 to `most` characters besides white space. */
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

/** For an edit: what is left out (undefined) stays, so it is not checked; null is not a text. */
export const checkEdited = (field: string, text: string | null | undefined, most: number): Refusal | null =>
  text === undefined ? null : checkText(field, text, most)

/** An address for mail. Whether it is somebody's only a mail can tell. */
export const checkEmail = (field: string, email: string | null | undefined): Refusal | null =>
  checkText(field, email, 254) ??
  (/^[^@\s<>,;"]+@[^@\s<>,;"]+$/.test((email ?? '').trim()) ? null : refuse('INVALID', field))

/** A list that takes one more while it has fewer than `most`. */
export const checkRoom = (list: readonly unknown[], most: number, field: string): Refusal | null =>
  list.length < most ? null : refuse('INVALID', field)

/**
 * What is written is based on the version that is there now, and else answered with how it is; what is the first of it,
 * on none.
 */
export const checkVersionOf =
  (entity: EntityName) =>
  (there: { id: string; version: number } | null, version: number | null | undefined): Refusal | null => {
    if (!there) return version == null ? null : refuse('INVALID', 'input.version')
    return there.version === version ? null : conflict(entity, there, 'input.version')
  }

// PostgreSQL refuses NUL in text; SQLite would keep it: one answer for both.
const hasControls = (text: string) => text.includes('\0')
