import { afterAll, beforeAll, expect, test } from 'vitest'
import { numberOf, seriesOf } from '../server/decision/rules.ts'
import { atOnce } from './support/at-once.ts'
import { calledMeeting, closedMeeting, draftMeeting, page, whileLive } from './support/meetings.ts'
import type { Data, Person } from './support/person.ts'
import { refused } from './support/refused.ts'
import { world, type World } from './support/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const record = (agendaItemId: string, input: object = {}, person: Person = w.marijke) =>
  person.do('recordDecision', { agendaItemId, text: 'Het jaarplan gaat door.', outcome: 'ADOPTED', ...input })
const year = String(new Date().getFullYear())
const serial = ({ number }: Data) => Number(number.slice(5))

test('the chair records a decision; everybody reads it with the meeting, the item and the list', () =>
  whileLive(w, async ({ id, second }) => {
    const { revision } = await page(w.sanne, id)
    const watch = w.sanne.watch('meetingChanged', id, revision)
    const decision = await record(second.id, { text: ' Het jaarplan gaat door. ', outcome: 'ADOPTED_AMENDED' })
    expect(decision).toMatchObject({
      text: 'Het jaarplan gaat door.',
      outcome: 'ADOPTED_AMENDED',
      distribution: 'MEMBERS',
      reason: null,
      version: 1,
    })
    expect(Math.abs(Date.now() - Date.parse(decision.decidedAt))).toBeLessThan(60_000)
    const heard = await watch.kind('decisionRecorded')
    expect(heard.changed).toContainEqual(expect.objectContaining({ id: decision.id, number: decision.number }))
    const seen = await page(w.sanne, id)
    expect(seen.decisions).toMatchObject([{ id: decision.id, agendaItem: { id: second.id } }])
    expect(seen.agenda[1].decisions).toEqual([{ id: decision.id }])
    const list = await w.sanne.ask(
      'query($in: ID!) { decisions(samenwerkingsverbandId: $in) { nodes { id meeting { id } agendaItem { id } } } }',
      {
        in: w.rivierenland.id,
      },
    )
    expect(list.data.decisions.nodes[0]).toEqual({ id: decision.id, meeting: { id }, agendaItem: { id: second.id } })
  }))

test('a decision is recorded at every item of the meeting, with every outcome', () =>
  whileLive(w, async ({ id, first }) => {
    const outcomes = [
      'ADOPTED',
      'ADOPTED_AMENDED',
      'NOT_ADOPTED',
      'DEFERRED',
      'NOTED',
      'ADVICE_POSITIVE',
      'ADVICE_NEGATIVE',
    ]
    for (const outcome of outcomes) expect(await record(first.id, { outcome })).toMatchObject({ outcome })
    expect((await page(w.sanne, id)).decisions.map(({ outcome }: Data) => outcome)).toEqual(outcomes)
  }))

test('an edit changes what it names', () =>
  whileLive(w, async ({ second }) => {
    const { id } = await record(second.id)
    const edit = (input: object) => w.daan.do('editDecision', { id, ...input })
    expect(await edit({ version: 1, outcome: 'DEFERRED' })).toMatchObject({
      text: 'Het jaarplan gaat door.',
      outcome: 'DEFERRED',
      reason: null,
      version: 2,
    })
    expect(await edit({ version: 2, text: ' Later. ', outcome: null })).toMatchObject({
      text: 'Later.',
      outcome: 'DEFERRED',
      version: 3,
    })
  }))

test('a decision at an item that is not there is refused', () =>
  whileLive(w, async ({ id }) => {
    for (const unknown of [w.marijke.newId(), id, ''])
      await refused(w, id, () => record(unknown), { code: 'NOT_FOUND', field: 'input.agendaItemId' })
    for (const unknown of [w.marijke.newId(), id])
      await refused(w, id, () => w.marijke.do('editDecision', { id: unknown, version: 1, text: 'Wat?' }), {
        code: 'NOT_FOUND',
        field: 'input.id',
      })
  }))

test('[D1] a decision has a text of 1 to 2,000 characters', () =>
  whileLive(w, async ({ id, second }) => {
    const decision = await record(second.id)
    const wrong = [
      ['', 'INVALID'],
      [' \t', 'INVALID'],
      ['\0', 'INVALID'],
      ['x'.repeat(2001), 'TOO_LONG'],
      ['x'.repeat(10_000), 'TOO_LONG'],
    ]
    for (const [text, code] of wrong) {
      await refused(w, id, () => record(second.id, { text }), { code, field: 'input.text' })
      await refused(w, id, () => w.marijke.do('editDecision', { id: decision.id, version: 1, text }), {
        code,
        field: 'input.text',
      })
    }
    await refused(w, id, () => w.marijke.do('editDecision', { id: decision.id, version: 1, text: null }), {
      code: 'INVALID',
      field: 'input.text',
    })
    expect(await record(second.id, { text: 'x'.repeat(2000) })).toMatchObject({ text: 'x'.repeat(2000) })
  }))

test('[D2] a decision is recorded while the meeting is live; a forgotten one after the close, with a reason', async () => {
  const cancelled = await calledMeeting(w)
  await w.marijke.act('cancelMeeting', { id: cancelled.id })
  for (const { id, second } of [await draftMeeting(w), await calledMeeting(w), cancelled])
    for (const reason of [undefined, 'Vergeten'])
      await refused(w, id, () => record(second.id, { reason }), { code: 'WRONG_STATE' })
  const { id, second } = await closedMeeting(w)
  for (const reason of [undefined, null])
    await refused(w, id, () => record(second.id, { reason }), { code: 'WRONG_STATE' })
  for (const reason of ['', '  '])
    await refused(w, id, () => record(second.id, { reason }), { code: 'INVALID', field: 'input.reason' })
  await refused(w, id, () => record(second.id, { reason: 'x'.repeat(501) }), {
    code: 'TOO_LONG',
    field: 'input.reason',
  })
  expect(await record(second.id, { reason: ' Vergeten ' })).toMatchObject({
    reason: 'Vergeten',
    text: 'Het jaarplan gaat door.',
  })
  expect((await page(w.sanne, id)).decisions).toHaveLength(1)
})

test('[D3] a decision changes while the meeting is live, and after the close with a reason', async () => {
  let decision: Data
  await whileLive(w, async ({ second }) => {
    decision = await record(second.id)
    expect(await w.marijke.do('editDecision', { id: decision.id, version: 1, text: 'Anders' })).toMatchObject({
      text: 'Anders',
      reason: null,
    })
  })
  const edit = (input: object) =>
    w.marijke.do('editDecision', { id: decision.id, version: 2, text: 'Nog anders', ...input })
  for (const reason of [undefined, null, ' '])
    await refused(w, decision.meeting.id, () => edit({ reason }), { code: 'INVALID', field: 'input.reason' })
  await refused(w, decision.meeting.id, () => edit({ reason: 'x'.repeat(501) }), {
    code: 'TOO_LONG',
    field: 'input.reason',
  })
  expect(await edit({ reason: 'Verschrijving' })).toMatchObject({
    text: 'Nog anders',
    reason: 'Verschrijving',
    version: 3,
  })
})

test('[D4] an edit of a decision that somebody changed meanwhile is refused, and shows how it is now', () =>
  whileLive(w, async ({ id, second }) => {
    const decision = await record(second.id)
    await w.daan.do('editDecision', { id: decision.id, version: 1, text: 'Van Daan' })
    const present = { __typename: 'Decision', id: decision.id, text: 'Van Daan', version: 2 }
    await refused(w, id, () => w.marijke.do('editDecision', { id: decision.id, version: 1, text: 'Van Marijke' }), {
      code: 'CONFLICT',
      field: 'input.version',
      present,
    })
    const both = await atOnce(
      w,
      [w.marijke, w.daan].map(
        (person) => () => person.do('editDecision', { id: decision.id, version: 2, text: person.name }),
      ),
    )
    expect(both.map((answer) => answer.code ?? answer.version).sort()).toEqual([3, 'CONFLICT'])
  }))

test('[D5] numbers go up by one within the year, also when eight decisions are recorded at once', () =>
  whileLive(w, async ({ first, second }) => {
    const before = await record(second.id)
    expect(before.number).toMatch(new RegExp(`^${year}-\\d{2,}$`))
    const many = await atOnce(
      w,
      Array.from(
        { length: 8 },
        (_, at) => () => record(at % 2 ? first.id : second.id, {}, at % 3 ? w.marijke : w.daan),
      ),
    )
    expect(many.map(serial).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 8 }, (_, at) => serial(before) + 1 + at),
    )
  }))

test('[D5] what only the seated see counts in a row of its own, so that the open row has no gap', () =>
  whileLive(w, async ({ id, second, third }) => {
    await w.marijke.do('editAgendaItem', { id: third.id, version: 1, distribution: 'SEATED' })
    const open = await record(second.id)
    expect(await record(second.id, { distribution: 'SEATED' })).toMatchObject({ number: 'V1' })
    expect(await record(third.id, { distribution: 'PUBLIC' })).toMatchObject({ number: 'V2', distribution: 'PUBLIC' })
    const next = await record(second.id, { distribution: 'PUBLIC' })
    expect(serial(next)).toBe(serial(open) + 1)
    expect((await page(w.sanne, id)).decisions.map(({ number }: Data) => number)).toEqual([open.number, next.number])
    expect((await page(w.fatima, id)).decisions).toHaveLength(4)
  }))

test('[D5] a number stays when the distribution changes, and is never given again', () =>
  whileLive(w, async ({ second }) => {
    const decision = await record(second.id)
    const hidden = await w.marijke.do('editDecision', { id: decision.id, version: 1, distribution: 'SEATED' })
    expect(hidden).toMatchObject({ number: decision.number, distribution: 'SEATED' })
    expect(serial(await record(second.id))).toBe(serial(decision) + 1)
  }))

test('[D5] the year of a number is that of the calendar in Amsterdam', () => {
  expect(numberOf(seriesOf('MEMBERS', '2026-12-31T22:59:59.000Z'), 7)).toBe('2026-07')
  expect(numberOf(seriesOf('PUBLIC', '2026-12-31T23:00:00.000Z'), 123)).toBe('2027-123')
})

test('[D6] a reason is kept once the meeting is closed, and stays when the meeting is opened again', async () => {
  let open: Data
  await whileLive(w, async ({ second }) => {
    open = await record(second.id, { reason: 'Zomaar' })
    expect(open).toMatchObject({ reason: null })
  })
  const later = await record(open.agendaItem.id, { reason: 'Vergeten' })
  await w.marijke.act('reopenMeeting', { id: open.meeting.id })
  const edited = await w.marijke.do('editDecision', { id: later.id, version: 1, text: 'Duidelijker', reason: 'Zomaar' })
  await w.marijke.act('closeMeeting', { id: open.meeting.id })
  expect(edited).toMatchObject({ text: 'Duidelijker', reason: 'Vergeten' })
})

test('[D7] a decision rests on a closed consent of its own item, and no other rests on the same', () =>
  whileLive(w, async ({ id, first, second }) => {
    const ask = async (item: Data) => {
      await w.marijke.act('goToAgendaItem', { id: item.id })
      return w.marijke.do('openConsent', { agendaItemId: item.id, text: 'Doen wij dit?' })
    }
    const [there, here] = [await ask(first), await ask(second)]
    for (const unknown of [w.marijke.newId(), there.id])
      await refused(w, id, () => record(second.id, { consentRoundId: unknown }), {
        code: 'NOT_FOUND',
        field: 'input.consentRoundId',
      })
    const wrong = { code: 'WRONG_STATE', field: 'input.consentRoundId' }
    await refused(w, id, () => record(second.id, { consentRoundId: here.id }), wrong)
    await w.marijke.act('closeConsent', { id: here.id })
    const decision = await record(second.id, { consentRoundId: here.id })
    await refused(w, id, () => record(second.id, { consentRoundId: here.id }), wrong)
    const other = await record(second.id)
    const edit = (of: Data, input: object) => w.marijke.do('editDecision', { id: of.id, ...input })
    await refused(w, id, () => edit(other, { version: 1, consentRoundId: here.id }), wrong)
    expect(await edit(decision, { version: 1, consentRoundId: here.id })).toMatchObject({
      consentRound: { id: here.id },
    })
    expect(await edit(decision, { version: 2, consentRoundId: null })).toMatchObject({ consentRound: null })
    expect(await edit(other, { version: 1, consentRoundId: here.id })).toMatchObject({
      consentRound: { decision: { id: other.id } },
    })
  }))

test('[D8] a decision takes the place of an earlier one, and both name each other, also over meetings', async () => {
  const { id, second } = await closedMeeting(w)
  const old = await record(second.id, { reason: 'Vergeten' })
  const watch = w.sanne.watch('meetingChanged', id, (await page(w.sanne, id)).revision)
  await whileLive(w, async (now) => {
    const decision = await record(now.second.id, { supersedesId: old.id, reviewOn: '2028-01-31' })
    expect(decision).toMatchObject({
      reviewOn: '2028-01-31',
      supersedes: { id: old.id, supersededBy: { id: decision.id } },
      supersededBy: null,
    })
    const heard = await watch.kind('decisionRecorded')
    expect(heard.changed).toEqual([expect.objectContaining({ id: old.id, supersededBy: { id: decision.id } })])
    const field = 'input.supersedesId'
    await refused(w, now.id, () => record(now.second.id, { supersedesId: old.id }), { code: 'WRONG_STATE', field })
    await refused(w, now.id, () => record(now.second.id, { supersedesId: w.marijke.newId() }), {
      code: 'NOT_FOUND',
      field,
    })
    const edit = (of: Data, input: object) => w.marijke.do('editDecision', { id: of.id, ...input })
    for (const supersedesId of [old.id, decision.id])
      await refused(w, id, () => edit(old, { version: 1, reason: 'Zo', supersedesId }), { code: 'INVALID', field })
    expect(await edit(decision, { version: 1, supersedesId: null, reviewOn: null })).toMatchObject({
      supersedes: null,
      reviewOn: null,
    })
    await watch.sees(
      (change) => change.changed.some((thing) => thing.id === old.id && thing.supersededBy === null),
      'that it stands again',
    )
    const both = await atOnce(
      w,
      [1, 2].map(() => () => record(now.second.id, { supersedesId: old.id })),
    )
    expect(both.map((answer) => answer.code ?? 'done').sort()).toEqual(['WRONG_STATE', 'done'])
  })
})

test('[D8] which decision took its place is told to nobody who may not see that one', async () => {
  const { id, second } = await closedMeeting(w)
  const old = await record(second.id, { reason: 'Vergeten' })
  const of = async (person: Person) =>
    (await page(person, id)).decisions.find((one: Data) => one.id === old.id).supersededBy
  await whileLive(w, async (now) => {
    const decision = await record(now.second.id, { supersedesId: old.id, distribution: 'SEATED' })
    expect([await of(w.fatima), await of(w.sanne)]).toEqual([{ id: decision.id }, null])
    const watch = w.sanne.watch('meetingChanged', id, (await page(w.sanne, id)).revision)
    await w.marijke.do('editDecision', { id: decision.id, version: 1, distribution: 'MEMBERS' })
    await watch.sees(
      (change) => change.changed.some((thing) => thing.supersededBy?.id === decision.id),
      'what took its place',
    )
    await w.marijke.do('editAgendaItem', { id: now.second.id, version: now.second.version, distribution: 'SEATED' })
    await watch.sees(
      (change) => change.changed.some((thing) => thing.id === old.id && thing.supersededBy === null),
      'that it is hidden again',
    )
    expect([await of(w.fatima), await of(w.sanne)]).toEqual([{ id: decision.id }, null])
  })
})
