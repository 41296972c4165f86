import { type SeenBy, widest } from '../lib/distribution.ts'
import { must } from '../lib/must.ts'
import type { EntityName } from '../lib/refusal.ts'

/** One thing that an act touched, with all that the live channels have to know of it. */
export type Announced = {
  topics: string[]
  entity: EntityName
  id: string
  /** Its distribution before and after the act; null: it was, or is, not there. */
  seenBefore: SeenBy | null
  seenAfter: SeenBy | null
  /** The people who may know of this act. A parent carries the audience of its child. */
  audience: SeenBy
  /** The kind that its readers hear instead of the act's own, and not who acted. */
  unsigned?: string
}

/** How a thing changed, told to everybody who saw it before or sees it after. Null: it was, or is, not there. */
export const changeOf = <Row extends { id: string; seenBy: SeenBy }>(
  entity: EntityName,
  topicsOf: (row: Row) => string[],
  before: Row | null,
  after: Row | null,
): Announced => {
  const row = must(after ?? before, 'a change has a row before it or after it')
  return {
    topics: topicsOf(row),
    entity,
    id: row.id,
    seenBefore: before?.seenBy ?? null,
    seenAfter: after?.seenBy ?? null,
    audience: widest(before?.seenBy ?? null, after?.seenBy ?? null),
  }
}

/** A row without a distribution of its own, as changeOf() takes it: everybody with this one sees it. */
export const seenAs = <Row extends { id: string }>(seenBy: SeenBy, row: Row | null) => row && { ...row, seenBy }
