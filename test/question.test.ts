import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { speaksFor } from '../client/question/speaks-for.ts'
import { atOnce } from './support/at-once.ts'
import { calledMeeting, closedMeeting, draftMeeting, page, whileLive } from './support/meetings.ts'
import type { Data, Person } from './support/person.ts'
import { everything, refused } from './support/refused.ts'
import { world, type World } from './support/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const ask = (item: { id: string }, input: object = {}, person: Person = w.marijke) =>
  person.do('askParties', { agendaItemId: item.id, text: 'Wie biedt een zaal aan?', ...input })
const answer = (question: { id: string }, input: object = {}, person: Person = w.fatima) =>
  person.do('answerQuestion', {
    questionId: question.id,
    partyId: w.zorggroep.id,
    text: 'Wij hebben een zaal.',
    commitment: false,
    ...input,
  })
const promise = (question: { id: string }) => answer(question, { commitment: true })
const makeAction = (of: { id: string }, input: object = {}, person: Person = w.marijke) =>
  person.do('makeActionOfAnswer', { answerId: of.id, ...input })
const questionsOf = async (meetingId: string, person: Person = w.sanne): Promise<Data[]> =>
  (await page(person, meetingId)).questions
const ids = (things: { id: string }[]) => things.map(({ id }) => id)

test('the chair asks all parties; each answers for itself, and everybody sees the answers come in', async () => {
  const { id, second } = await calledMeeting(w)
  const { revision } = await page(w.sanne, id)
  const watch = w.sanne.watch('meetingChanged', id, revision)
  const question = await ask(second, { answerBy: '2027-01-07' })
  expect(question).toMatchObject({
    text: 'Wie biedt een zaal aan?',
    partyKind: null,
    answerBy: '2027-01-07',
    answers: [],
    version: 1,
  })
  expect(ids(question.asked)).toEqual(ids([w.regio, w.tiel, w.culemborg, w.zorggroep]))
  const asked = await watch.kind('partiesAsked')
  expect(asked.changed.find((thing) => thing.__typename === 'AgendaItem').questions).toEqual([{ id: question.id }])
  expect(await answer(question, { commitment: true })).toMatchObject({
    party: { id: w.zorggroep.id },
    person: { name: 'Fatima El Amrani' },
    version: 1,
  })
  await answer(question, { partyId: w.tiel.id, text: 'Wij niet.' }, w.peter)
  const heard = await watch.sees((change) => change.changed.some((thing) => thing.text === 'Wij niet.'))
  expect(heard.changed.find((thing) => thing.__typename === 'PartyQuestion').answers).toHaveLength(2)
  expect((await questionsOf(id))[0].answers).toMatchObject([
    { party: { id: w.tiel.id }, text: 'Wij niet.', commitment: false },
    { party: { id: w.zorggroep.id }, text: 'Wij hebben een zaal.', commitment: true },
  ])
})

test('a question to one kind of parties asks those alone', async () => {
  const { id, second } = await calledMeeting(w)
  const question = await ask(second, { partyKind: 'MUNICIPALITY' })
  expect(ids(question.asked)).toEqual(ids([w.tiel, w.culemborg]))
  await refused(w, id, () => answer(question), { code: 'NOT_FOUND', field: 'input.partyId' })
  expect(await answer(question, { partyId: w.tiel.id }, w.peter)).toMatchObject({ party: { id: w.tiel.id } })
})

test('a party that takes a seat later is asked too', async () => {
  const { id, second } = await calledMeeting(w)
  const question = await ask(second)
  const neder = await w.people.party(w.rivierenland, 'neder-betuwe', 'Gemeente Neder-Betuwe', 'MUNICIPALITY')
  const { revision } = await page(w.sanne, id)
  const watch = w.sanne.watch('meetingChanged', id, revision)
  await w.marijke.do('setAttendance', { meetingId: id, partyId: neder.id, presence: 'PRESENT' })
  const heard = await watch.kind('attendanceSet')
  expect(ids(heard.changed.find((thing) => thing.id === question.id).asked)).toContain(neder.id)
})

test('chair and secretary ask; contacts and readers do not', async () => {
  const { id, second } = await calledMeeting(w)
  const question = await ask(second, {}, w.daan)
  for (const person of [w.fatima, w.sanne]) {
    await refused(w, id, () => ask(second, {}, person), { code: 'NOT_ALLOWED' })
    await refused(w, id, () => person.do('editPartyQuestion', { id: question.id, version: 1, text: 'Nee' }), {
      code: 'NOT_ALLOWED',
    })
    await refused(w, id, () => person.act('removePartyQuestion', { id: question.id }), { code: 'NOT_ALLOWED' })
  }
})

test('[QU1] a question and an answer have a text of 1 to 2,000 characters', async () => {
  const { id, second } = await calledMeeting(w)
  const question = await ask(second, { text: 'x'.repeat(2000) })
  const wrong = { code: 'INVALID', field: 'input.text' }
  const long = { code: 'TOO_LONG', field: 'input.text' }
  await refused(w, id, () => ask(second, { text: ' ' }), wrong)
  await refused(w, id, () => ask(second, { text: 'x'.repeat(2001) }), long)
  await refused(w, id, () => w.marijke.do('editPartyQuestion', { id: question.id, version: 1, text: null }), wrong)
  await refused(w, id, () => answer(question, { text: '' }), wrong)
  await refused(w, id, () => answer(question, { text: 'x'.repeat(2001) }), long)
})

test('[QU2] questions are put, changed and taken back until the meeting is closed', async () => {
  const draft = await draftMeeting(w)
  expect(await ask(draft.second)).toMatchObject({ version: 1 })
  const { id, second } = await closedMeeting(w)
  await refused(w, id, () => ask(second), { code: 'WRONG_STATE' })
})

test('[QU3] an item has at most 20 questions', async () => {
  const { id, second } = await calledMeeting(w)
  for (let count = 0; count < 20; count++) await ask(second)
  await refused(w, id, () => ask(second), { code: 'INVALID', field: 'input.agendaItemId' })
})

test('[QU4] an edit of a question is based on the version that is there now', async () => {
  const { id, second } = await calledMeeting(w)
  const question = await ask(second)
  const edit = (version: number, input: object) =>
    w.marijke.do('editPartyQuestion', { id: question.id, version, ...input })
  expect(await edit(1, { text: 'Wie heeft een zaal?', partyKind: 'CARE_PROVIDER' })).toMatchObject({
    version: 2,
    asked: [{ id: w.zorggroep.id }],
  })
  const there = { id: question.id, text: 'Wie heeft een zaal?', version: 2 }
  await refused(w, id, () => edit(1, { text: 'Oud' }), { code: 'CONFLICT', field: 'input.version', present: there })
})

test('[QU5] what was answered is not asked otherwise any more; its date may still change', async () => {
  const { id, second } = await calledMeeting(w)
  const question = await ask(second)
  await answer(question)
  const edit = (input: object) => w.marijke.do('editPartyQuestion', { id: question.id, version: 1, ...input })
  await refused(w, id, () => edit({ text: 'Wie betaalt?' }), { code: 'WRONG_STATE', field: 'input.text' })
  await refused(w, id, () => edit({ partyKind: 'MUNICIPALITY' }), { code: 'WRONG_STATE', field: 'input.partyKind' })
  expect(await edit({ answerBy: '2027-01-10' })).toMatchObject({ answerBy: '2027-01-10', version: 2 })
})

test('[QU6] a question is taken back as long as nobody answered; with its item too', async () => {
  const { id, second, third } = await calledMeeting(w)
  const [first, answered, along] = [await ask(second), await ask(second), await ask(third)]
  await answer(answered)
  expect(await w.marijke.act('removePartyQuestion', { id: first.id })).toMatchObject({
    __typename: 'AgendaItem',
    id: second.id,
  })
  await refused(w, id, () => w.marijke.act('removePartyQuestion', { id: answered.id }), { code: 'WRONG_STATE' })
  await refused(w, id, () => w.marijke.act('removeAgendaItem', { id: second.id }), { code: 'WRONG_STATE' })
  const { revision } = await page(w.sanne, id)
  await w.marijke.act('removeAgendaItem', { id: third.id })
  const heard = await w.sanne.watch('meetingChanged', id, revision).kind('agendaItemRemoved')
  expect(heard.removed).toContainEqual({ typename: 'PartyQuestion', id: along.id })
  expect(ids(await questionsOf(id))).toEqual([answered.id])
})

test('[QU7] questions are answered once the agenda was sent, and until the meeting is closed', async () => {
  const draft = await draftMeeting(w)
  const early = await ask(draft.second)
  await refused(w, draft.id, () => answer(early), { code: 'WRONG_STATE' })
  let late: Data
  await whileLive(w, async ({ second }) => {
    late = await ask(second)
    expect(await answer(late)).toMatchObject({ version: 1 })
  })
  await refused(w, undefined, () => answer(late, { version: 1, text: 'Toch anders.' }), { code: 'WRONG_STATE' })
})

test('[QU8] who answers is a party at the table of this meeting', async () => {
  const { id, second } = await calledMeeting(w)
  const question = await ask(second)
  const later = await w.people.party(w.rivierenland, 'maasdriel', 'Gemeente Maasdriel', 'MUNICIPALITY')
  for (const partyId of [later.id, w.lek.id, w.marijke.newId()])
    await refused(w, id, () => answer(question, { partyId }, w.marijke), { code: 'NOT_FOUND', field: 'input.partyId' })
})

test('[QU9] before the meeting either contact answers, in the meeting who sits there; chair and secretary for all', async () => {
  const { id, second } = await calledMeeting(w)
  const question = await ask(second)
  await w.fatima.do('setAttendance', { meetingId: id, partyId: w.zorggroep.id, presence: 'PRESENT' })
  const { person: joris } = await answer(question, {}, w.joris)
  expect(joris).toMatchObject({ name: 'Joris Meijer' })
  await refused(w, id, () => answer(question, { version: 1 }, w.peter), { code: 'NOT_ALLOWED' })
  await refused(w, id, () => answer(question, { partyId: w.tiel.id }, w.sanne), { code: 'NOT_ALLOWED' })
  expect(await answer(question, { partyId: w.culemborg.id, text: 'Per mail: nee.' }, w.daan)).toMatchObject({
    person: { name: 'Daan Hoekstra' },
  })
  await w.marijke.act('startMeeting', { id })
  await w.fatima.do('setAttendance', { meetingId: id, partyId: w.zorggroep.id, presence: 'PRESENT' })
  // The page offers it to those from whom the server takes it.
  const { person: fatima } = (await page(w.joris, id)).attendance.find(({ party }: Data) => party.id === w.zorggroep.id)
  expect([fatima, joris].map((person) => speaksFor('LIVE', fatima, person.id))).toEqual([true, false])
  await refused(w, id, () => answer(question, { version: 1, text: 'Toch niet.' }, w.joris), { code: 'NOT_ALLOWED' })
  expect(await answer(question, { version: 1, text: 'Toch niet.' })).toMatchObject({
    version: 2,
    person: { name: 'Fatima El Amrani' },
  })
  await w.marijke.act('closeMeeting', { id })
})

describe('two contacts of one party', () => {
  test('[QU10] who answer at once: one answer stands, the other is told which', async () => {
    const { id, second } = await calledMeeting(w)
    const question = await ask(second)
    const both = await atOnce(w, [
      () => answer(question, { text: 'Ja' }),
      () => answer(question, { text: 'Nee' }, w.joris),
    ])
    const [kept, late] = [both.find(({ version }) => version === 1), both.find(({ code }) => code)]
    expect(late).toMatchObject({
      code: 'CONFLICT',
      field: 'input.version',
      present: { id: kept.id, text: kept.text, version: 1 },
    })
    expect((await questionsOf(id))[0].answers).toHaveLength(1)
    expect(await answer(question, { version: 1, text: 'Wij overlegden: ja.' }, w.joris)).toMatchObject({
      id: kept.id,
      version: 2,
    })
    await refused(w, id, () => answer(question, { version: 1, text: 'Oud' }), {
      code: 'CONFLICT',
      present: { version: 2 },
    })
    await refused(w, id, () => answer(question, { partyId: w.tiel.id, version: 1 }, w.peter), {
      code: 'INVALID',
      field: 'input.version',
    })
  })

  test('who say the same again change nothing, nor does the same id', async () => {
    const { id, second } = await calledMeeting(w)
    const question = await ask(second)
    const mine = { id: w.fatima.newId(), text: 'Ja' }
    const first = await answer(question, mine)
    const before = await everything(w, id)
    expect(await answer(question, mine)).toEqual(first)
    expect(await answer(question, { version: 1, text: ' Ja ' }, w.joris)).toEqual(first)
    expect(await everything(w, id)).toEqual(before)
  })
})

describe('a promise', () => {
  test('becomes an action of the party in one press, and says which', () =>
    whileLive(w, async ({ id, second }) => {
      const promised = await promise(await ask(second))
      const { revision } = await page(w.sanne, id)
      const watch = w.sanne.watch('meetingChanged', id, revision)
      const action = await makeAction(promised, { dueOn: '2027-02-01' })
      expect(action).toMatchObject({
        text: 'Wij hebben een zaal.',
        owners: [{ party: { id: w.zorggroep.id } }],
        dueOn: '2027-02-01',
      })
      expect(action.agendaItem).toEqual({ id: second.id })
      const heard = await watch.kind('actionRecorded')
      expect(heard.changed.find((thing) => thing.__typename === 'PartyAnswer')).toMatchObject({
        id: promised.id,
        action: { id: action.id },
      })
    }))

  test('[QU11] of which an action was made stays one; its words may change', () =>
    whileLive(w, async ({ id, second }) => {
      const question = await ask(second)
      await makeAction(await promise(question), { text: 'Een zaal regelen' })
      await refused(w, id, () => answer(question, { version: 1 }), { code: 'WRONG_STATE', field: 'input.commitment' })
      expect(await answer(question, { version: 1, commitment: true, text: 'Zaal 3.' })).toMatchObject({
        text: 'Zaal 3.',
        version: 2,
      })
    }))

  test('[QU12] becomes an action once, and only a promise does; of two who press at once one action comes', () =>
    whileLive(w, async ({ id, second }) => {
      const question = await ask(second)
      const loose = await answer(question, { partyId: w.tiel.id }, w.peter)
      await refused(w, id, () => makeAction(loose), { code: 'WRONG_STATE', field: 'input.answerId' })
      const promised = await promise(question)
      const both = await atOnce(w, [() => makeAction(promised), () => makeAction(promised, {}, w.daan)])
      const [made, late] = [both.find(({ number }) => number), both.find(({ code }) => code)]
      expect(late).toMatchObject({
        code: 'CONFLICT',
        field: 'input.answerId',
        present: { id: promised.id, action: { id: made.id } },
      })
      expect(ids((await page(w.marijke, id)).actions)).toEqual([made.id])
    }))

  test('the same id again is the same action; contacts make none; after the close it needs a reason', async () => {
    let promised: Data
    let meetingId: string | undefined
    await whileLive(w, async ({ id, second, third }) => {
      meetingId = id
      const mine = { id: w.marijke.newId() }
      const first = await promise(await ask(second))
      const action = await makeAction(first, mine)
      expect(await makeAction(first, mine)).toEqual(action)
      promised = await promise(await ask(third))
      await refused(w, id, () => makeAction(promised, mine), { code: 'INVALID', field: 'input.id' })
      await refused(w, id, () => makeAction(promised, {}, w.fatima), { code: 'NOT_ALLOWED' })
      await refused(w, id, () => makeAction(promised, { text: '' }), { code: 'INVALID', field: 'input.text' })
    })
    await refused(w, meetingId, () => makeAction(promised), { code: 'WRONG_STATE' })
    expect(await makeAction(promised, { reason: 'vergeten' })).toMatchObject({ reason: 'vergeten' })
  })
})

describe('who may see', () => {
  test('questions of a draft are for the table; with the agenda they are opened, with a hidden item they stay hidden', async () => {
    const { id, first, second } = await draftMeeting(w)
    await w.marijke.do('editAgendaItem', { id: second.id, version: 1, distribution: 'SEATED' })
    const [open, hidden] = [await ask(first), await ask(second)]
    expect(ids(await questionsOf(id, w.fatima))).toEqual(ids([open, hidden]))
    await w.marijke.act('callMeeting', { id })
    expect(ids(await questionsOf(id))).toEqual([open.id])
    await refused(w, id, () => answer(hidden, {}, w.sanne), { code: 'NOT_FOUND', field: 'input.questionId' })
  })

  test('an item that is closed to readers takes its questions and answers along, and brings them back', async () => {
    const { id, second } = await calledMeeting(w)
    const question = await ask(second)
    const given = await answer(question)
    const { revision } = await page(w.sanne, id)
    const watch = w.sanne.watch('meetingChanged', id, revision)
    await w.marijke.do('editAgendaItem', { id: second.id, version: 1, distribution: 'SEATED' })
    const hidden = await watch.kind('agendaItemEdited')
    for (const [typename, thing] of [
      ['PartyQuestion', question],
      ['PartyAnswer', given],
    ] as const)
      expect(hidden.removed).toContainEqual({ typename, id: thing.id })
    expect(await questionsOf(id)).toEqual([])
    await w.marijke.do('editAgendaItem', { id: second.id, version: 2, distribution: 'MEMBERS' })
    await watch.sees((change) => change.changed.some((thing) => thing.id === given.id))
    expect((await questionsOf(id))[0].answers).toMatchObject([{ id: given.id }])
  })

  test('an action that only the table sees is not named at the answer for a reader', () =>
    whileLive(w, async ({ id, second }) => {
      const promised = await promise(await ask(second))
      const action = await makeAction(promised)
      const named = async (person: Person) => (await questionsOf(id, person))[0].answers[0].action
      expect(await named(w.sanne)).toEqual({ id: action.id })
      const { revision } = await page(w.sanne, id)
      const watch = w.sanne.watch('meetingChanged', id, revision)
      await w.marijke.do('editAction', { id: action.id, version: 1, distribution: 'SEATED' })
      const heard = await watch.kind('actionEdited')
      expect(heard.changed.find((thing) => thing.id === promised.id)).toMatchObject({ action: null })
      expect([await named(w.sanne), await named(w.fatima)]).toEqual([null, { id: action.id }])
    }))
})
