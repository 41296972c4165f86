import { useState } from 'react'
import { draftNow, useDraft } from '../../lib/drafts.ts'
import { uuidv7 } from '../../lib/ids.ts'
import { changes } from '../../lib/merge.ts'
import type { NotDone } from './outcome.ts'

/** The thing as the server has it. */
interface There<Fields> {
  version: number
  fields: Partial<Fields>
}

/** The draft of one thing to record. Its id is made once, so that a second try records no second thing. */
interface Draft<Fields> {
  id: string
  fields: Fields
  /** The thing is recorded already, with these words, which the form has changed since. */
  standing?: { version: number; words: string }
}

/** The result of the act; `there` is null while it waits on this machine. */
export type Recording<Fields> =
  { ok: true; number?: string; there: There<Fields> | null } | { ok: false; problem: NotDone; present?: There<Fields> }

interface RecordOptions<Fields> {
  draft: string
  empty: Fields
  /** Records it, or with a version changes what was recorded. */
  send: (id: string, fields: Fields, version: number | null) => Promise<Recording<Fields>>
  /** `reads`: as save() was asked, and the server has it; nobody else can read what waits on this machine. */
  onDone: (number: string | undefined, reads: boolean) => void
}

/**
 * A form that records. Words typed while the answer was awaited, or after it was lost, do not count as recorded: the
 * same id gives back the earlier words. They stay in the form, and recording them changes the thing.
 */
export const useRecord = <Fields extends { text: string }>({
  draft: key,
  empty,
  send,
  onDone,
}: RecordOptions<Fields>) => {
  const [kept, keep, forget] = useDraft<Draft<Fields> | null>(key, null)
  const [problem, setProblem] = useState<NotDone | null>(null)
  const fields = kept?.fields ?? empty
  const save = async (thenRead = false) => {
    setProblem(null)
    const { id, standing } = kept ?? { id: uuidv7() }
    const sent = await send(id, fields, standing?.version ?? null)
    const now = draftNow<Draft<Fields>>(key)?.fields ?? fields
    if (!sent.ok) {
      const { present, problem } = sent
      setProblem(problem)
      if (present) keep({ id, fields: now, standing: { version: present.version, words: present.fields.text ?? '' } })
      return
    }
    const there = { ...fields, ...sent.there?.fields }
    if (differs(there, now)) {
      // While it waits there is no version yet; a recorded thing begins at 1.
      const version = sent.there?.version ?? standing?.version ?? 1
      return keep({ id, fields: now, standing: { version, words: there.text } })
    }
    forget()
    onDone(sent.number, thenRead && sent.number !== undefined)
  }
  return {
    fields,
    set: (next: Fields) => keep({ ...(kept ?? { id: uuidv7() }), fields: next }),
    save,
    forget,
    problem,
    /** The recorded words, where the form has others; else null. */
    standing: kept?.standing?.words ?? null,
  }
}

const differs = <Fields extends object>(one: Fields, other: Fields) =>
  Object.keys(changes(tidy(one), tidy(other))).length > 0

const tidy = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.trim() : (value as unknown),
    ]),
  )
