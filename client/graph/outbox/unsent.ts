import { useMemo } from 'react'
import { serverTime } from '../../lib/clock.ts'
import { makeStore, useStore } from '../../lib/store.ts'
import { useHub } from '../use-hub.ts'
import { aboutOf, type Entry, inputOf } from './queue.ts'
import type { RecordedAct, RecordedActs } from './recorded.ts'

const none = makeStore<readonly Entry[]>([])
const noTry = makeStore<number | null>(null)
const never = makeStore(false)

/** Everything of this person that the server has not acknowledged, in order, refused acts included. */
export const useUnsent = () => useStore(useHub().outbox?.unsent ?? none)

/** The moment of the next attempt, by the clock of this machine; null: none is waited for. */
export const useNextTry = () => useStore(useHub().outbox?.nextTry ?? noTry)

/** True: what waits is not kept on this machine, and goes with the page. */
export const useAdrift = () => useStore(useHub().outbox?.isAdrift ?? never)

/** Everything not acknowledged whose input names one of these ids, also what a form still waits for. */
export const useUnsentIn = (ids: readonly string[]) => {
  const all = useStore(useHub().outbox?.entries ?? none)
  const named = new Set<unknown>(ids)
  return all.filter((entry) => Object.values(inputOf(entry)).some((value) => named.has(value)))
}

/** Everything about one thing that is not acknowledged, also what is being typed. */
export const useEntriesOf = (about: string) => {
  const { outbox, recorded } = useHub()
  const all = useStore(outbox?.entries ?? none)
  return useMemo(() => all.filter((entry) => aboutOf(recorded, entry) === about), [all, recorded, about])
}

/** The waiting acts about one thing. `about` is mostly its id, see RecordedAct. */
export const useUnsentOf = (about: string) => {
  const all = useUnsent()
  const { recorded } = useHub()
  return useMemo(() => all.filter((entry) => aboutOf(recorded, entry) === about), [all, recorded, about])
}

declare const asLeft: unique symbol
/** A row with what is not sent yet laid over it, see useAsLeft. Only on such a row an edit can be typed that waits. */
export type AsLeft<Row> = Row & { readonly [asLeft]: true }

/**
 * The row as this person left it, with the edits that are not sent yet. The cache holds what the server said; this lies
 * on top. `about` is mostly its id, see RecordedAct.
 */
export const useAsLeft = <Row extends { id: string }>(row: Row, about = row.id) => {
  const entries = useUnsentOf(about)
  const { recorded } = useHub()
  return useMemo(() => {
    const waiting = entries.filter(({ refused }) => !refused)
    return waiting.reduce<Row>((left, entry) => withAct(recorded, left, entry), row) as AsLeft<Row>
  }, [entries, recorded, row])
}

const withAct = <Row extends object>(recorded: RecordedActs, row: Row, entry: Entry): Row => {
  const { edits, asLeft }: Partial<RecordedAct> = recorded[entry.name] ?? {}
  if (asLeft) return asLeft(row, inputOf(entry), new Date(serverTime(entry.createdAt)).toISOString())
  return edits ? withFields(row, entry) : row
}

/** With the version that they were typed on: what is typed next on these words has no other. */
const withFields = <Row extends object>(row: Row, entry: Entry): Row => {
  const changed = Object.entries(inputOf(entry)).filter(([field]) => field in row && field !== 'id')
  return { ...row, ...Object.fromEntries(changed) }
}

/** Describes an act on the screen: what it is called, its words, the field that holds them, and its other words. */
export const useDescribe = () => {
  const { recorded } = useHub()
  return (entry: Entry) => {
    const { label = '', words: fields = ['text'], others = {} }: Partial<RecordedAct> = recorded[entry.name] ?? {}
    const input = inputOf(entry)
    const field = fields.find((name) => typeof input[name] === 'string')
    return {
      ...{ label, field, words: field ? (input[field] as string) : '' },
      others: Object.entries(others).flatMap(([name, called]) => {
        const words = input[name]
        return typeof words === 'string' && words && name !== field ? [{ label: called, words }] : []
      }),
    }
  }
}
