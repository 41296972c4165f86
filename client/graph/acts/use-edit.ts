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

/** What became of an edit that was sent. */
export type Sent<Fields> = { ok: true } | { ok: false; problem: NotDone; present?: { version: number; fields: Fields } }

interface EditOptions<Fields> {
  /** Where the draft is kept. */
  draft: string
  version: number
  fields: Fields
  /** Sends only what changed. Answers the thing as it is now with a CONFLICT. */
  send: (version: number, changed: Partial<Fields>, all: Fields) => Promise<Sent<Fields>>
  onDone: () => void
}

/**
 * Editing free text that others may edit too. What somebody else changed elsewhere stays; where both changed the same
 * field the person chooses, and nothing typed is lost.
 */
export const useEdit = <Fields extends object>({ draft: key, version, fields, send, onDone }: EditOptions<Fields>) => {
  const [kept, keep, forget] = useDraft<Draft<Fields> | null>(key, null)
  const [opened] = useState({ version, base: fields })
  const draft = kept ?? { ...opened, mine: opened.base }
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<NotDone | null>(null)
  const [clash, setClash] = useState<{ version: number; theirs: Fields; names: (keyof Fields)[] } | null>(null)

  const done = () => {
    forget()
    onDone()
  }
  const attempt = async ({ version, base, mine }: Draft<Fields>): Promise<void> => {
    const changed = changes(base, mine)
    if (!Object.keys(changed).length) return done()
    const sent = await send(version, changed, mine)
    if (sent.ok) return done()
    if (!sent.present) return setProblem(sent.problem)
    const theirs = sent.present.fields
    const { merged, conflicts } = merge(base, mine, theirs)
    if (!conflicts.length) return attempt({ version: sent.present.version, base: theirs, mine: merged })
    keep({ version, base, mine })
    setClash({ version: sent.present.version, theirs, names: conflicts })
  }
  const run = async (next: Draft<Fields>) => {
    setProblem(null)
    setBusy(true)
    await attempt(next)
    setBusy(false)
  }
  const choose = (ofTheirs: boolean) => {
    if (!clash) return
    const { merged } = merge(draft.base, draft.mine, clash.theirs)
    const mine = ofTheirs
      ? { ...merged, ...Object.fromEntries(clash.names.map((name) => [name, clash.theirs[name]])) }
      : merged
    setClash(null)
    void run({ version: clash.version, base: clash.theirs, mine })
  }
  return {
    value: draft.mine,
    set: (mine: Fields) => keep({ ...draft, mine }),
    save: () => void run(draft),
    /** Closes; a draft in which something was typed stays. */
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
