import { describe, expect, test } from 'vitest'
import {
  attempt,
  drop,
  type Entry,
  firstWaiting,
  inputOf,
  mend,
  queueOf,
  refuse,
} from '../client/graph/outbox/queue.ts'
import { joinSlices } from '../client/slice.ts'
import { slices } from '../client/slices.ts'

const { enqueue, acknowledge } = queueOf(joinSlices(slices).recorded)

const edit = (id: string, version: number, fields: object) => ({
  ...{ id, name: 'editAgendaItem', document: 'mutation', createdAt: 0 },
  variables: { input: { id: 'item', version, ...fields } },
})
const row = (...acts: ReturnType<typeof edit>[]) => acts.reduce<Entry[]>(enqueue, [])

describe('the row of what was not sent', () => {
  test('edits of one thing that never left become one, under the key of the first, which stays when it is refused', () => {
    const [only, ...rest] = row(
      edit('a', 3, { notes: 'een' }),
      edit('b', 3, { notes: 'een twee' }),
      edit('c', 3, { title: 'T' }),
    )
    expect(rest).toEqual([])
    expect(only).toMatchObject({ id: 'a', folded: true })
    expect(row(edit('a', 3, { notes: 'een' }))[0]).not.toHaveProperty('folded')
    expect(inputOf(only!)).toEqual({ id: 'item', version: 3, notes: 'een twee', title: 'T' })
  })

  test('the first words of a note and those typed on it become one; what was sent already gives the version', () => {
    const note = (id: string, text: string) => ({
      ...edit(id, 0, {}),
      name: 'writeChairNote',
      variables: { input: { id: 'note', version: null, text } },
    })
    const [only, ...rest] = [note('a', 'een'), note('b', 'een twee')].reduce<Entry[]>(enqueue, [])
    expect([inputOf(only!).text, rest]).toEqual(['een twee', []])
    const left = acknowledge(enqueue(attempt([only!], 'a'), note('c', 'een twee drie')), 'a', { version: 1 })
    expect(left.map(inputOf)).toEqual([{ id: 'note', version: 1, text: 'een twee drie' }])
  })

  test('what may have reached the server stays as it is; a later edit goes on from the version that it made', () => {
    const all = enqueue(attempt(row(edit('a', 3, { notes: 'een' })), 'a'), edit('b', 3, { notes: 'twee' }))
    expect(all.map(({ id }) => id)).toEqual(['a', 'b'])
    const left = acknowledge(all, 'a', { version: 4 })
    expect(left.map(inputOf)).toEqual([{ id: 'item', version: 4, notes: 'twee' }])
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

  test('what was refused holds up nothing, and goes again under a new key on top of what is there now', () => {
    const refused = refuse(attempt(row(edit('a', 3, { notes: 'een' })), 'a'), 'a', {
      ok: false,
      refusal: { code: 'CONFLICT', field: 'input.version', present: { version: 9 } },
    })
    expect(firstWaiting(refused)).toBeUndefined()
    expect(firstWaiting(enqueue(refused, edit('b', 9, { title: 'T' })))?.id).toBe('b')
    const [again] = mend(refused, 'a', { id: 'z', input: { notes: 'beide' } })
    expect(again).toMatchObject({ id: 'z', attempted: false, variables: { input: { version: 9, notes: 'beide' } } })
    expect(again).not.toHaveProperty('refused')
    expect(drop(refused, 'a')).toEqual([])
  })
})
