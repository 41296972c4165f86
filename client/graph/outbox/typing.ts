import type { GraphQLRequest } from 'urql'
import type { Outbox } from './outbox.ts'
import { type Entry, inputOf, isTypedOn, placeOf } from './queue.ts'
import { bothTexts, isSame } from '../../lib/merge.ts'

/** A text with the version that it belongs to; version null: it is not there yet. */
export interface OneText {
  text: string
  version: number | null
}

/** The field of one thing in which somebody types, as it is at this moment. */
export interface TypedField {
  /** All acts of this person about the thing that the server has not acknowledged, in order. */
  entries: readonly Entry[]
  /** The name of the field in the input of the act. */
  field: string
  /** The text as the server has it. */
  server: OneText
  /** The act that makes this of it. */
  write: (one: OneText) => GraphQLRequest<unknown, Record<string, unknown>>
}

type Typing = Pick<Outbox, 'hold' | 'rehold' | 'keep' | 'letGo' | 'drop'>

/** The acts of this person on this field. */
export const actsOn = ({ entries, field }: Pick<TypedField, 'entries' | 'field'>) =>
  entries.filter((entry) => field in inputOf(entry))

/** The text as this person left it: text and version come from one place, the last act or else the server. */
export const leftIn = (typed: TypedField): OneText => {
  const last = actsOn(typed).at(-1)
  return last ? textOf(last, typed.field) : typed.server
}

export const textOf = (entry: Entry, field: string): OneText => {
  const input = inputOf(entry)
  return { text: (input[field] as string | null) ?? '', version: (input.version as number | null | undefined) ?? null }
}

/** The text as it stands in the field; `own` is what was typed last, with the spaces that the server takes off. */
export const shownIn = (typed: TypedField, own: string | null) => {
  const { text } = leftIn(typed)
  return own !== null && isSame(own, text) ? own : text
}

/** The texts of this person that were refused, each with what was typed on top of it since. */
export const refusedIn = (typed: TypedField) => {
  const acts = actsOn(typed)
  return acts.flatMap((entry, at) => {
    if (!entry.refused) return []
    const last = acts.slice(at + 1).findLast((later) => isTypedOn(later, entry)) ?? entry
    const mine = textOf(last, typed.field).text
    const both = (theirs: string) => bothTexts(baseOf(entry, typed.field), mine, theirs)
    return [{ entry, mine, both, theirs: theirsOf(entry, typed)?.text ?? null, why: entry.refused }]
  })
}

const baseOf = ({ base }: Entry, field: string) => (base?.[field] as string | null | undefined) ?? ''

type RefusedHere = Pick<ReturnType<typeof refusedIn>[number], 'entry' | 'mine'>

/** What others have in the place of a refused text, no older than the refusal. */
export const theirsOf = ({ refused }: Entry, { field, server }: TypedField): OneText | null => {
  const present = refused?.refusal?.present as Record<string, unknown> | null | undefined
  if (!present || typeof present.version !== 'number' || !(field in present)) return null
  const told = { text: (present[field] as string | null) ?? '', version: present.version }
  return server.version !== null && server.version > told.version ? server : told
}

/**
 * What is typed in one field is one act from the first key on, with the text and the version that it was typed on. It
 * is held while it is typed, and goes out when it settles.
 */
export const makeTyping = (outbox: Typing) => {
  let current: string | null = null
  const heldIn = ({ entries }: TypedField) => entries.find(({ id }) => id === current)

  const settle = (typed: TypedField) => {
    const held = heldIn(typed)
    if (held && isSame(held.base?.[typed.field], textOf(held, typed.field).text)) outbox.letGo(held.id)
    else if (held) outbox.keep(held.id)
    current = null
  }
  /** What is being typed was chosen along with the text that it was typed on. */
  const endOn = ({ entry, mine }: RefusedHere, typed: TypedField) => {
    const held = heldIn(typed)
    if (!held || !isTypedOn(held, entry) || textOf(held, typed.field).text !== mine) return
    outbox.letGo(held.id)
    current = null
  }
  return {
    type: (text: string, typed: TypedField) => {
      const left = leftIn(typed)
      const held = heldIn(typed)
      const { version } = held ? textOf(held, typed.field) : left
      const { variables } = typed.write({ text, version })
      if (held && outbox.rehold(held.id, variables)) return
      current = outbox.hold(typed.write({ text, version: left.version }), { [typed.field]: left.text })
    },
    settle,
    /**
     * After a refusal: this text takes the place of theirs. It is an act of its own, on top of theirs as they were
     * read: another page may have chosen meanwhile.
     */
    choose: (refused: RefusedHere, text: string, typed: TypedField) => {
      const { entry, mine } = refused
      const theirs = theirsOf(entry, typed)
      endOn(refused, typed)
      // What is typed on another text goes before the chosen one; what is typed next goes on from that.
      settle(typed)
      void outbox.drop(entry, { [typed.field]: mine })
      if (theirs && isSame(text, theirs.text)) return
      const version = theirs ? theirs.version : textOf(entry, typed.field).version
      const request = typed.write({ text, version })
      const input = inputOf(request)
      const variables = { input: { ...input, ...placeOf(input, entry.refused?.refusal?.present), version } }
      const base = theirs ? theirs.text : entry.base?.[typed.field]
      outbox.keep(outbox.hold({ ...request, variables }, { [typed.field]: base }))
    },
    /** Leaves everything as others have it. */
    drop: (refused: RefusedHere, typed: TypedField) => {
      endOn(refused, typed)
      void outbox.drop(refused.entry, { [typed.field]: refused.mine })
    },
    /** Nothing is being typed here now. */
    isStill: () => current === null,
  }
}
