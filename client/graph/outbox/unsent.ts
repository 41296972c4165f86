import { useMemo } from 'react'
import { serverTime } from '../../lib/clock.ts'
import { makeStore, useStore } from '../../lib/store.ts'
import { type Entry, inputOf } from './queue.ts'
import { useHub } from '../use-hub.ts'

const none = makeStore<readonly Entry[]>([])

/** Everything of this person that the server has not acknowledged, in order; what was refused too. */
export const useUnsent = () => useStore(useHub().outbox?.entries ?? none)

/** What is not acknowledged of a meeting: about these things, or recorded at them. */
export const useUnsentIn = (ids: readonly string[]) => {
  const all = useStore(useHub().outbox?.kept ?? none)
  const about = new Set(ids)
  return all.filter((entry) => {
    const { id, meetingId, agendaItemId } = inputOf(entry)
    return [id, meetingId, agendaItemId].some((one) => typeof one === 'string' && about.has(one))
  })
}

/** What waits and is about this thing. */
export const useUnsentOf = (id: string) => {
  const all = useUnsent()
  return useMemo(() => all.filter((entry) => inputOf(entry).id === id), [all, id])
}

/**
 * The thing as this person left it: with the edits that were not sent yet. The cache holds what the server said; this
 * lies on top.
 */
export const useAsLeft = <Row extends { id: string }>(row: Row): Row => {
  const entries = useUnsentOf(row.id)
  return useMemo(() => entries.filter(({ refused }) => !refused).reduce<Row>(withEntry, row), [entries, row])
}

const withEntry = <Row extends object>(row: Row, entry: Entry): Row => {
  const { name, createdAt } = entry
  // Of what several do it may be one part alone: the button says what this person did.
  if ('progress' in row && Array.isArray(row.progress) && row.progress.length && /^(complete|reopen)/.test(name))
    return row
  if (name === 'completeAction') return { ...row, completedAt: new Date(serverTime(createdAt)).toISOString() }
  if (name === 'reopenAction') return { ...row, completedAt: null }
  if (!name.startsWith('edit')) return row
  const changed = Object.entries(inputOf(entry)).filter(
    ([field]) => field in row && field !== 'id' && field !== 'version',
  )
  return { ...row, ...Object.fromEntries(changed) }
}

/** What this person said of a seat and the server has not heard. */
export const useUnsentSeat = (meetingId: string, partyId: string) => {
  const all = useUnsent()
  return all.filter((entry) => {
    const input = inputOf(entry)
    return (
      (entry.name === 'setAttendance' || entry.name === 'excuseContact') &&
      !entry.refused &&
      input.meetingId === meetingId &&
      input.partyId === partyId
    )
  })
}

/** The words of an act: what a person would look for to know it again. */
export const wordsOf = (entry: Entry) => {
  const name = wordField(entry)
  const words = name && inputOf(entry)[name]
  return typeof words === 'string' ? words : ''
}

/** The field that a person can write anew when the act was refused. */
export const wordField = (entry: Entry) =>
  ['text', 'title', 'notes', 'name'].find((field) => typeof inputOf(entry)[field] === 'string')
