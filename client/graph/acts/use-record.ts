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

/** Draft of one thing to record. The id is made once, so that trying again records no second one. */
interface Draft<Fields> {
  id: string
  fields: Fields
  /** It is recorded already, with these words: what stands in the form now is another text. */
  standing?: { version: number; words: string }
}

/** What became of it; `there` is missing while it waits on this machine. */
export type Recording<Fields> =
  { ok: true; number?: string; there: There<Fields> | null } | { ok: false; problem: NotDone; present?: There<Fields> }

interface RecordOptions<Fields> {
  draft: string
  empty: Fields
  /** Records it, or with a version changes what was recorded. */
  send: (id: string, fields: Fields, version: number | null) => Promise<Recording<Fields>>
  /** `reads`: as save() was asked, and the server has it: what waits on this machine nobody else can read. */
  onDone: (number: string | undefined, reads: boolean) => void
}

/**
 * A form that records. Words that were typed while the answer was awaited, or after it was lost, are not taken for
 * recorded: the same id gives back the words of before. They stay in the form, and recording them changes what stands
 * there.
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
      setProblem(sent.problem)
      if (sent.present)
        keep({ id, fields: now, standing: { version: sent.present.version, words: sent.present.fields.text ?? '' } })
      return
    }
    const there = { ...fields, ...sent.there?.fields }
    const differs = Object.keys(changes(tidy(there), tidy(now))).length > 0
    // While it waits there is no version yet; what is recorded begins at 1.
    if (differs)
      return keep({
        id,
        fields: now,
        standing: { version: sent.there?.version ?? standing?.version ?? 1, words: there.text },
      })
    forget()
    onDone(sent.number, thenRead && sent.number !== undefined)
  }
  return {
    fields,
    set: (next: Fields) => keep({ ...(kept ?? { id: uuidv7() }), fields: next }),
    save,
    forget,
    problem,
    /** The words that are recorded, where the form has others; null otherwise. */
    standing: kept?.standing?.words ?? null,
  }
}

const tidy = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.trim() : (value as unknown),
    ]),
  )
