import type { AddKindInput, EditKindInput, PartyKind } from '../generated/schema.ts'
import { checkEdited, checkRoom, checkText, checkVersionOf } from '../lib/check.ts'
import { idsOf, placed } from '../lib/ordering.ts'
import { type Refusal, refuse, wrongState } from '../lib/refusal.ts'
import { sameName } from '../lib/text.ts'
import type { KindRow } from './table.ts'

/** KI1: the words for one party and for several have 1 to 60 characters each. */
export const checkWords = ({ singular, plural }: Pick<AddKindInput, 'singular' | 'plural'>) =>
  checkText('input.singular', singular, 60) ?? checkText('input.plural', plural, 60)
export const checkEditedWords = ({ singular, plural }: Pick<EditKindInput, 'singular' | 'plural'>) =>
  checkEdited('input.singular', singular, 60) ?? checkEdited('input.plural', plural, 60)

/** KI2: an edit is based on the version that is there now. */
export const checkVersion = checkVersionOf('Kind')

/** KI3: a samenwerkingsverband has at most 30 kinds. */
export const hasRoom = (kinds: KindRow[]) => checkRoom(kinds, 30, 'input.samenwerkingsverbandId')

/** KI4: two kinds have different words, for one party and for several, whatever the capitals and spaces. */
export const haveOwnWords = (others: KindRow[], words: Pick<KindRow, 'singular' | 'plural'>): Refusal | null => {
  const taken = (['singular', 'plural'] as const).find((word) =>
    others.some((other) => sameName(other[word]) === sameName(words[word])),
  )
  return taken ? refuse('INVALID', `input.${taken}`) : null
}

/** KI5: a weight is 1 to 1,000. */
export const checkWeight = (weight: number | null | undefined) =>
  weight == null || (weight >= 1 && weight <= 1000) ? null : refuse('INVALID', 'input.weight')

/** KI6: a kind that a party, also one that left, an owner of an action or a question names stays. */
export const canRemove = (uses: readonly unknown[]) => (uses.length ? wrongState('KI6') : null)

/** KI7: a kind stands after another one of the list, never after itself. The order from then on. */
export const orderWith = (kinds: KindRow[], { id }: KindRow, after: string | null) =>
  placed(idsOf(kinds), id, after) ?? refuse('INVALID', 'input.after')

type Named = { kindId?: string | null; kind?: PartyKind | null }
/**
 * KI8: a kind is named by its id, or by one of the five: then the first kind with that legacy is meant. OTHER means
 * none, and both at once is not clear. Null: nothing is named.
 */
export const kindMeant = (
  kinds: KindRow[],
  { kindId, kind }: Named,
  fields: { id: string; legacy: string },
): KindRow | Refusal | null => {
  if (kindId != null && kind != null) return refuse('INVALID', fields.legacy)
  if (kindId != null) return kinds.find(({ id }) => id === kindId) ?? refuse('NOT_FOUND', fields.id)
  if (kind == null) return null
  const first = kind === 'OTHER' ? undefined : kinds.find(({ legacy }) => legacy === kind)
  return first ?? refuse('INVALID', fields.legacy)
}
