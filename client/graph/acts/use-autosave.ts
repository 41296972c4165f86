import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { serverNow } from '../../lib/clock.ts'
import { useDraft } from '../../lib/drafts.ts'
import { useReconnected } from '../connection.ts'

/** A text as the server has it; version null: it is not there yet. */
export interface There {
  text: string
  version: number | null
}

/** What became of a text that was sent; `there` with a conflict: how it is now. */
export type Kept =
  | { ok: true; queued: true }
  | { ok: true; queued?: undefined; there: There }
  | { ok: false; offline: boolean; there?: There }

interface Draft {
  text: string
  /** The text and the version that it was typed on. */
  base: string
  version: number | null
}

export type SaveState = 'clean' | 'typing' | 'saving' | 'offline' | 'conflict' | 'failed'

interface AutosaveOptions {
  /** Where the draft is kept. */
  draft: string
  told: There
  /** A save of before waits on this machine. */
  waits: boolean
  send: (text: string, version: number | null) => Promise<Kept>
}

const pause = 1_000

/** One text: typed here, kept by itself a second after the last letter, never lost. Mount it anew for another thing. */
export const useAutosave = ({ draft: key, told, waits, send: keepThere }: AutosaveOptions) => {
  const [draft, keep, forget] = useDraft<Draft | null>(key, null)
  const [saving, setSaving] = useState(false)
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const [trouble, setTrouble] = useState<'offline' | 'failed' | null>(null)
  const [theirs, setTheirs] = useState<There | null>(null)
  /** The draft as it is now, also between two renderings: an answer may come in the middle of a word. */
  const latest = useRef(draft)
  /**
   * Text that could not be kept: tried again when more is typed, when the field is left, or when the connection is
   * back.
   */
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
    setSaving(true)
    await attempt(sent)
    setSaving(false)
    sending.current = false
    const rest = latest.current
    if (left.current && rest && !same(rest.text, rest.base) && rest.text !== failed.current && !clash.current)
      await send(rest)
  }

  const attempt = async (sent: Draft): Promise<void> => {
    const kept = await keepThere(sent.text, sent.version)
    const text = latest.current?.text ?? sent.text
    if (!kept.ok && !kept.there) {
      failed.current = sent.text
      return setTrouble(kept.offline ? 'offline' : 'failed')
    }
    failed.current = null
    setTrouble(null)
    // What was typed in the meantime stands on what is kept; nothing made a new version yet.
    if (kept.ok && kept.queued) return put(text === sent.text ? null : { text, base: sent.text, version: sent.version })
    const there = kept.there!
    if (kept.ok) {
      setSavedAt(serverNow())
      // What was typed in the meantime stands on what was just kept; a space at the end too, or it would be eaten.
      return put(text === there.text ? null : { text, base: there.text, version: there.version })
    }
    // Somebody changed another part of the thing, or typed the very same.
    if (same(there.text, sent.base)) return attempt({ text, base: there.text, version: there.version })
    if (same(there.text, text)) return put(null)
    clash.current = true
    setTheirs(there)
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
    const next = { text, base: theirs.text, version: theirs.version }
    clash.current = false
    setTheirs(null)
    put(next)
    void send(next)
  }
  return {
    text: draft?.text ?? told.text,
    type: (text: string) =>
      put({ text, base: latest.current?.base ?? told.text, version: latest.current?.version ?? told.version }),
    state: stateOf(draft, saving, theirs !== null, trouble, waits),
    savedAt,
    theirs: theirs?.text ?? null,
    settle,
    leave: () => save(true),
  }
}

export type Autosaved = ReturnType<typeof useAutosave>

const same = (one: string, other: string) => one.trim() === other.trim()

const stateOf = (
  draft: Draft | null,
  saving: boolean,
  clash: boolean,
  trouble: 'offline' | 'failed' | null,
  waits: boolean,
): SaveState => {
  if (clash) return 'conflict'
  if (saving) return 'saving'
  if (!draft || same(draft.text, draft.base)) return waits ? 'offline' : 'clean'
  return trouble ?? 'typing'
}
