import { useState } from 'react'
import { useDraft } from '../../lib/drafts.ts'
import { changes, merge } from '../../lib/merge.ts'
import type { NotDone } from './outcome.ts'

interface Draft<Fields> {
  /** The version and the fields that the edit is based on. */
  version: number
  base: Fields
  mine: Fields
}

/** The result of an edit that was sent; `present` after a conflict: the thing as it is now. */
export type Sent<Fields> = { ok: true } | { ok: false; problem: NotDone; present?: { version: number; fields: Fields } }

/** Sends only what changed. */
type Send<Fields> = (version: number, changed: Partial<Fields>, all: Fields) => Promise<Sent<Fields>>

interface EditOptions<Fields> {
  /** Where the draft is kept. */
  draft: string
  version: number
  fields: Fields
  send: Send<Fields>
  onDone: () => void
}

/** Fields that two people changed, each to something else. */
interface Clash<Fields> {
  version: number
  theirs: Fields
  names: (keyof Fields)[]
}

/**
 * Edits free text that others may edit too. Changes of others in other fields stay; where both changed the same field
 * the person chooses. Nothing typed is lost.
 */
export const useEdit = <Fields extends object>({ draft: key, version, fields, send, onDone }: EditOptions<Fields>) => {
  const [kept, keep, forget] = useDraft<Draft<Fields> | null>(key, null)
  const [opened] = useState({ version, base: fields })
  const draft = kept ?? { ...opened, mine: opened.base }
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<NotDone | null>(null)
  const [clash, setClash] = useState<Clash<Fields> | null>(null)

  const save = async (edit: Draft<Fields>) => {
    setProblem(null)
    setBusy(true)
    const result = await sendMerged(edit, send)
    if (result.is === 'done') {
      forget()
      onDone()
    } else if (result.is === 'clash') {
      keep(result.draft)
      setClash(result.clash)
    } else setProblem(result.problem)
    setBusy(false)
  }
  const choose = (isTheirs: boolean) => {
    if (!clash) return
    setClash(null)
    void save(chosen(draft, clash, isTheirs))
  }
  return {
    value: draft.mine,
    set: (mine: Fields) => keep({ ...draft, mine }),
    save: () => void save(draft),
    /** Closes the form. A draft in which something was typed stays. */
    close: () => {
      if (kept && !Object.keys(changes(kept.base, kept.mine)).length) forget()
      onDone()
    },
    forget,
    busy,
    problem,
    /** Fields that both changed. */
    clash: clash && { names: clash.names, theirs: clash.theirs, mine: draft.mine },
    chooseMine: () => choose(false),
    chooseTheirs: () => choose(true),
  }
}

type Result<Fields> =
  | { is: 'done' }
  | { is: 'refused'; problem: NotDone }
  /** `draft` is what was sent last. */
  | { is: 'clash'; draft: Draft<Fields>; clash: Clash<Fields> }

/** Sends an edit. After a conflict it goes again on top of what others made of it, until a person has to choose. */
const sendMerged = async <Fields extends object>(draft: Draft<Fields>, send: Send<Fields>): Promise<Result<Fields>> => {
  const { version, base, mine } = draft
  const changed = changes(base, mine)
  if (!Object.keys(changed).length) return { is: 'done' }
  const sent = await send(version, changed, mine)
  if (sent.ok) return { is: 'done' }
  if (!sent.present) return { is: 'refused', problem: sent.problem }
  const { version: newest, fields: theirs } = sent.present
  const { merged, conflicts } = merge(base, mine, theirs)
  if (conflicts.length) return { is: 'clash', draft, clash: { version: newest, theirs, names: conflicts } }
  return sendMerged({ version: newest, base: theirs, mine: merged }, send)
}

/** The edit on top of theirs, with one person's words in the fields that both changed. */
const chosen = <Fields extends object>(
  { base, mine }: Draft<Fields>,
  { version, theirs, names }: Clash<Fields>,
  isTheirs: boolean,
): Draft<Fields> => {
  const { merged } = merge(base, mine, theirs)
  const ofTheirs = Object.fromEntries(names.map((name) => [name, theirs[name]]))
  return { version, base: theirs, mine: isTheirs ? { ...merged, ...ofTheirs } : merged }
}
