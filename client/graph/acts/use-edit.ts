import { useState } from 'react'
import { draftNow, useDraft, type What } from '../../lib/drafts.ts'
import { bothTexts, changes, merge } from '../../lib/merge.ts'
import { useTypedForm } from '../../lib/open-forms.ts'
import type { Keeping } from '../outbox/outbox.ts'
import { useHub } from '../use-hub.ts'
import type { NotDone } from './outcome.ts'
import { useProblem } from './use-problem.ts'
import { type Clash, earlyClash, type EditDraft, type RecordedEdit, type There, useReturned } from './refused-edits.ts'

/** The result of an edit that was sent; `present` after a conflict. */
export type Sent<Fields> = { ok: true } | { ok: false; problem: NotDone; present?: There<Fields> }

/** Sends only what changed; `before`: the same fields as they were, which an act that waits keeps with it. */
type Send<Fields> = (
  version: number,
  changed: Partial<Fields>,
  all: Fields,
  before: Partial<Fields>,
  typed: Keeping['typed'],
) => Promise<Sent<Fields>>

type EditOptions<Fields, Row> = (Bare<Fields> | { recorded: RecordedEdit<Fields, Row> }) & {
  /** Where the draft is kept. */
  draft: string
  what: What
  send: Send<Fields>
  onDone: () => void
  /** The fields of running text: of those the words of one person can stand under those of another. */
  texts?: readonly (keyof Fields)[]
}

/** The row of an edit that is sent at once. */
interface Bare<Fields> extends There<Fields> {
  recorded?: undefined
}

/**
 * Edits free text that others may edit too. Changes of others in other fields stay; where both changed the same field
 * the person chooses. Nothing typed is lost.
 */
export const useEdit = <Fields extends object, Row extends { version: number } = never>({
  draft: key,
  what,
  send,
  onDone,
  texts = [],
  ...on
}: EditOptions<Fields, Row>) => {
  const { recorded } = on
  const [kept, keep, forget] = useDraft<EditDraft<Fields> | null>(key, null, what)
  useTypedForm(key)
  const [opened] = useState(() => openedOn(on))
  const { outbox } = useHub()
  const returned = useReturned<Fields>(key, recorded, kept)
  const draft = returned?.draft ?? kept ?? { ...opened, mine: opened.base }
  const [busy, setBusy] = useState(false)
  const [failed, setProblem] = useProblem()
  const [found, setClash] = useState<Clash<Fields> | null>(null)
  const early = kept && recorded?.early ? earlyClash(kept, recorded) : null
  const clash = returned ? returned.clash : (found ?? early)
  /** How often it was saved while there was still to choose. */
  const [unchosen, setUnchosen] = useState(0)

  const close = () => {
    forget()
    onDone()
  }
  const save = async (edit: EditDraft<Fields>) => {
    if (busy) return
    if (recorded) {
      // Dropped first: the new act was typed on it, and would be merged into it.
      if (returned) void outbox?.drop(returned.entry)
      void record(edit, send, key)
      return close()
    }
    setProblem(null)
    setBusy(true)
    const result = await sendMerged(edit, send, key)
    const now = draftNow<EditDraft<Fields>>(key)?.mine ?? edit.mine
    if (result.is === 'done') {
      const typedMeanwhile = changes(edit.mine, now)
      // The version that it made is not known here; the next save meets it, and goes on top of it.
      if (Object.keys(typedMeanwhile).length) keep({ version: edit.version, base: edit.mine, mine: now })
      else close()
    } else if (result.is === 'clash') {
      keep({ ...result.draft, mine: { ...result.draft.mine, ...changes(edit.mine, now) } })
      setClash(result.clash)
    } else setProblem(result.problem)
    setBusy(false)
  }
  const choose = (whose: Whose) => {
    if (!clash) return
    setClash(null)
    setUnchosen(0)
    void save(chosen(draft, clash, whose))
  }
  return {
    value: draft.mine,
    set: (mine: Fields) => keep({ ...draft, mine }),
    /** Not before the person chose: it would be refused again. */
    save: () => (clash ? setUnchosen(unchosen + 1) : void save(draft)),
    /** Closes the form. A draft in which something was typed stays. */
    close: () => {
      if (kept && !Object.keys(changes(kept.base, kept.mine)).length) forget()
      onDone()
    },
    forget,
    busy,
    problem: returned && !clash ? returned.why : failed,
    /** Fields that both changed. */
    clash: clash && { names: clash.names, theirs: clash.theirs, mine: draft.mine, unchosen },
    chooseMine: () => choose('mine'),
    chooseTheirs: () => choose('theirs'),
    /** Theirs with mine under it; null where that says nothing. */
    chooseBoth: clash?.names.every((name) => texts.includes(name)) ? () => choose('both') : null,
  }
}

const openedOn = <Fields, Row extends { version: number }>(
  on: Bare<Fields> | { recorded: RecordedEdit<Fields, Row> },
) =>
  on.recorded
    ? { version: on.recorded.row.version, base: on.recorded.fieldsOf(on.recorded.row) }
    : { version: on.version, base: on.fields }

/** Makes an act of the edit, which goes out in its turn. */
const record = <Fields extends object>(
  { version, base, mine }: EditDraft<Fields>,
  send: Send<Fields>,
  draft: string,
) => {
  const changed = changes(base, mine)
  if (!Object.keys(changed).length) return
  return send(version, changed, mine, changes(mine, base), { draft, fields: mine, base })
}

type Result<Fields> =
  | { is: 'done' }
  | { is: 'refused'; problem: NotDone }
  /** `draft` is what was sent last. */
  | { is: 'clash'; draft: EditDraft<Fields>; clash: Clash<Fields> }

/** Sends an edit. After a conflict it goes again on top of what others made of it, until a person has to choose. */
const sendMerged = async <Fields extends object>(
  draft: EditDraft<Fields>,
  send: Send<Fields>,
  key: string,
): Promise<Result<Fields>> => {
  const { version, base, mine } = draft
  const changed = changes(base, mine)
  if (!Object.keys(changed).length) return { is: 'done' }
  const sent = await send(version, changed, mine, changes(mine, base), { draft: key, fields: mine, base })
  if (sent.ok) return { is: 'done' }
  if (!sent.present) return { is: 'refused', problem: sent.problem }
  const { version: newest, fields: theirs } = sent.present
  const { merged, conflicts } = merge(base, mine, theirs)
  if (conflicts.length) return { is: 'clash', draft, clash: { version: newest, theirs, names: conflicts } }
  return sendMerged({ version: newest, base: theirs, mine: merged }, send, key)
}

type Whose = 'mine' | 'theirs' | 'both'

/** The edit on top of theirs, with one person's words in the fields that both changed, or the words of both. */
const chosen = <Fields extends object>(
  { base, mine }: EditDraft<Fields>,
  { version, theirs, names }: Clash<Fields>,
  whose: Whose,
): EditDraft<Fields> => {
  const { merged } = merge(base, mine, theirs)
  const wordsOf = (name: keyof Fields) =>
    whose === 'both'
      ? bothTexts(String(base[name]), String(mine[name]), String(theirs[name]))
      : (whose === 'theirs' ? theirs : mine)[name]
  return {
    version,
    base: theirs,
    mine: { ...merged, ...Object.fromEntries(names.map((name) => [name, wordsOf(name)])) },
  }
}
