import { useState } from 'react'
import { hasOwnWords } from '../../lib/drafts.ts'
import { changes, merge } from '../../lib/merge.ts'
import { type Entry, inputOf } from '../outbox/queue.ts'
import { type AsLeft, useUnsent, useUnsentOf } from '../outbox/unsent.ts'

/** The fields of an edit form, as typed. */
export interface EditDraft<Fields> {
  /** The version and the fields that the edit is based on. */
  version: number
  base: Fields
  mine: Fields
}

/** The thing as it is on the server. */
export interface There<Fields> {
  version: number
  fields: Fields
}

/** Fields that two people changed, each to something else. */
export interface Clash<Fields> {
  version: number
  theirs: Fields
  names: (keyof Fields)[]
}

/**
 * Of an act that waits in the outbox: the thing that it is about, the row that it is typed on, and how the present row
 * of a refusal is read. The form of such an edit closes when its person is done; a refused edit comes back into it.
 */
export interface RecordedEdit<Fields, Row = unknown> {
  about: string
  /** On the bare row of the server, a second edit would conflict with the first, which is not sent yet. */
  row: AsLeft<Row>
  fieldsOf: (row: Row) => Fields
  thereOf: (present: object) => There<Fields> | null
  /** What others changed meanwhile is shown while somebody types, not only when the edit is refused. */
  early?: true
}

/**
 * Whether the form of an edit stands open: as somebody opened it, because its edit was refused and came back, or
 * because this page left words in it. Closed by hand, one that came back stays closed.
 */
export const useEditing = (about: string, draft: string) => {
  const refused = useUnsentOf(about).findLast((entry) => entry.refused && entry.typed?.draft === draft)
  const [isOpen, setOpen] = useState(false)
  const [isLeft, setLeft] = useState(() => hasOwnWords(draft))
  const [shut, setShut] = useState<string>()
  const editing = isOpen ? 'opened' : isLeft || (refused && refused.id !== shut) ? 'returned' : null
  const set = (next: boolean) => {
    setOpen(next)
    setLeft(false)
    setShut(next ? undefined : refused?.id)
  }
  return [editing, set] as const
}

/** The drafts of all forms to which a refused edit came back. */
export const useReturnedDrafts = () =>
  new Set(useUnsent().flatMap(({ refused, typed }) => (refused && typed?.base !== undefined ? typed.draft : [])))

/** The refused edit that came from this form, with what was typed on top of it since. */
export const useReturned = <Fields extends object>(
  key: string,
  recorded: Pick<RecordedEdit<Fields>, 'about' | 'thereOf'> | undefined,
  kept: EditDraft<Fields> | null,
) => {
  const entry = useUnsentOf(recorded?.about ?? '').findLast(({ refused, typed }) => refused && typed?.draft === key)
  if (!entry?.refused || !entry.typed || !recorded) return null
  const [mine, base] = [entry.typed.fields, entry.typed.base ?? entry.typed.fields] as [Fields, Fields]
  const there = thereIn(entry, recorded.thereOf)
  // Another draft stands in its own form; the refused edit stays in the list of what is not sent.
  if (kept && ![mine, base, there?.fields].some((one) => one && isSameAs(kept.base, one))) return null
  const draft = { version: Number(inputOf(entry).version), base, mine: kept?.mine ?? mine }
  return { entry, why: entry.refused, ...onTopOf(draft, there) }
}

const isSameAs = <Fields extends object>(one: Fields, other: Fields) => !Object.keys(changes(one, other)).length

const thereIn = <Fields extends object>({ refused }: Entry, thereOf: RecordedEdit<Fields>['thereOf']) => {
  const present = refused?.refusal?.present
  return present && typeof present === 'object' ? thereOf(present) : null
}

/** What others made of the thing since the draft was begun, where both changed the same. */
export const earlyClash = <Fields extends object, Row extends { version: number }>(
  { version, base, mine }: EditDraft<Fields>,
  { row, fieldsOf }: Pick<RecordedEdit<Fields, Row>, 'row' | 'fieldsOf'>,
): Clash<Fields> | null => {
  if (row.version <= version) return null
  const theirs = fieldsOf(row)
  const { conflicts } = merge(base, mine, theirs)
  return conflicts.length ? { version: row.version, theirs, names: conflicts } : null
}

/** The draft, with the fields to choose from; where there are none, on top of what is there now. */
const onTopOf = <Fields extends object>(draft: EditDraft<Fields>, there: There<Fields> | null) => {
  if (!there) return { draft, clash: null }
  const { merged, conflicts } = merge(draft.base, draft.mine, there.fields)
  const { version, fields: theirs } = there
  if (!conflicts.length) return { draft: { version, base: theirs, mine: merged }, clash: null }
  const clash: Clash<Fields> = { version, theirs, names: conflicts }
  return { draft, clash }
}
