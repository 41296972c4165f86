import { draftNow, useDraft } from '../../lib/drafts.ts'
import { uuidv7 } from '../../lib/ids.ts'
import type { Keeping } from '../outbox/outbox.ts'
import type { Outcome } from './outcome.ts'

/** The fields of the form. A draft has no id: another tab may show the same words and make a thing of its own. */
export interface RecordDraft<Fields> {
  fields: Fields
}

interface RecordOptions<Fields, Data> {
  draft: string
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
  empty,
  send,
  onDone,
  onRecorded,
}: RecordOptions<Fields, Data>) => {
  const [kept, keep, forget] = useDraft<RecordDraft<Fields> | null>(key, null)
  // A stored draft may lack fields that were added since.
  const fields = { ...empty, ...kept?.fields }
  const save = async (thenRead: boolean) => {
    const outcome = send(uuidv7(), fields, { typed: { draft: key, fields } })
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
