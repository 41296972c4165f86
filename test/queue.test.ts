import { CombinedError } from 'urql'
import { describe, expect, test } from 'vitest'
import { outcomeOf } from '../client/graph/acts/outcome.ts'
import { editsOf } from '../client/graph/outbox/edits.ts'
import {
  attempt,
  drop,
  dueIn,
  type Entry,
  fail,
  hurry,
  inputOf,
  mend,
  nextToSend,
} from '../client/graph/outbox/queue.ts'
import { joinSlices } from '../client/slice.ts'
import { slices } from '../client/slices.ts'

const { recorded } = joinSlices(slices)
const { enqueue, acknowledge, refused } = editsOf(recorded)
const next = (all: readonly Entry[], now = 0) => nextToSend(recorded, all, now)?.id

const edit = (id: string, version: number, fields: object, base: object) => ({
  ...{ id, name: 'editAgendaItem', document: 'mutation', createdAt: 0 },
  ...{ variables: { input: { id: 'item', version, ...fields } }, base: { ...base } },
})
const notes = (id: string, version: number, text: string, on: string | null) =>
  edit(id, version, { notes: text }, { notes: on })
const row = (...acts: ReturnType<typeof edit>[]) => acts.reduce<Entry[]>(enqueue, [])
const conflict = (present: object) => ({
  ...{ ok: false as const },
  refusal: { code: 'CONFLICT' as const, field: 'input.version', present },
})

describe('the row of what was not sent', () => {
  test('edits of one thing that never left become one, under the key of the first; only what was typed on it', () => {
    const [only, ...rest] = row(
      notes('a', 3, 'een', null),
      notes('b', 3, 'een twee', 'een'),
      edit('c', 3, { title: 'T' }, { title: 't' }),
    )
    expect(rest).toEqual([])
    expect(only).toMatchObject({ id: 'a', merged: ['b', 'c'], base: { notes: null, title: 't' } })
    expect(inputOf(only!)).toEqual({ id: 'item', version: 3, notes: 'een twee', title: 'T' })
    // Typed in another tab, on the text of the server.
    expect(row(notes('a', 3, 'een', null), notes('b', 3, 'twee', null)).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(row(notes('a', 3, 'een', null), notes('a', 3, 'een', null))).toHaveLength(1)
  })

  test('the first words of a note and those typed on it become one; what was sent already gives the version', () => {
    const note = (id: string, text: string, on: string) => ({
      ...edit(id, 0, {}, { text: on }),
      name: 'writeChairNote',
      variables: { input: { id: 'note', agendaItemId: 'item', version: null, text } },
    })
    const [only, ...rest] = [note('a', 'een', ''), note('b', 'een twee', 'een')].reduce<Entry[]>(enqueue, [])
    expect([inputOf(only!).text, rest]).toEqual(['een twee', []])
    const all = enqueue(attempt([only!], 'a'), note('c', 'een twee drie', 'een twee'))
    const left = acknowledge(all, 'a', { id: 'note', version: 1, text: 'een twee' })
    expect(left.map(inputOf)).toEqual([{ id: 'note', agendaItemId: 'item', version: 1, text: 'een twee drie' }])
  })

  test('what may have reached the server stays as it is; a later edit goes on from its version, where that says what it was typed on', () => {
    const all = enqueue(attempt(row(notes('a', 3, 'een', null)), 'a'), notes('b', 3, 'een twee', 'een'))
    expect(all.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(acknowledge(all, 'a', { version: 4, notes: 'een' }).map(inputOf)).toEqual([
      { id: 'item', version: 4, notes: 'een twee' },
    ])
    // The answer came at the second try, and tells the row as others left it since.
    expect(acknowledge(all, 'a', { version: 5, notes: 'een, en hun alinea' }).map(inputOf)).toEqual([
      { id: 'item', version: 3, notes: 'een twee' },
    ])
  })

  test('two answers on one seat: the second goes on from the version that the first made; another seat stays as it is', () => {
    const said = (id: string, partyId: string, presence: string) => ({
      ...{ id, name: 'setAttendance', document: 'mutation', createdAt: 0 },
      variables: { input: { meetingId: 'overleg', partyId, presence, version: 3 } },
    })
    const excused = {
      ...{ id: 'c', name: 'excuseContact', document: 'mutation', createdAt: 0 },
      variables: { meetingId: 'overleg', partyId: 'tiel', personId: 'peter', version: 3 },
    }
    const all = [
      said('a', 'tiel', 'PRESENT'),
      said('b', 'tiel', 'ABSENT'),
      excused,
      said('d', 'lek', 'PRESENT'),
    ].reduce<Entry[]>(enqueue, [])
    expect(all.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
    const left = acknowledge(attempt(all, 'a'), 'a', { version: 4 })
    expect(left.map((entry) => [entry.id, inputOf(entry).version, 'input' in entry.variables])).toEqual([
      ['b', 4, true],
      ['c', 4, false],
      ['d', 3, true],
    ])
  })

  test('others changed another field: the edit goes again on top of theirs; the same field: the person chooses', () => {
    const all = attempt(row(notes('a', 3, 'een', null)), 'a')
    const [again] = refused(all, 'a', conflict({ version: 9, notes: null, title: 'Anders' }), 'z')
    expect(again).toMatchObject({ id: 'a', key: 'z', attempted: false })
    expect(inputOf(again!)).toEqual({ id: 'item', version: 9, notes: 'een' })
    expect(refused(all, 'a', conflict({ version: 9, notes: 'een ' }), 'z')).toEqual([])
    const [asked, ...rest] = refused(
      enqueue(all, notes('b', 3, 'een twee', 'een')),
      ...(['a', conflict({ version: 9, notes: 'hun alinea' }), 'z'] as const),
    )
    // What was typed on top of it waits with it: one choice, for the last words.
    expect(rest).toEqual([])
    expect(asked).toMatchObject({ refused: { refusal: { code: 'CONFLICT' } }, base: { notes: null } })
    expect(inputOf(asked!).notes).toBe('een twee')
    expect(inputOf(enqueue([asked!], notes('c', 3, 'een twee drie', 'een twee'))[0]!).notes).toBe('een twee drie')
  })

  test('what was refused holds up nothing, and goes again under a new key on top of what is there now', () => {
    const all = refused(attempt(row(notes('a', 3, 'een', null)), 'a'), 'a', conflict({ version: 9, notes: 'x' }), 'y')
    expect(next(all)).toBeUndefined()
    expect(next(enqueue(all, edit('b', 9, { title: 'T' }, { title: 't' })))).toBe('b')
    const [again] = mend(all, 'a', { key: 'z', input: { notes: 'beide' }, base: { notes: 'x' } })
    expect(again).toMatchObject({ key: 'z', attempted: false, base: { notes: 'x' } })
    expect(inputOf(again!)).toMatchObject({ version: 9, notes: 'beide' })
    expect(again).not.toHaveProperty('refused')
    expect(drop(all, 'a')).toEqual([])
  })

  test('where the server fails an act goes again later, holds up only what is about it, and in the end asks its person', () => {
    const record = (id: string, decisionId: string | null = null) => ({
      ...{ id: `act ${id}`, name: 'recordAction', document: 'mutation', createdAt: 0 },
      variables: { input: { id, meetingId: 'overleg', decisionId, text: id } },
    })
    const failed = { ok: false as const, fault: { id: 'fout-1' } }
    const acts = [record('one'), record('two'), record('three', 'one')]
    let all = acts.reduce<Entry[]>(enqueue, [])
    const pauses: (number | null)[] = []
    for (let now = 0; !all[0]!.refused; now += dueIn(all, now) ?? 0) {
      expect(next(all, now)).toBe('act one')
      all = fail(attempt(all, 'act one'), 'act one', failed, now)
      expect(next(all, now)).toBe('act two')
      expect(next(drop(all, 'act two'), now)).toBeUndefined()
      pauses.push(dueIn(all, now))
    }
    expect(pauses).toEqual([5_000, 15_000, 30_000, 60_000, null])
    expect(all[0]).toMatchObject({ refused: failed })
    // It may have been done: it goes again as it is.
    const [again] = mend(all, 'act one', { key: 'z', input: { text: 'anders' } })
    expect([again!.key, inputOf(again!).text, again!.refused]).toEqual([undefined, 'one', undefined])
    expect(next(drop(drop(all, 'act one'), 'act two'))).toBe('act three')
    // Nobody has to wait for its pause.
    const paused = fail(acts.slice(0, 1).reduce<Entry[]>(enqueue, []), 'act one', failed, 0)
    expect([next(paused, 0), next(hurry(paused), 0)]).toEqual([undefined, 'act one'])
    // A clock that is put back an hour makes nothing wait an hour.
    const slow = fail(acts.slice(0, 1).reduce<Entry[]>(enqueue, []), 'act one', failed, 3_600_000)
    expect(next(slow, 0)).toBe('act one')
  })
})

test('only an answer of the hub refuses: what is busy, signed out or not the hub at all passes; a fault of the hub has its number', () => {
  const failed = (status: number | null, extensions?: Record<string, unknown>, headers: Record<string, string> = {}) =>
    outcomeOf(
      undefined,
      new CombinedError({
        ...(extensions
          ? { graphQLErrors: [{ message: 'x', extensions }] }
          : { networkError: new Error('<h1>Welkom</h1>') }),
        response: status === null ? undefined : new Response('x', { status, headers }),
      }),
    )
  const later = { ok: false, offline: true }
  for (const status of [null, 200, 401, 403, 502, 504]) expect(failed(status), String(status)).toMatchObject(later)
  const busy = failed(503, { code: 'UNAVAILABLE' }, { 'Retry-After': '7' })
  expect(busy).toMatchObject({ ...later, isBusy: true, retryAfter: 7_000 })
  expect(failed(429, { code: 'TOO_MANY_REQUESTS' }, { 'Retry-After': new Date(0).toUTCString() })).toMatchObject({
    ...later,
    retryAfter: 0,
  })
  expect(failed(200, { code: 'UNAUTHENTICATED' })).toMatchObject(later)
  expect(failed(500, { code: 'INTERNAL_SERVER_ERROR', fault: 'f1' })).toEqual({ ok: false, fault: { id: 'f1' } })
})
