import { useEffect, useEffectEvent, useState } from 'react'
import { type AnyVariables, createRequest, type DocumentInput } from 'urql'
import { serverNow } from '../../lib/clock.ts'
import { useEntriesOf, useUnsent } from '../outbox/unsent.ts'
import type { Entry } from '../outbox/queue.ts'
import { actsOn, makeTyping, type OneText, refusedIn, shownIn, type TypedField } from '../outbox/typing.ts'
import { useHub } from '../use-hub.ts'
import type { NotDone } from './outcome.ts'

export type SaveState = 'clean' | 'typing' | 'saving' | 'offline' | 'refused'

interface AutosaveOptions<Variables extends AnyVariables> {
  /** The thing that the text belongs to, see RecordedAct. */
  about: string
  field: string
  server: OneText
  document: DocumentInput<unknown, Variables>
  /** The act that makes this of the text. */
  write: (one: OneText) => Variables
}

/** A text of this person that was refused; with what others have in its place where that is known. */
export interface RefusedText {
  id: string
  mine: string
  theirs: string | null
  /** Theirs with what this person added under it. */
  both: (theirs: string) => string
  why: NotDone
  choose: (text: string) => void
  /** Leaves everything as it is on the server. */
  drop: () => void
}

/** One text: typed here, saved a second after the last letter, never lost. Mount it anew for another thing. */
export const useAutosave = <Variables extends AnyVariables>(options: AutosaveOptions<Variables>) => {
  const { field, server, about } = options
  const { outbox } = useHub()
  const entries = useEntriesOf(about)
  const [typing] = useState(() => outbox && makeTyping(outbox))
  /** As it was typed, spaces at the end and all: the server takes those off. */
  const [own, setOwn] = useState<string | null>(null)
  const typed: TypedField = { entries, field, server, write: (one) => requestOf(options, one) }
  const acts = actsOn(typed)
  const shown = shownIn(typed, own)
  const isStill = typing?.isStill() ?? true
  useSettling(isStill ? undefined : shown, () => typing?.settle(typed))
  const visible = useUnsent()
  return {
    about,
    text: shown,
    type: (text: string) => {
      setOwn(text)
      typing?.type(text, typed)
    },
    state: stateOf(acts, isStill, (entry) => visible.some(({ id }) => id === entry.id)),
    savedAt: useSavedAt(acts.length),
    refused: refusedIn(typed).map<RefusedText>((one) => ({
      ...{ id: one.entry.id, mine: one.mine, both: one.both, theirs: one.theirs, why: one.why },
      choose: (text) => typing?.choose(one, text, typed),
      drop: () => typing?.drop(one, typed),
    })),
    leave: () => typing?.settle(typed),
  }
}

export type Autosaved = ReturnType<typeof useAutosave>

const requestOf = <Variables extends AnyVariables>({ document, write }: AutosaveOptions<Variables>, one: OneText) =>
  createRequest(document, write(one)) as ReturnType<TypedField['write']>

const pause = 1_000

/** Saves after a pause in the typing, and when the field is left; a page that is left has it in the journal. */
const useSettling = (typed: string | undefined, settle: () => void) => {
  const run = useEffectEvent(settle)
  useEffect(() => {
    if (typed === undefined) return
    const timer = setTimeout(() => run(), pause)
    return () => clearTimeout(timer)
  }, [typed])
  useEffect(() => () => run(), [])
}

/** The moment at which the last text of this page was saved; null: none was. */
const useSavedAt = (waiting: number) => {
  const [before, setBefore] = useState(waiting)
  const [savedAt, setSavedAt] = useState<number | null>(null)
  if (before !== waiting) {
    setBefore(waiting)
    if (!waiting) setSavedAt(serverNow())
  }
  return savedAt
}

const stateOf = (acts: readonly Entry[], isStill: boolean, isShown: (entry: Entry) => boolean): SaveState => {
  if (acts.some(({ refused }) => refused)) return 'refused'
  if (!acts.length) return 'clean'
  if (!isStill) return 'typing'
  return acts.some(isShown) ? 'offline' : 'saving'
}
