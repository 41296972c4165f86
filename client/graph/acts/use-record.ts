import { draftNow, keptNow, useDraft, type What } from '../../lib/drafts.ts'
import { uuidv7 } from '../../lib/ids.ts'
import { useTypedForm } from '../../lib/open-forms.ts'
import type { Keeping } from '../outbox/outbox.ts'
import type { Outcome } from './outcome.ts'

/** The fields of the form. */
export interface RecordDraft<Fields> {
  fields: Fields
}

interface RecordOptions<Fields, Data> {
  draft: string
  what: What
  empty: Fields
  /** Records it. */
  send: (id: string, fields: Fields, keeping: Keeping) => Promise<Outcome<Data>>
  /** The person is done with it: the form closes. */
  onDone: () => void
  /** The server has it, or it waits; a refused one comes back in the list of what is not sent. */
  onRecorded: (outcome: Extract<Outcome<Data>, { ok: true }>, thenRead: boolean) => void
}

/**
 * A form that records. It is empty as soon as its act is made, whatever the network does: what is typed next is another
 * act. The act keeps the fields, with which it can come back into the form.
 */
export const useRecord = <Fields extends object, Data>({
  draft: key,
  what,
  empty,
  send,
  onDone,
  onRecorded,
}: RecordOptions<Fields, Data>) => {
  const [kept, keep, forget] = useDraft<RecordDraft<Fields> | null>(key, null, what)
  useTypedForm(key)
  // A stored draft may lack fields that were added since.
  const fields = { ...empty, ...kept?.fields }
  const save = async (thenRead: boolean) => {
    // Another tab that shows the same draft makes the same act of it.
    const id = keptNow(key)?.id ?? uuidv7()
    const outcome = send(id, fields, { id, typed: { draft: key, fields, what } })
    forget()
    onDone()
    const answer = await outcome
    if (answer.ok) onRecorded(answer, thenRead)
  }
  return {
    fields,
    /** The fields at this moment, also between two renderings. */
    now: () => ({ ...empty, ...draftNow<RecordDraft<Fields>>(key)?.fields }),
    set: (next: Fields) => keep({ fields: next }),
    save: (thenRead = false) => void save(thenRead),
    forget,
  }
}
