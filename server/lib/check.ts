import { conflict, type EntityName, type Refusal, refuse } from './refusal.ts'
import { isLongerThan } from './text.ts'

/** A text that must be there: at most `most` characters, and not white space alone. */
export const checkText = (field: string, text: string | null | undefined, most: number): Refusal | null =>
  !text?.trim() ? refuse('INVALID', field) : checkLength(field, text, most)

/** A text that may be left out. */
export const checkLength = (field: string, text: string | null | undefined, most: number): Refusal | null =>
  text != null && isLongerThan(text, most) ? refuse('TOO_LONG', field) : null

/** For an edit: a text that is left out (undefined) stays, so it is not checked; null is no text. */
export const checkEdited = (field: string, text: string | null | undefined, most: number): Refusal | null =>
  text === undefined ? null : checkText(field, text, most)

/** An address that must be there; mail counts its bytes. Its form was read at the door. */
export const checkEmail = (field: string, email: string | null | undefined): Refusal | null =>
  !email ? refuse('INVALID', field) : Buffer.byteLength(email) > 254 ? refuse('TOO_LONG', field) : null

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
