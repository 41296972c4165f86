import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agendaItems } from '../server/agenda/table.ts'
import { atOnce } from './support/at-once.ts'
import { ago, past, startedAgo } from './support/clock.ts'
import { calledMeeting, closedMeeting, draftMeeting, page, whileLive } from './support/meetings.ts'
import type { Data, Person } from './support/person.ts'
import { everything, refused } from './support/refused.ts'
import { world, type World } from './support/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const titles = async (id: string, person: Person = w.marijke) =>
  (await page(person, id)).agenda.map(({ title }: Data) => title)
const handedIn = async (id: string, person: Person = w.marijke) =>
  (await page(person, id)).handedIn.map(({ title }: Data) => title)
const add = (meetingId: string, input: object = {}, person: Person = w.marijke) =>
  person.do('addAgendaItem', { meetingId, title: 'Jaarcijfers', purpose: 'DISCUSS', ...input })

/** How many listen in each group. */
const members = () =>
  [...(w.hub.live as unknown as { groups: Map<string, { members: Set<unknown> }> }).groups.values()]
    .map((group) => group.members.size)
    .sort()

test('the chair builds the agenda: at the end, at the front, in between, and moves items', async () => {
  const { id, first, second, third } = await draftMeeting(w)
  await add(id, { title: 'Laatste' })
  await add(id, { title: 'Eerste', after: null })
  await add(id, { title: 'Na de opening', after: first.id })
  expect(await titles(id)).toEqual(['Eerste', 'Opening', 'Na de opening', 'Jaarplan', 'Rondvraag', 'Laatste'])
  const moved = await w.marijke.act('moveAgendaItem', { id: third.id, after: null })
  expect(moved.meeting.agenda[0]).toMatchObject({ id: third.id })
  await w.marijke.act('moveAgendaItem', { id: first.id, after: second.id })
  expect(await titles(id)).toEqual(['Rondvraag', 'Eerste', 'Na de opening', 'Jaarplan', 'Opening', 'Laatste'])
  const gone = await w.marijke.act('removeAgendaItem', { id: first.id })
  expect(gone.agenda.map(({ title }: Data) => title)).toEqual([
    'Rondvraag',
    'Eerste',
    'Na de opening',
    'Jaarplan',
    'Laatste',
  ])
})

test('[AG23] what comes on an agenda without a place comes before what stands at its end', async () => {
  const { id, second, third } = await draftMeeting(w)
  expect(await w.daan.do('editAgendaItem', { id: third.id, version: 1, atEnd: true })).toMatchObject({ atEnd: true })
  await add(id, { title: 'Nieuw' })
  await add(id, { title: 'Sluiting', atEnd: true })
  const own = await add(id, { title: 'Ingediend' }, w.fatima)
  await w.marijke.act('placeAgendaItem', { id: own.id })
  expect(await titles(id)).toEqual(['Opening', 'Jaarplan', 'Nieuw', 'Ingediend', 'Rondvraag', 'Sluiting'])
  // A place that is said is the place.
  await add(id, { title: 'Na de sluiting', after: (await page(w.marijke, id)).agenda.at(-1).id })
  await w.marijke.act('moveAgendaItem', { id: third.id, after: second.id })
  await add(id, { title: 'Nog een' })
  expect(await titles(id)).toEqual([
    'Opening',
    'Jaarplan',
    'Nog een',
    'Rondvraag',
    'Nieuw',
    'Ingediend',
    'Sluiting',
    'Na de sluiting',
  ])
})

test('[AG23] what has had its turn, or has it now, is not in the way of what is added', () =>
  whileLive(w, async ({ id, third }) => {
    await w.marijke.do('editAgendaItem', { id: third.id, version: 1, atEnd: true })
    await w.marijke.act('goToAgendaItem', { id: third.id })
    await add(id, { title: 'Toch nog' })
    await add(id, { title: 'Sluiting', atEnd: true })
    await add(id, { title: 'En dit' })
    expect(await titles(id)).toEqual(['Opening', 'Jaarplan', 'Rondvraag', 'Toch nog', 'En dit', 'Sluiting'])
  }))

test('two chairs move at once: the agenda is one order of the same items, and the same for everybody', async () => {
  const { id, items, third, first } = await calledMeeting(w)
  await atOnce(w, [
    () => w.marijke.act('moveAgendaItem', { id: third.id, after: null }),
    () => w.daan.act('moveAgendaItem', { id: first.id, after: items[1].id }),
    () => add(id, { title: 'Nieuw', after: first.id }),
  ])
  const order = await titles(id)
  expect([...order].sort()).toEqual(['Jaarplan', 'Nieuw', 'Opening', 'Rondvraag'])
  expect(await titles(id, w.sanne)).toEqual(order)
})

test('a move to where it stands already changes nothing', async () => {
  const { id, first, second } = await draftMeeting(w)
  const before = await everything(w, id)
  expect(await w.marijke.act('moveAgendaItem', { id: second.id, after: first.id })).toMatchObject({ id: second.id })
  expect(await everything(w, id)).toEqual(before)
})

test('an edit changes what it names; null empties', async () => {
  const { first } = await draftMeeting(w)
  const full = await w.marijke.do('editAgendaItem', {
    id: first.id,
    version: 1,
    question: ' Wat vindt u? ',
    presenter: 'Fatima',
    notes: 'Gezegd',
    purpose: 'ADVISE',
  })
  expect(full).toMatchObject({
    title: 'Opening',
    question: 'Wat vindt u?',
    presenter: 'Fatima',
    notes: 'Gezegd',
    purpose: 'ADVISE',
    plannedMinutes: 10,
    version: 2,
  })
  const less = await w.daan.do('editAgendaItem', {
    id: first.id,
    version: 2,
    title: 'Welkom',
    question: null,
    presenter: '',
    plannedMinutes: null,
    purpose: null,
  })
  expect(less).toMatchObject({
    title: 'Welkom',
    question: null,
    presenter: null,
    notes: 'Gezegd',
    purpose: 'ADVISE',
    plannedMinutes: null,
    version: 3,
  })
})

test('[AG1] an item has a title of 1 to 200 characters', async () => {
  const { id, first } = await draftMeeting(w)
  const wrong = [
    ['', 'INVALID'],
    [' \n ', 'INVALID'],
    ['\0', 'INVALID'],
    ['x'.repeat(201), 'TOO_LONG'],
    ['x'.repeat(10_000), 'TOO_LONG'],
  ]
  for (const [title, code] of wrong) {
    await refused(w, id, () => add(id, { title }), { code, field: 'input.title' })
    await refused(w, id, () => w.marijke.do('editAgendaItem', { id: first.id, version: 1, title }), {
      code,
      field: 'input.title',
    })
  }
  await refused(w, id, () => w.marijke.do('editAgendaItem', { id: first.id, version: 1, title: null }), {
    code: 'INVALID',
    field: 'input.title',
  })
  expect(await add(id, { title: ` ${'x'.repeat(198)} ` })).toMatchObject({ title: 'x'.repeat(198) })
})

test('[AG2] a question has at most 2,000 characters, a presenter 200, notes 20,000', async () => {
  const { id, first } = await draftMeeting(w)
  const edit = (input: object) => w.marijke.do('editAgendaItem', { id: first.id, version: 1, ...input })
  for (const [field, most] of [
    ['question', 2000],
    ['presenter', 200],
  ] as const) {
    await refused(w, id, () => add(id, { [field]: 'x'.repeat(most + 1) }), {
      code: 'TOO_LONG',
      field: `input.${field}`,
    })
    await refused(w, id, () => edit({ [field]: 'x'.repeat(most + 1) }), { code: 'TOO_LONG', field: `input.${field}` })
    await refused(w, id, () => edit({ [field]: 'nul \0' }), { code: 'INVALID', field: `input.${field}` })
    expect(await add(id, { [field]: 'x'.repeat(most) })).toMatchObject({ [field]: 'x'.repeat(most) })
  }
  await refused(w, id, () => edit({ notes: 'x'.repeat(20_001) }), { code: 'TOO_LONG', field: 'input.notes' })
  expect(await edit({ notes: 'x'.repeat(20_000) })).toMatchObject({ notes: 'x'.repeat(20_000) })
})

test('[AG3] planned minutes are 0 to 600', async () => {
  const { id, first } = await draftMeeting(w)
  for (const plannedMinutes of [-1, 601]) {
    await refused(w, id, () => add(id, { plannedMinutes }), { code: 'INVALID', field: 'input.plannedMinutes' })
    await refused(w, id, () => w.marijke.do('editAgendaItem', { id: first.id, version: 1, plannedMinutes }), {
      code: 'INVALID',
      field: 'input.plannedMinutes',
    })
  }
  for (const plannedMinutes of [0, 600]) expect(await add(id, { plannedMinutes })).toMatchObject({ plannedMinutes })
})

describe('handing in', () => {
  test('[AG4] [AG16] a contact hands in for the own party, while the agenda is made or out; the chair places it', async () => {
    const { id, first } = await draftMeeting(w)
    const linge = await add(id, { title: 'Van Linge', distribution: 'SEATED' }, w.fatima)
    expect(linge).toMatchObject({ placement: 'PROPOSED', handedInBy: { id: w.zorggroep.id }, distribution: 'SEATED' })
    for (const after of [null, first.id])
      await refused(w, id, () => add(id, { after }, w.fatima), { code: 'NOT_ALLOWED', field: 'input.after' })
    await w.marijke.act('callMeeting', { id })
    const tiel = await add(id, { title: 'Van Tiel' }, w.peter)
    expect(tiel).toMatchObject({ placement: 'PROPOSED', handedInBy: { id: w.tiel.id } })
    expect(await titles(id)).toEqual(['Opening', 'Jaarplan', 'Rondvraag'])
    expect(await handedIn(id, w.joris)).toEqual(['Van Linge', 'Van Tiel'])
    expect(await w.marijke.act('placeAgendaItem', { id: tiel.id, after: first.id })).toMatchObject({
      placement: 'PLACED',
      handedInBy: { id: w.tiel.id },
    })
    await w.daan.act('placeAgendaItem', { id: linge.id })
    expect(await titles(id)).toEqual(['Opening', 'Van Tiel', 'Jaarplan', 'Rondvraag', 'Van Linge'])
    expect(await handedIn(id)).toEqual([])
    expect(first).toMatchObject({ handedInBy: null, placement: 'PLACED' })
  })

  test('[AG20] who does not sit at the table sees what was handed in when it is on the agenda, and hears of it then', async () => {
    const { id } = await calledMeeting(w)
    const before = await page(w.sanne, id)
    const watch = w.sanne.watch('meetingChanged', id, before.revision)
    const seated = w.joris.watch('meetingChanged', id, before.revision)
    const item = await add(id, { title: 'Van Tiel' }, w.peter)
    expect((await seated.kind('agendaItemHandedIn')).changed).toContainEqual(
      expect.objectContaining({ id: item.id, placement: 'PROPOSED' }),
    )
    await w.marijke.act('sendBackAgendaItem', { id: item.id, reason: 'Nog niet rijp' })
    expect((await seated.kind('agendaItemSentBack')).changed).toContainEqual(
      expect.objectContaining({ sentBackReason: 'Nog niet rijp' }),
    )
    await w.peter.act('handInAgain', { id: item.id })
    expect((await page(w.sanne, id)).handedIn).toEqual([])
    await w.marijke.act('placeAgendaItem', { id: item.id, after: null })
    expect((await watch.kind('agendaItemPlaced')).changed).toContainEqual(
      expect.objectContaining({ id: item.id, placement: 'PLACED' }),
    )
    expect(watch.seen.map(({ kind }) => kind)).toEqual(['agendaItemPlaced'])
    expect((await titles(id, w.sanne))[0]).toBe('Van Tiel')
  })

  test('[AG16] what was placed is not placed again; what was sent back may be placed after all', async () => {
    const { id, first } = await draftMeeting(w)
    const item = await add(id, { title: 'Van Linge' }, w.fatima)
    await w.marijke.act('sendBackAgendaItem', { id: item.id, reason: 'Te vroeg' })
    expect(await w.marijke.act('placeAgendaItem', { id: item.id })).toMatchObject({
      placement: 'PLACED',
      sentBackReason: null,
    })
    for (const placed of [item, first])
      await refused(w, id, () => w.daan.act('placeAgendaItem', { id: placed.id }), { code: 'WRONG_STATE' })
  })

  test('[AG17] what is handed in is sent back once, with a reason of 1 to 500 characters', async () => {
    const { id, first } = await draftMeeting(w)
    const item = await add(id, {}, w.fatima)
    const sendBack = (reason: string, of: Data = item) => w.marijke.act('sendBackAgendaItem', { id: of.id, reason })
    for (const [reason, code] of [
      ['', 'INVALID'],
      [' \n', 'INVALID'],
      ['x'.repeat(501), 'TOO_LONG'],
    ] as const)
      await refused(w, id, () => sendBack(reason), { code, field: 'reason' })
    await refused(w, id, () => sendBack('Staat al vast', first), { code: 'WRONG_STATE' })
    expect(await sendBack(` ${'x'.repeat(498)} `)).toMatchObject({
      placement: 'SENT_BACK',
      sentBackReason: 'x'.repeat(498),
    })
    await refused(w, id, () => sendBack('Nog eens'), { code: 'WRONG_STATE' })
  })

  test('[AG18] the party mends what was sent back and hands it in again', async () => {
    const { id, first } = await draftMeeting(w)
    const item = await add(id, { title: 'Vaag' }, w.fatima)
    await refused(w, id, () => w.fatima.act('handInAgain', { id: item.id }), { code: 'WRONG_STATE' })
    await w.marijke.act('sendBackAgendaItem', { id: item.id, reason: 'Wat is de vraag?' })
    for (const person of [w.peter, w.sanne]) await refused(w, id, () => person.act('handInAgain', { id: item.id }), {})
    await w.joris.do('editAgendaItem', { id: item.id, version: 1, question: 'Doet u mee?' })
    expect(await w.joris.act('handInAgain', { id: item.id })).toMatchObject({
      placement: 'PROPOSED',
      sentBackReason: null,
      question: 'Doet u mee?',
    })
    await refused(w, id, () => w.marijke.act('handInAgain', { id: first.id }), { code: 'WRONG_STATE' })
  })

  test('[AG19] what is only handed in is not moved, not gone to, and nothing is recorded there', async () => {
    const { id } = await draftMeeting(w)
    const item = await add(id, {}, w.fatima)
    await w.marijke.act('callMeeting', { id })
    await w.marijke.act('startMeeting', { id })
    try {
      const { marijke } = w
      const acts = [
        () => marijke.act('moveAgendaItem', { id: item.id, after: null }),
        () => marijke.act('goToAgendaItem', { id: item.id, from: null }),
        () => marijke.do('recordDecision', { agendaItemId: item.id, text: 'Nee', outcome: 'NOTED' }),
        () => marijke.do('recordAction', { meetingId: id, agendaItemId: item.id, text: 'Nee' }),
      ]
      for (const act of acts) await refused(w, id, act, { code: 'WRONG_STATE' })
      await marijke.act('placeAgendaItem', { id: item.id, after: null })
      expect(await marijke.act('goToAgendaItem', { id: item.id, from: null })).toMatchObject({
        currentItem: { id: item.id },
      })
    } finally {
      await w.marijke.act('closeMeeting', { id })
    }
  })

  test('[AG5] nothing is placed or sent back once the meeting is closed', async () => {
    const { id } = await draftMeeting(w)
    const item = await add(id, {}, w.fatima)
    const sentBack = await add(id, {}, w.fatima)
    await w.marijke.act('sendBackAgendaItem', { id: sentBack.id, reason: 'Later' })
    await w.marijke.act('cancelMeeting', { id })
    await refused(w, id, () => w.marijke.act('placeAgendaItem', { id: item.id }), { code: 'WRONG_STATE' })
    await refused(w, id, () => w.marijke.act('sendBackAgendaItem', { id: item.id, reason: 'Nee' }), {
      code: 'WRONG_STATE',
    })
    await refused(w, id, () => w.fatima.act('handInAgain', { id: sentBack.id }), { code: 'WRONG_STATE' })
  })

  test('two chairs at once: one places, the other sends back; one of the two was first', async () => {
    const { id } = await draftMeeting(w)
    const item = await add(id, {}, w.fatima)
    const both = await atOnce(w, [
      () => w.marijke.act('placeAgendaItem', { id: item.id }),
      () => w.daan.act('sendBackAgendaItem', { id: item.id, reason: 'Niet nu' }),
    ])
    const now = [...(await page(w.joris, id)).agenda, ...(await page(w.joris, id)).handedIn].find(
      (one: Data) => one.id === item.id,
    )
    // An item that was sent back may be placed after all; one that was placed is not sent back any more.
    expect([
      ['PLACED', 'WRONG_STATE'],
      ['PLACED', 'SENT_BACK'],
    ]).toContainEqual(both.map((answer) => answer.code ?? answer.placement))
    expect(now.placement).toBe('PLACED')
  })

  test('[AG4] not while it is live, where chair and secretary still add', () =>
    whileLive(w, async ({ id, first }) => {
      await refused(w, id, () => add(id, {}, w.fatima), { code: 'NOT_ALLOWED' })
      expect(await add(id, { title: 'Spoed', after: first.id }, w.daan)).toMatchObject({
        title: 'Spoed',
        handedInBy: null,
      })
    }))

  test('[AG4] a reader hands in nothing', async () => {
    const { id } = await calledMeeting(w)
    await refused(w, id, () => add(id, {}, w.sanne), { code: 'NOT_ALLOWED' })
  })

  test('[AG6] a contact changes and takes back what the own party handed in, both contacts alike', async () => {
    const { id, first } = await draftMeeting(w)
    const own = await add(id, { title: 'Van Linge' }, w.fatima)
    const also = await add(id, { title: 'Ook van Linge' }, w.joris)
    await w.marijke.act('placeAgendaItem', { id: own.id })
    expect(await w.joris.do('editAgendaItem', { id: own.id, version: 1, title: 'Van Linge zelf' })).toMatchObject({
      title: 'Van Linge zelf',
    })
    await w.marijke.act('callMeeting', { id })
    expect(await w.fatima.act('removeAgendaItem', { id: also.id })).toMatchObject({ id, state: 'CALLED' })
    for (const [person, item] of [
      [w.peter, own],
      [w.fatima, first],
      [w.sanne, own],
    ] as [Person, Data][]) {
      await refused(
        w,
        id,
        () => person.do('editAgendaItem', { id: item.id, version: item.version, title: 'Gekaapt' }),
        { code: 'NOT_ALLOWED' },
      )
      await refused(w, id, () => person.act('removeAgendaItem', { id: item.id }), { code: 'NOT_ALLOWED' })
    }
  })

  test('[AG6] once it is live, the own item is for chair and secretary', async () => {
    const { id, first } = await draftMeeting(w)
    const own = await add(id, { title: 'Van Linge' }, w.fatima)
    await w.marijke.act('callMeeting', { id })
    await w.marijke.act('startMeeting', { id })
    await refused(w, id, () => w.fatima.do('editAgendaItem', { id: own.id, version: 1, title: 'Te laat' }), {
      code: 'NOT_ALLOWED',
    })
    await refused(w, id, () => w.fatima.act('removeAgendaItem', { id: own.id }), { code: 'NOT_ALLOWED' })
    await w.marijke.act('goToAgendaItem', { id: first.id, from: null })
    await w.marijke.act('closeMeeting', { id })
    await refused(w, id, () => w.fatima.do('editAgendaItem', { id: own.id, version: 1, title: 'Veel te laat' }), {
      code: 'WRONG_STATE',
    })
    await refused(w, id, () => w.fatima.do('editAgendaItem', { id: own.id, version: 1 }), { code: 'WRONG_STATE' })
    await refused(w, id, () => w.fatima.act('removeAgendaItem', { id: own.id }), { code: 'WRONG_STATE' })
  })

  test('[AG7] what concerns other meetings is for chair and secretary', async () => {
    const { id } = await draftMeeting(w)
    const own = await add(id, {}, w.fatima)
    for (const flag of ['recurring', 'adoptsMinutes', 'atEnd']) {
      await refused(w, id, () => add(id, { [flag]: true }, w.fatima), { code: 'NOT_ALLOWED', field: `input.${flag}` })
      const edit = { id: own.id, version: 1, [flag]: true }
      await refused(w, id, () => w.fatima.do('editAgendaItem', edit), { code: 'NOT_ALLOWED', field: `input.${flag}` })
      expect(await add(id, { [flag]: true })).toMatchObject({ [flag]: true })
    }
    const recurring = await w.daan.do('editAgendaItem', { id: own.id, version: 1, recurring: true })
    expect(recurring).toMatchObject({ recurring: true, adoptsMinutes: false })
    expect(await w.daan.do('editAgendaItem', { id: own.id, version: 2, recurring: false })).toMatchObject({
      recurring: false,
    })
  })

  test('[AG21] the minutes of the meeting before are adopted at one item of an agenda', async () => {
    const { id, first, second } = await draftMeeting(w)
    const adopts = { adoptsMinutes: true }
    expect(await w.marijke.do('editAgendaItem', { id: first.id, version: 1, ...adopts })).toMatchObject(adopts)
    expect(
      await w.marijke.do('editAgendaItem', { id: first.id, version: 2, ...adopts, title: 'Verslag' }),
    ).toMatchObject(adopts)
    const refusal = { code: 'INVALID', field: 'input.adoptsMinutes' }
    await refused(w, id, () => w.marijke.do('editAgendaItem', { id: second.id, version: 1, ...adopts }), refusal)
    await refused(w, id, () => add(id, adopts), refusal)
    const handedIn = await add(id, {}, w.fatima)
    await w.marijke.do('editAgendaItem', { id: first.id, version: 3, adoptsMinutes: false })
    await w.marijke.do('editAgendaItem', { id: handedIn.id, version: 1, ...adopts })
    expect(await add(id, adopts)).toMatchObject(adopts)
    // Nor does what is placed, also when the flag was on it before; its other fields still change.
    const place = () => w.marijke.act('placeAgendaItem', { id: handedIn.id })
    await refused(w, id, place, { code: 'INVALID', field: 'adoptsMinutes' })
    expect(
      await w.marijke.do('editAgendaItem', { id: handedIn.id, version: 2, ...adopts, title: 'Verslag' }),
    ).toMatchObject(adopts)
    await w.marijke.do('editAgendaItem', { id: handedIn.id, version: 3, adoptsMinutes: false })
    expect(await place()).toMatchObject({ placement: 'PLACED' })
  })

  test('[AG7] notes and distribution are for chair and secretary', async () => {
    const { id } = await draftMeeting(w)
    const own = await add(id, {}, w.fatima)
    const edit = (input: object, person: Person) => person.do('editAgendaItem', { id: own.id, version: 1, ...input })
    for (const notes of ['Genoteerd', null])
      await refused(w, id, () => edit({ notes }, w.fatima), { code: 'NOT_ALLOWED', field: 'input.notes' })
    await refused(w, id, () => edit({ distribution: 'PUBLIC' }, w.fatima), {
      code: 'NOT_ALLOWED',
      field: 'input.distribution',
    })
    expect(await edit({ notes: 'Genoteerd', distribution: 'SEATED' }, w.daan)).toMatchObject({
      notes: 'Genoteerd',
      distribution: 'SEATED',
    })
  })
})

test('[AG5] an agenda changes until the meeting is closed', async () => {
  const closed = await closedMeeting(w)
  const cancelled = await calledMeeting(w)
  await w.marijke.act('cancelMeeting', { id: cancelled.id })
  for (const { id, first, third } of [closed, cancelled]) {
    await refused(w, id, () => add(id), { code: 'WRONG_STATE' })
    await refused(w, id, () => add(id, {}, w.fatima), { code: 'WRONG_STATE' })
    await refused(w, id, () => w.marijke.do('editAgendaItem', { id: first.id, version: 1, title: 'Nee' }), {
      code: 'WRONG_STATE',
    })
    await refused(w, id, () => w.marijke.act('moveAgendaItem', { id: third.id, after: null }), { code: 'WRONG_STATE' })
    await refused(w, id, () => w.marijke.act('removeAgendaItem', { id: third.id }), { code: 'WRONG_STATE' })
  }
  await whileLive(w, async ({ id, third }) => {
    expect(await w.marijke.do('editAgendaItem', { id: third.id, version: 1, title: 'Rondje' })).toMatchObject({
      title: 'Rondje',
    })
    await w.marijke.act('moveAgendaItem', { id: third.id, after: null })
    expect(await titles(id)).toEqual(['Rondje', 'Opening', 'Jaarplan'])
  })
})

test('[AG8] after the close only the notes change, for the minutes', async () => {
  const { id, first } = await closedMeeting(w)
  const edit = (input: object) => w.marijke.do('editAgendaItem', { id: first.id, version: 1, ...input })
  await refused(w, id, () => edit({ notes: 'Wel', title: 'Niet' }), { code: 'WRONG_STATE' })
  await refused(w, id, () => edit({ distribution: 'SEATED' }), { code: 'WRONG_STATE' })
  await refused(w, id, () => edit({}), { code: 'WRONG_STATE' })
  expect(await edit({ notes: 'Iedereen was er.' })).toMatchObject({ notes: 'Iedereen was er.', version: 2 })
  const cancelled = await calledMeeting(w)
  await w.marijke.act('cancelMeeting', { id: cancelled.id })
  await refused(
    w,
    cancelled.id,
    () => w.marijke.do('editAgendaItem', { id: cancelled.first.id, version: 1, notes: 'Nee' }),
    { code: 'WRONG_STATE' },
  )
})

test('[AG9] an edit of an item that somebody changed meanwhile is refused, and shows how it is now', async () => {
  const { id, first } = await draftMeeting(w)
  await w.daan.do('editAgendaItem', { id: first.id, version: 1, title: 'Van Daan' })
  const present = { __typename: 'AgendaItem', id: first.id, title: 'Van Daan', version: 2 }
  await refused(w, id, () => w.marijke.do('editAgendaItem', { id: first.id, version: 1, title: 'Van Marijke' }), {
    code: 'CONFLICT',
    field: 'input.version',
    present,
  })
  const both = await atOnce(
    w,
    [w.marijke, w.daan].map(
      (person) => () => person.do('editAgendaItem', { id: first.id, version: 2, notes: person.name }),
    ),
  )
  expect(both.map((answer) => answer.code ?? answer.version).sort()).toEqual([3, 'CONFLICT'])
})

test('[AG10] an item comes after another item of the same agenda, never after itself', async () => {
  const { id, first } = await draftMeeting(w)
  const other = await draftMeeting(w)
  const theirs = await w.vera.do('createMeeting', {
    samenwerkingsverbandId: w.elders.id,
    title: 'Elders',
    startsAt: ago(0),
    endsAt: ago(-3600),
  })
  const foreign = await add(theirs.id, {}, w.vera)
  for (const after of [first.id, other.first.id, foreign.id, w.marijke.newId(), ''])
    await refused(w, id, () => w.marijke.act('moveAgendaItem', { id: first.id, after }), {
      code: 'INVALID',
      field: 'after',
    })
  for (const after of [other.first.id, foreign.id, w.marijke.newId()])
    await refused(w, id, () => add(id, { after }), { code: 'INVALID', field: 'input.after' })
})

describe('taking off', () => {
  test('[AG11] an item that was current stays, also when it is not any more', () =>
    whileLive(w, async ({ id, second, third }) => {
      await refused(w, id, () => w.marijke.act('removeAgendaItem', { id: second.id }), { code: 'WRONG_STATE' })
      await w.marijke.act('goToAgendaItem', { id: third.id, from: second.id })
      await refused(w, id, () => w.marijke.act('removeAgendaItem', { id: second.id }), { code: 'WRONG_STATE' })
    }))

  test('[AG11] an item that is current stays, also when its clock stopped before a second was over', () =>
    whileLive(w, async ({ id, second }) => {
      expect(await w.marijke.act('pauseAgendaItem', { id: second.id })).toMatchObject({
        usedSeconds: 0,
        startedAt: null,
      })
      await refused(w, id, () => w.marijke.act('removeAgendaItem', { id: second.id }), { code: 'WRONG_STATE' })
    }))

  test('[AG11] an item at which something was recorded stays', () =>
    whileLive(w, async ({ id, first, third }) => {
      await w.marijke.do('recordDecision', { agendaItemId: first.id, text: 'Vooruit', outcome: 'ADOPTED' })
      await w.marijke.do('recordAction', { meetingId: id, agendaItemId: third.id, text: 'Doen' })
      for (const item of [first, third])
        await refused(w, id, () => w.marijke.act('removeAgendaItem', { id: item.id }), { code: 'WRONG_STATE' })
      const idle = await add(id)
      expect((await w.marijke.act('removeAgendaItem', { id: idle.id })).agenda).toHaveLength(3)
    }))

  test('what was taken off is not there any more', async () => {
    const { id, first, second } = await draftMeeting(w)
    await w.marijke.act('removeAgendaItem', { id: first.id })
    await refused(w, id, () => w.marijke.act('removeAgendaItem', { id: first.id }), { code: 'NOT_FOUND', field: 'id' })
    await refused(w, id, () => w.marijke.do('editAgendaItem', { id: first.id, version: 1, title: 'Terug' }), {
      code: 'NOT_FOUND',
      field: 'input.id',
    })
    await refused(w, id, () => w.marijke.act('moveAgendaItem', { id: second.id, after: first.id }), {
      code: 'INVALID',
      field: 'after',
    })
  })
})

describe('the clock', () => {
  test('[AG12] only the clock of the current item stops, while it runs, and starts, while it does not', () =>
    whileLive(w, async ({ id, first, second }) => {
      await refused(w, id, () => w.marijke.act('resumeAgendaItem', { id: second.id }), { code: 'WRONG_STATE' })
      for (const act of ['pauseAgendaItem', 'resumeAgendaItem'] as const)
        await refused(w, id, () => w.marijke.act(act, { id: first.id }), { code: 'WRONG_STATE' })
      expect(await w.marijke.act('pauseAgendaItem', { id: second.id })).toMatchObject({ startedAt: null })
      await refused(w, id, () => w.marijke.act('pauseAgendaItem', { id: second.id }), { code: 'WRONG_STATE' })
      expect(await w.marijke.act('resumeAgendaItem', { id: second.id })).toMatchObject({
        startedAt: expect.any(String),
        closedAt: null,
      })
      await w.marijke.act('goToAgendaItem', { id: first.id, from: second.id })
      for (const act of ['pauseAgendaItem', 'resumeAgendaItem'] as const)
        await refused(w, id, () => w.marijke.act(act, { id: second.id }), { code: 'WRONG_STATE' })
    }))

  test('[AG12] the clock of a meeting that is over does nothing', async () => {
    const { id, second } = await closedMeeting(w)
    for (const act of ['pauseAgendaItem', 'resumeAgendaItem'] as const)
      await refused(w, id, () => w.marijke.act(act, { id: second.id }), { code: 'WRONG_STATE' })
  })

  test('[AG14] every stretch counts when it ends: by a pause, by going on, by the close; a pause does not', async () => {
    let item: Data
    const used = async (id: string) => (await page(w.sanne, id)).agenda[1].usedSeconds
    await whileLive(w, async ({ id, first, second }) => {
      item = { ...second, meetingId: id }
      await startedAgo(w, second.id, 90)
      const paused = await w.marijke.act('pauseAgendaItem', { id: second.id })
      expect(paused.usedSeconds).toBeGreaterThanOrEqual(90)
      expect(paused.usedSeconds).toBeLessThan(95)
      await w.marijke.act('resumeAgendaItem', { id: second.id })
      await startedAgo(w, second.id, 30)
      await w.marijke.act('goToAgendaItem', { id: first.id, from: second.id })
      expect(await used(id)).toBeGreaterThanOrEqual(120)
      expect(await used(id)).toBeLessThan(130)
      await startedAgo(w, second.id, 5000)
      await w.marijke.act('goToAgendaItem', { id: second.id, from: first.id })
      expect(await used(id)).toBeLessThan(130)
      await startedAgo(w, second.id, 60)
    })
    expect(await used(item.meetingId)).toBeGreaterThanOrEqual(180)
    expect(await used(item.meetingId)).toBeLessThan(200)
  })

  test('[AG14] an item that is closed while its clock stands still gets no time', () =>
    whileLive(w, async ({ id, second, third }) => {
      await startedAgo(w, second.id, 40)
      const { usedSeconds } = await w.marijke.act('pauseAgendaItem', { id: second.id })
      await w.marijke.act('goToAgendaItem', { id: third.id, from: second.id })
      expect((await page(w.sanne, id)).agenda[1]).toMatchObject({ usedSeconds, closedAt: expect.any(String) })
    }))
})

/** An agenda of so many items, without the hours that adding each would take. */
const fill = async (meetingId: string, from: number, until: number, seenBy: 'MEMBERS' | 'SEATED') => {
  const row = {
    samenwerkingsverbandId: w.rivierenland.id,
    meetingId,
    purpose: 'INFORM',
    usedSeconds: 0,
    distribution: 'MEMBERS',
    seenBy,
    version: 1,
  } as const
  const rows = Array.from({ length: until - from }, (_, at) => ({
    ...row,
    id: w.marijke.newId(),
    title: `Punt ${from + at}`,
    position: from + at,
  }))
  for (let at = 0; at < rows.length; at += 100)
    await past(w, (tx) => tx.db.insert(agendaItems).values(rows.slice(at, at + 100)))
}

test('[AG13] an agenda has at most 500 items, and as many may be handed in', async () => {
  const { id } = await draftMeeting(w)
  await fill(id, 3, 499, 'SEATED')
  expect(await add(id, { title: 'De vijfhonderdste' })).toMatchObject({ title: 'De vijfhonderdste' })
  await refused(w, id, () => add(id), { code: 'INVALID', field: 'input.meetingId' })
  // Handing in is still possible; placing is not.
  const proposed = await add(id, {}, w.fatima)
  await refused(w, id, () => w.marijke.act('placeAgendaItem', { id: proposed.id }), { code: 'INVALID', field: 'id' })
})

test('five hundred items: the last are added at once, and the first goes to the end in one execution for each group that listens', async () => {
  await Promise.all(w.everybody.map((person) => person.leave()))
  const { id, items } = await calledMeeting(w)
  await fill(id, items.length, 494, 'MEMBERS')
  const last = await atOnce(
    w,
    Array.from({ length: 7 }, (_, at) => () => add(id, { title: `Laatste ${at}` })),
  )
  // Six fit; who comes seventh hears so.
  expect(last.filter(({ code, field }) => code === 'INVALID' && field === 'input.meetingId')).toHaveLength(1)
  const before: string[] = (await page(w.marijke, id)).agenda.map((item: Data) => item.id)
  expect([before.length, new Set(before).size]).toEqual([500, 500])

  const { revision } = await page(w.sanne, id)
  const listeners = [w.fatima, w.peter, w.sanne].map((person) => person.watch('meetingChanged', id, revision))
  await expect.poll(members).toEqual([1, 2])
  const { executions } = w.hub.live.stats
  const [first] = before
  const after = [...before.slice(1), first]
  await w.marijke.act('moveAgendaItem', { id: first, after: before.at(-1) })
  for (const watch of listeners) {
    const told = (await watch.kind('agendaItemMoved')).changed.find(({ __typename }) => __typename === 'Meeting')
    expect(told.agenda.map((item: Data) => item.id)).toEqual(after)
  }
  expect(w.hub.live.stats.executions - executions).toBe(2)
  expect((await page(w.sanne, id)).agenda.map((item: Data) => item.id)).toEqual(after)
  await Promise.all([w.fatima, w.peter, w.sanne].map((person) => person.leave()))
})
