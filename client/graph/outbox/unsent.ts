import { useMemo } from 'react'
import { serverTime } from '../../lib/clock.ts'
import { makeStore, useStore } from '../../lib/store.ts'
import { useHub } from '../use-hub.ts'
import { aboutOf, type Entry, inputOf } from './queue.ts'
import type { RecordedAct, RecordedActs } from './recorded.ts'

const none = makeStore<readonly Entry[]>([])

/** Everything of this person that the server has not acknowledged, in order, refused acts included. */
export const useUnsent = () => useStore(useHub().outbox?.unsent ?? none)

/** Everything not acknowledged whose input names one of these ids, also what a form still waits for. */
export const useUnsentIn = (ids: readonly string[]) => {
  const all = useStore(useHub().outbox?.entries ?? none)
  const named = new Set<unknown>(ids)
  return all.filter((entry) => Object.values(inputOf(entry)).some((value) => named.has(value)))
}

/** The waiting acts about one thing. `about` is mostly its id, see RecordedAct. */
export const useUnsentOf = (about: string) => {
  const all = useUnsent()
  const { recorded } = useHub()
  return useMemo(() => all.filter((entry) => aboutOf(recorded, entry) === about), [all, recorded, about])
}

/**
 * The row as this person left it, with the edits that are not sent yet. The cache holds what the server said; this lies
 * on top.
 */
export const useAsLeft = <Row extends { id: string }>(row: Row): Row => {
  const entries = useUnsentOf(row.id)
  const { recorded } = useHub()
  return useMemo(
    () => entries.filter(({ refused }) => !refused).reduce<Row>((left, entry) => withAct(recorded, left, entry), row),
    [entries, recorded, row],
  )
}

const withAct = <Row extends object>(recorded: RecordedActs, row: Row, entry: Entry): Row => {
  const { edits, asLeft }: Partial<RecordedAct> = recorded[entry.name] ?? {}
  if (asLeft) return asLeft(row, inputOf(entry), new Date(serverTime(entry.createdAt)).toISOString())
  return edits ? withFields(row, entry) : row
}

const withFields = <Row extends object>(row: Row, entry: Entry): Row => {
  const changed = Object.entries(inputOf(entry)).filter(
    ([field]) => field in row && field !== 'id' && field !== 'version',
  )
  return { ...row, ...Object.fromEntries(changed) }
}

/** Describes an act on the screen: what it is called, its words, and the field that holds them. */
export const useDescribe = () => {
  const { recorded } = useHub()
  return (entry: Entry) => {
    const { label = '', words: fields = ['text'] }: Partial<RecordedAct> = recorded[entry.name] ?? {}
    const input = inputOf(entry)
    const field = fields.find((name) => typeof input[name] === 'string')
    return { label, field, words: field ? (input[field] as string) : '' }
  }
}
