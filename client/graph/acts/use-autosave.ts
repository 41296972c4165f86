import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { isSameText as isSame } from '../../../schema/text.ts'
import { serverNow } from '../../lib/clock.ts'
import { useDraft } from '../../lib/drafts.ts'
import { useReconnected } from '../connection.ts'

/** A text as the server has it; version null: it is not there yet. */
export interface ServerText {
  text: string
  version: number | null
}

/** The result of a text that was sent; `there` after a conflict: the text as it is now. */
export type Saved =
  | { ok: true; queued: true }
  | { ok: true; queued?: undefined; there: ServerText }
  | { ok: false; there: ServerText }
  | { ok: false; offline: boolean; there?: undefined }

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
  server: ServerText
  /** An earlier save waits on this machine. */
  waits: boolean
  send: Send
}
type Send = (text: string, version: number | null) => Promise<Saved>

/** One text: typed here, saved a second after the last letter, never lost. Mount it anew for another thing. */
export const useAutosave = ({ draft: key, server, waits, send }: AutosaveOptions) => {
  const draft = useLatestDraft(key)
  const { save, resolve, isSaving, savedAt, trouble, theirs } = useSaving(draft, send)
  useSaveMoments(draft.shown?.text, isSaving || theirs !== null, save)
  return {
    text: draft.shown?.text ?? server.text,
    type: (text: string) => {
      const before = draft.latest.current
      draft.put({ text, base: before?.base ?? server.text, version: before?.version ?? server.version })
    },
    state: stateOf({ draft: draft.shown, isSaving, isConflict: theirs !== null, trouble, waits }),
    savedAt,
    theirs: theirs?.text ?? null,
    resolve,
    leave: () => save('left'),
  }
}

export type Autosaved = ReturnType<typeof useAutosave>

/** The draft on the screen, and as it is at this moment: an answer may come in the middle of a word. */
const useLatestDraft = (key: string) => {
  const [shown, keep, forget] = useDraft<Draft | null>(key, null)
  const latest = useRef(shown)
  const put = (next: Draft | null) => {
    latest.current = next
    if (next) keep(next)
    else forget()
  }
  return { shown, latest, put }
}

/** Why a save is asked for. */
type Moment = 'pause' | 'left' | 'reconnected'

/** One save at a time. What was typed meanwhile is saved after it. */
const useSaving = ({ latest, put }: ReturnType<typeof useLatestDraft>, send: Send) => {
  const [isSaving, setSaving] = useState(false)
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const [trouble, setTrouble] = useState<'offline' | 'failed' | null>(null)
  const [theirs, setTheirs] = useState<ServerText | null>(null)
  /** As it is at this moment: a page that is left in the middle of a save renders no more. */
  const now = useRef({ isSaving: false, isLeft: false, isConflict: false, failed: null as string | null })

  const attempt = async (sent: Draft): Promise<void> => {
    const saved = await send(sent.text, sent.version)
    const next = afterSave(sent, latest.current?.text ?? sent.text, saved)
    now.current.failed = next.trouble ? sent.text : null
    setTrouble(next.trouble ?? null)
    if (next.again) return attempt(next.again)
    if (next.draft !== undefined) put(next.draft)
    if (saved.ok && !saved.queued) setSavedAt(serverNow())
    if (!next.theirs) return
    now.current.isConflict = true
    setTheirs(next.theirs)
  }
  const run = async (draft: Draft) => {
    Object.assign(now.current, { isSaving: true, isLeft: false })
    setSaving(true)
    await attempt(draft)
    setSaving(false)
    now.current.isSaving = false
    const { isLeft, isConflict, failed } = now.current
    const rest = latest.current
    if (isLeft && !isConflict && rest && !isSame(rest.text, rest.base) && rest.text !== failed) await run(rest)
  }
  return {
    ...{ isSaving, savedAt, trouble, theirs },
    save: (moment: Moment) => {
      const draft = latest.current
      const { isSaving, isConflict, failed } = now.current
      if (isSaving) now.current.isLeft ||= moment === 'left'
      if (!draft || isSaving || isConflict) return
      // A text that failed is tried again when more is typed, when the field is left, or when the connection is back.
      if (moment === 'pause' && draft.text === failed) return
      if (!isSame(draft.text, draft.base)) void run(draft)
      else if (moment === 'left') put(null)
    },
    /** After a conflict: saves this text over theirs. */
    resolve: (text: string) => {
      if (!theirs) return
      const draft = { text, base: theirs.text, version: theirs.version }
      now.current.isConflict = false
      setTheirs(null)
      put(draft)
      void run(draft)
    },
  }
}

interface AfterSave {
  trouble?: 'offline' | 'failed'
  /** The draft that still has to be saved; null: none. */
  draft?: Draft | null
  /** To be sent at once. */
  again?: Draft
  /** Somebody else's text, for the person to choose from. */
  theirs?: ServerText
}

/** The next state after the answer to `sent`, now that the field holds `text`. */
const afterSave = (sent: Draft, text: string, saved: Saved): AfterSave => {
  // The text typed meanwhile is based on the queued one, which made no new version yet.
  if (saved.ok && saved.queued) return { draft: text === sent.text ? null : { ...sent, text, base: sent.text } }
  if (!saved.there) return { trouble: saved.offline ? 'offline' : 'failed' }
  const { there } = saved
  const onTop = { text, base: there.text, version: there.version }
  // Not isSame: a space at the end stays too, or it would be eaten while typing.
  if (saved.ok) return { draft: text === there.text ? null : onTop }
  // Somebody changed another part of the thing, or typed the very same.
  if (isSame(there.text, sent.base)) return { again: onTop }
  if (isSame(there.text, text)) return { draft: null }
  return { theirs: there }
}

const pause = 1_000

/** Saves after a pause in the typing, when the field or the page is left, and when the connection is back. */
const useSaveMoments = (typed: string | undefined, isHeld: boolean, save: (moment: Moment) => void) => {
  const run = useEffectEvent(save)
  useEffect(() => {
    if (typed === undefined || isHeld) return
    const timer = setTimeout(() => run('pause'), pause)
    return () => clearTimeout(timer)
  }, [typed, isHeld])
  useEffect(() => {
    const leave = () => run('left')
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [])
  useReconnected(() => save('reconnected'))
}

interface Showing {
  draft: Draft | null
  isSaving: boolean
  isConflict: boolean
  trouble: 'offline' | 'failed' | null
  waits: boolean
}

const stateOf = ({ draft, isSaving, isConflict, trouble, waits }: Showing): SaveState => {
  if (isConflict) return 'conflict'
  if (isSaving) return 'saving'
  if (!draft || isSame(draft.text, draft.base)) return waits ? 'offline' : 'clean'
  return trouble ?? 'typing'
}
