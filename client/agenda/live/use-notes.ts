import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useAct } from '../../graph/act.ts'
import { useReconnected } from '../../graph/connection.ts'
import { type FragmentType, graphql, readFragment } from '../../graph/generated/index.ts'
import { useAsLeft, useUnsentOf } from '../../graph/unsent.ts'
import { serverNow } from '../../lib/clock.ts'
import { useDraft } from '../../lib/drafts.ts'
import { AgendaItemOnPage, editAgendaItem } from '../operations.ts'

export const ItemNotesFragment = graphql(`
  fragment ItemNotes on AgendaItem {
    id
    notes
    version
  }
`)

interface Draft {
  text: string
  /** The notes and the version that the text was typed on. */
  base: string
  version: number
}

export type NotesState = 'clean' | 'typing' | 'saving' | 'offline' | 'conflict' | 'failed'

const pause = 1_000

/** The notes of one item: typed here, kept by itself a second after the last letter, never lost. Mount it anew for another item. */
export const useNotes = (masked: FragmentType<typeof ItemNotesFragment>) => {
  const item = useAsLeft(readFragment(ItemNotesFragment, masked))
  const told = item.notes ?? ''
  const [draft, keep, forget] = useDraft<Draft | null>(`notes:${item.id}`, null)
  const [edit, saving] = useAct(editAgendaItem)
  const waits = useUnsentOf(item.id).some(({ refused }) => !refused)
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const [trouble, setTrouble] = useState<'offline' | 'failed' | null>(null)
  const [theirs, setTheirs] = useState<{ notes: string; version: number } | null>(null)
  /** The draft as it is now, also between two renderings: an answer may come in the middle of a word. */
  const latest = useRef(draft)
  /** Text that could not be kept: tried again when more is typed, when the field is left, or when the connection is back. */
  const failed = useRef<string | null>(null)
  /** A save is on its way. A ref: the state of before is not enough for who leaves in the middle of it. */
  const sending = useRef(false)
  /** The field was left while a save was on its way: what was typed since goes out after it. */
  const left = useRef(false)
  const clash = useRef(false)

  const put = (next: Draft | null) => {
    latest.current = next
    if (next) keep(next)
    else forget()
  }

  const send = async (sent: Draft) => {
    sending.current = true
    left.current = false
    await attempt(sent)
    sending.current = false
    const rest = latest.current
    if (left.current && rest && !same(rest.text, rest.base) && rest.text !== failed.current && !clash.current) await send(rest)
  }

  const attempt = async (sent: Draft): Promise<void> => {
    const outcome = await edit({ input: { id: item.id, version: sent.version, notes: sent.text.trim() === '' ? null : sent.text } })
    const text = latest.current?.text ?? sent.text
    if (outcome.ok && outcome.queued) {
      failed.current = null
      setTrouble(null)
      // What was typed in the meantime stands on what is kept; nothing made a new version yet.
      return put(text === sent.text ? null : { text, base: sent.text, version: sent.version })
    }
    const present = outcome.ok ? outcome.data : outcome.refusal?.present
    if (!outcome.ok && (outcome.refusal?.code !== 'CONFLICT' || present?.__typename !== 'AgendaItem')) {
      failed.current = sent.text
      return setTrouble(outcome.offline ? 'offline' : 'failed')
    }
    if (present?.__typename !== 'AgendaItem') return
    const now = readFragment(ItemNotesFragment, readFragment(AgendaItemOnPage, present))
    const there = now.notes ?? ''
    failed.current = null
    setTrouble(null)
    if (outcome.ok) {
      setSavedAt(serverNow())
      // What was typed in the meantime stands on what was just kept; a space at the end too, or it would be eaten.
      return put(text === there ? null : { text, base: there, version: now.version })
    }
    // Somebody changed another field of the item, or typed the very same.
    if (same(there, sent.base)) return attempt({ text, base: there, version: now.version })
    if (same(there, text)) return put(null)
    clash.current = true
    setTheirs({ notes: there, version: now.version })
  }

  const save = useEffectEvent((leaving: boolean) => {
    const now = latest.current
    if (sending.current) left.current ||= leaving
    if (!now || sending.current || theirs) return
    if (!same(now.text, now.base)) void send(now)
    else if (leaving) put(null)
  })

  const typed = draft?.text
  useEffect(() => {
    if (typed === undefined || theirs || saving || typed === failed.current) return
    const timer = setTimeout(() => save(false), pause)
    return () => clearTimeout(timer)
  }, [typed, theirs, saving])
  useEffect(() => {
    const leave = () => save(true)
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [])
  useReconnected(() => save(false))

  const settle = (text: string) => {
    if (!theirs) return
    const next = { text, base: theirs.notes, version: theirs.version }
    clash.current = false
    setTheirs(null)
    put(next)
    void send(next)
  }
  return {
    text: draft?.text ?? told,
    type: (text: string) => put({ text, base: latest.current?.base ?? told, version: latest.current?.version ?? item.version }),
    state: stateOf(draft, saving, theirs !== null, trouble, waits),
    savedAt,
    theirs,
    settle,
    leave: () => save(true),
  }
}

const same = (one: string, other: string) => one.trim() === other.trim()

const stateOf = (draft: Draft | null, saving: boolean, clash: boolean, trouble: 'offline' | 'failed' | null, waits: boolean): NotesState => {
  if (clash) return 'conflict'
  if (saving) return 'saving'
  if (!draft || same(draft.text, draft.base)) return waits ? 'offline' : 'clean'
  return trouble ?? 'typing'
}
