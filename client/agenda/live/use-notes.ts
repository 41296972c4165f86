import { useAct } from '../../graph/acts/act.ts'
import { type FragmentType, graphql, readFragment } from '../../graph/generated/index.ts'
import { useAsLeft, useUnsentOf } from '../../graph/outbox/unsent.ts'
import { type Saved, useAutosave } from '../../graph/acts/use-autosave.ts'
import { AgendaItemOnPage, editAgendaItem } from '../operations.ts'

export const ItemNotesFragment = graphql(`
  fragment ItemNotes on AgendaItem {
    id
    notes
    version
  }
`)

/** The notes of one item, for the minutes. */
export const useNotes = (masked: FragmentType<typeof ItemNotesFragment>) => {
  const item = useAsLeft(readFragment(ItemNotesFragment, masked))
  const [edit] = useAct(editAgendaItem)
  const waits = useUnsentOf(item.id).some(({ refused }) => !refused)
  const send = async (text: string, version: number | null): Promise<Saved> => {
    const outcome = await edit({ input: { id: item.id, version: version!, notes: text.trim() === '' ? null : text } })
    if (outcome.ok && outcome.queued) return { ok: true, queued: true }
    const present = outcome.ok ? outcome.data : outcome.refusal?.code === 'CONFLICT' ? outcome.refusal.present : null
    if (present?.__typename !== 'AgendaItem') return { ok: false, offline: outcome.offline ?? false }
    const now = readFragment(ItemNotesFragment, readFragment(AgendaItemOnPage, present))
    const there = { text: now.notes ?? '', version: now.version }
    return outcome.ok ? { ok: true, there } : { ok: false, there }
  }
  return useAutosave({
    draft: `notes:${item.id}`,
    server: { text: item.notes ?? '', version: item.version },
    waits,
    send,
  })
}
