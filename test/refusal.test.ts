import { afterAll, beforeAll, expect, test } from 'vitest'
import { calledMeeting, draftMeeting, whileLive } from './support/meetings.ts'
import { refused } from './support/refused.ts'
import { world, type World } from './support/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

test('an act that the state forbids says by which rule, and which argument names the thing', async () => {
  const { id, first } = await draftMeeting(w)
  const start = () => w.marijke.act('startMeeting', { id })
  await refused(w, id, start, { code: 'WRONG_STATE', ruleId: 'M6', field: 'id' })
  const show = () => w.marijke.act('showDraft', { agendaItemId: first.id, text: 'Nog niet' })
  await refused(w, id, show, { code: 'WRONG_STATE', ruleId: 'CH5', field: 'agendaItemId' })
  const record = () => w.marijke.do('recordAction', { meetingId: id, text: 'Te vroeg' })
  await refused(w, id, record, { code: 'WRONG_STATE', ruleId: 'D2', field: 'input.meetingId' })
  const leave = () => w.marijke.act('vacateSeat', { partyId: w.tiel.id, position: 'SECOND' })
  expect(await leave()).toMatchObject({ code: 'WRONG_STATE', ruleId: 'CO7', field: 'partyId' })
})

test('a rule that several acts keep names the argument of each act', async () => {
  const { id } = await calledMeeting(w)
  const item = await w.fatima.do('addAgendaItem', { meetingId: id, title: 'Van ons', purpose: 'INFORM' })
  await w.marijke.act('startMeeting', { id })
  const offAgenda = { code: 'WRONG_STATE', ruleId: 'AG19' }
  const record = { meetingId: id, agendaItemId: item.id, text: 'Doen' }
  await refused(w, id, () => w.marijke.act('moveAgendaItem', { id: item.id, after: null }), {
    ...offAgenda,
    field: 'id',
  })
  await refused(w, id, () => w.marijke.do('recordAction', record), { ...offAgenda, field: 'input.agendaItemId' })
  await w.marijke.act('closeMeeting', { id })
})

test('where another thing than that of the act is in the wrong state, its argument is named', () =>
  whileLive(w, async ({ id }) => {
    const later = await calledMeeting(w)
    const swap = (meetingId: string, withMeetingId: string) =>
      w.marijke.act('swapHosts', { meetingId, withMeetingId, from: w.venue.id })
    await refused(w, id, () => swap(id, later.id), { code: 'WRONG_STATE', ruleId: 'SR7', field: 'meetingId' })
    await refused(w, id, () => swap(later.id, id), { code: 'WRONG_STATE', ruleId: 'SR7', field: 'withMeetingId' })
  }))

test('a refusal for another reason names no rule', async () => {
  const { id } = await draftMeeting(w)
  await refused(w, id, () => w.marijke.do('editMeeting', { id, version: 2, title: 'Nee' }), {
    code: 'CONFLICT',
    ruleId: null,
  })
  await refused(w, id, () => w.fatima.act('callMeeting', { id }), { code: 'NOT_ALLOWED', ruleId: null })
})
