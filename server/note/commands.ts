import { agendaItemById } from '../agenda/store.ts'
import { agendaItemTouched } from '../agenda/table.ts'
import { mayRun } from '../auth/rules.ts'
import type { Context } from '../context.ts'
import { madeWith } from '../db/made.ts'
import { writeTo } from '../db/write.ts'
import type { WriteChairNoteInput } from '../generated/schema.ts'
import { checkId, newId } from '../lib/ids.ts'
import type { Refusal } from '../lib/refusal.ts'
import * as rules from './rules.ts'
import { addChairNote, chairNoteById, loadChairNotesOfItems, saveChairNote } from './store.ts'
import { chairNoteChange, type ChairNoteRow } from './table.ts'

export const writeChairNote = (ctx: Context, input: WriteChairNoteInput) =>
  writeTo(
    ctx,
    'input.agendaItemId',
    (reader) => agendaItemById(reader, ctx.scopes, input.agendaItemId),
    async (tx, item): Promise<ChairNoteRow | Refusal> => {
      const refusal = mayRun(ctx.membershipIn(item)) ?? checkId(input.id) ?? rules.checkNoteText(input.text)
      if (refusal) return refusal
      const [note = null] = await loadChairNotesOfItems(tx, ctx.scopes.of(item), [item.id])
      if (input.version == null) {
        const made = await madeWith(
          tx,
          ctx.scopes,
          input.id,
          chairNoteById,
          ({ agendaItemId }) => agendaItemId === item.id,
        )
        if (made) return made
      }
      const wrong = rules.checkVersion(note, input.version)
      if (wrong) return wrong
      const text = input.text.trim()
      const { samenwerkingsverbandId, meetingId } = item
      const written = note
        ? await saveChairNote(tx, note, { text, version: note.version + 1 })
        : await addChairNote(tx, {
            ...{ id: input.id ?? newId(), samenwerkingsverbandId, meetingId, agendaItemId: item.id },
            ...{ text, seenBy: 'CHAIR', version: 1 },
          })
      tx.announce('chairNoteWritten', [
        chairNoteChange(note, written),
        note ? null : agendaItemTouched(item, written.seenBy),
      ])
      return written
    },
  )
