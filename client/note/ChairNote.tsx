import { Lock } from 'lucide-react'
import { useState } from 'react'
import { NotesField } from '../form/NotesField.tsx'
import { useAct } from '../graph/acts/act.ts'
import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import { inputOf } from '../graph/outbox/queue.ts'
import { useUnsent } from '../graph/outbox/unsent.ts'
import { type Saved, useAutosave } from '../graph/acts/use-autosave.ts'
import { uuidv7 } from '../lib/ids.ts'
import { Icon } from '../ui/Icon.tsx'
import { copy } from './copy.ts'
import { ChairNoteOnPage, writeChairNote } from './operations.ts'

export const ChairNoteFragment = graphql(`
  fragment ChairNote on AgendaItem {
    id
    chairNote {
      id
      ...ChairNoteOnPage
    }
  }
`)

/** The note that chair and secretary write for themselves. Mount it anew for another item. */
export const ChairNote = ({ item, number }: { item: FragmentType<typeof ChairNoteFragment>; number: number }) => (
  <NotesField
    className="hub-notes--chair"
    notes={useChairNote(item)}
    label={copy.note(number)}
    placeholder={copy.placeholder}
    hint={
      <>
        <Icon of={Lock} /> {copy.alone}
      </>
    }
  />
)

const useChairNote = (masked: FragmentType<typeof ChairNoteFragment>) => {
  const item = readFragment(ChairNoteFragment, masked)
  const note = readFragment(ChairNoteOnPage, item.chairNote)
  const waiting = useUnsent().findLast(
    ({ name, refused, ...entry }) => name === 'writeChairNote' && !refused && inputOf(entry).agendaItemId === item.id,
  )
  const left = waiting && (inputOf(waiting) as { id: string; text: string })
  const [fresh] = useState(uuidv7)
  const [write] = useAct(writeChairNote)
  const id = note?.id ?? left?.id ?? fresh
  const send = async (text: string, version: number | null): Promise<Saved> => {
    const outcome = await write({ input: { id, agendaItemId: item.id, version, text } })
    if (outcome.ok && outcome.queued) return { ok: true, queued: true }
    const present = outcome.ok ? outcome.data : outcome.refusal?.code === 'CONFLICT' ? outcome.refusal.present : null
    if (present?.__typename !== 'ChairNote') return { ok: false, offline: outcome.offline ?? false }
    const there = readFragment(ChairNoteOnPage, present)
    return outcome.ok ? { ok: true, there } : { ok: false, there }
  }
  const server = { text: left?.text ?? note?.text ?? '', version: note?.version ?? null }
  return useAutosave({ draft: `chair-note:${item.id}`, server, waits: waiting !== undefined, send })
}
