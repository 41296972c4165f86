import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../server/lib/ids.ts'
import { atOnce } from './support/at-once.ts'
import { calledMeeting, draftMeeting, page, whileLive } from './support/meetings.ts'
import type { Data, Person } from './support/person.ts'
import { everything, refused } from './support/refused.ts'
import { world, type World } from './support/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const templatesOf = async (person: Person): Promise<Data[]> =>
  (
    await person.ask(
      'query($slug: String!) { samenwerkingsverband(slug: $slug) { templates { id name items { title } } } }',
      {
        slug: w.rivierenland.slug,
      },
    )
  ).data.samenwerkingsverband.templates
const saved = async (input: object = {}) =>
  w.daan.do('saveAsTemplate', { meetingId: (await draftMeeting(w)).id, name: 'Gewoon', ...input })

test('[TM6] the secretary keeps an agenda as a template, without what came of it, and begins another with it', async () => {
  const { id, second } = await calledMeeting(w)
  await w.daan.do('editAgendaItem', {
    id: second.id,
    version: 1,
    notes: 'Gezegd',
    question: 'Akkoord?',
    distribution: 'SEATED',
  })
  const template = await w.daan.do('saveAsTemplate', { meetingId: id, name: ' Gewoon ' })
  expect(template).toMatchObject({
    name: 'Gewoon',
    version: 1,
    items: [{ title: 'Opening' }, { title: 'Jaarplan' }, { title: 'Rondvraag' }],
  })
  const other = await calledMeeting(w)
  const applied = await w.daan.act('applyTemplate', { meetingId: other.id, templateId: template.id })
  expect(applied.agenda.map(({ title }: Data) => title)).toEqual([
    'Opening',
    'Jaarplan',
    'Rondvraag',
    'Opening',
    'Jaarplan',
    'Rondvraag',
  ])
  const { agenda } = await page(w.daan, other.id)
  expect(agenda[4]).toMatchObject({
    question: 'Akkoord?',
    purpose: 'DECIDE',
    plannedMinutes: 10,
    distribution: 'SEATED',
    notes: null,
    version: 1,
  })
  // Items for the table alone stay so.
  expect((await page(w.sanne, other.id)).agenda).toHaveLength(5)
})

test('a template is for chair and secretary: for others it is not there', async () => {
  const { id } = await saved()
  expect((await templatesOf(w.marijke)).map((one) => one.id)).toContain(id)
  for (const person of [w.fatima, w.sanne]) {
    expect(await templatesOf(person)).toEqual([])
    for (const [name, variables] of [
      ['editTemplate', { input: { id, version: 1, name: 'Mijn' } }],
      ['removeTemplate', { id }],
    ] as const)
      await refused(w, undefined, () => person.act(name, variables), { code: 'NOT_FOUND' })
  }
  const series = await w.daan.do('createSeries', {
    samenwerkingsverbandId: w.rivierenland.id,
    ...{ title: 'Reeks', everyWeeks: 6, weekday: 4, startTime: '09:30', minutes: 180, templateId: id },
  })
  const ask = '{ samenwerkingsverband(slug: "rivierenland") { meetingSeries { id template { id } } } }'
  const seen = async (person: Person) =>
    (await person.ask(ask)).data.samenwerkingsverband.meetingSeries.find((one: Data) => one.id === series.id)
  expect([await seen(w.marijke), await seen(w.fatima)]).toMatchObject([{ template: { id } }, { template: null }])
})

test('[TM1] a template has a name of 1 to 100 characters', async () => {
  const { id: meetingId } = await draftMeeting(w)
  const save = (name: string) => () => w.daan.do('saveAsTemplate', { meetingId, name })
  await refused(w, meetingId, save(' '), { code: 'INVALID', field: 'input.name' })
  await refused(w, meetingId, save('x'.repeat(101)), { code: 'TOO_LONG', field: 'input.name' })
  const { id } = await save('x'.repeat(100))()
  await refused(w, meetingId, () => w.daan.do('editTemplate', { id, version: 1, name: '' }), {
    code: 'INVALID',
    field: 'input.name',
  })
})

test('[TM2] two secretaries edit a template: the second hears what the first made of it', async () => {
  const { id } = await saved()
  const items = [{ title: 'Opening', purpose: 'INFORM', plannedMinutes: 5, recurring: true }]
  expect(await w.daan.do('editTemplate', { id, version: 1, items })).toMatchObject({
    ...{ version: 2, name: 'Gewoon' },
    items: [{ title: 'Opening', plannedMinutes: 5, distribution: 'MEMBERS', recurring: true, adoptsMinutes: false }],
  })
  await refused(w, undefined, () => w.marijke.do('editTemplate', { id, version: 1, name: 'Anders' }), {
    ...{ code: 'CONFLICT', field: 'input.version', present: { __typename: 'AgendaTemplate' } },
  })
  expect(await w.marijke.do('editTemplate', { id, version: 2, name: 'Anders' })).toMatchObject({
    name: 'Anders',
    items: [{ title: 'Opening' }],
    version: 3,
  })
})

test('[TM3] the items of a template keep to the limits of an agenda item', async () => {
  const { id } = await saved()
  const edit = (items: object[]) => () => w.daan.do('editTemplate', { id, version: 1, items })
  const good = { title: 'Opening', purpose: 'INFORM' }
  await refused(w, undefined, edit([good, { ...good, title: ' ' }]), { code: 'INVALID', field: 'input.items.1.title' })
  await refused(w, undefined, edit([{ ...good, question: 'x'.repeat(2001) }]), {
    code: 'TOO_LONG',
    field: 'input.items.0.question',
  })
  await refused(w, undefined, edit([good, good, { ...good, plannedMinutes: 601 }]), {
    code: 'INVALID',
    field: 'input.items.2.plannedMinutes',
  })
  await refused(w, undefined, edit(Array.from({ length: 501 }, () => good)), { code: 'INVALID', field: 'input.items' })
})

test('[TM4] a template is put on an agenda before the meeting is live', async () => {
  const { id } = await saved()
  await whileLive(w, (meeting) =>
    refused(w, meeting.id, () => w.daan.act('applyTemplate', { meetingId: meeting.id, templateId: id }), {
      code: 'WRONG_STATE',
    }),
  )
})

test('[TM5] an agenda does not grow beyond 500 items', async () => {
  const { id } = await saved()
  const good = { title: 'Punt', purpose: 'INFORM' }
  await w.daan.do('editTemplate', { id, version: 1, items: Array.from({ length: 300 }, () => good) })
  const meeting = await draftMeeting(w)
  const apply = () => w.daan.act('applyTemplate', { meetingId: meeting.id, templateId: id })
  expect((await apply()).agenda).toHaveLength(303)
  await refused(w, meeting.id, apply, { code: 'INVALID', field: 'templateId' })
})

test('[TM7] two who put a template on an agenda at once do so once; a second press that saw the items is a second time', async () => {
  const { id: templateId } = await saved()
  const { id: meetingId, third } = await draftMeeting(w)
  const apply = (person: Person, after: unknown) => person.act('applyTemplate', { meetingId, templateId, after })
  const said = await atOnce(w, [() => apply(w.marijke, third.id), () => apply(w.daan, third.id)])
  expect(said.map(({ __typename }) => __typename).sort()).toEqual(['Meeting', 'Refusal'])
  expect(said).toContainEqual(
    expect.objectContaining({ code: 'CONFLICT', field: 'after', present: expect.objectContaining({ id: meetingId }) }),
  )
  const { agenda } = await page(w.daan, meetingId)
  expect(agenda).toHaveLength(6)
  for (const after of [third.id, null])
    await refused(w, meetingId, () => apply(w.daan, after), { code: 'CONFLICT', field: 'after' })
  expect((await apply(w.daan, agenda[5].id)).agenda).toHaveLength(9)
  const { id: empty } = await w.daan.do('createMeeting', {
    samenwerkingsverbandId: w.rivierenland.id,
    ...{ title: 'Leeg', startsAt: '2027-02-04T08:30:00.000Z', endsAt: '2027-02-04T11:30:00.000Z' },
  })
  expect((await w.daan.act('applyTemplate', { meetingId: empty, templateId, after: null })).agenda).toHaveLength(3)
})

test('[TM8] an agenda that a template is put on, or that begins with one, adopts minutes at one item', async () => {
  const { id: templateId } = await saved()
  const items = ['Verslag', 'Nog een verslag'].map((title) => ({ title, purpose: 'DECIDE', adoptsMinutes: true }))
  await w.daan.do('editTemplate', { id: templateId, version: 1, items })
  const meeting = await draftMeeting(w)
  const adopting = async (id: string) => (await page(w.daan, id)).agenda.map(({ adoptsMinutes }: Data) => adoptsMinutes)
  const apply = () => w.daan.act('applyTemplate', { meetingId: meeting.id, templateId })
  await apply()
  expect(await adopting(meeting.id)).toEqual([false, false, false, true, false])
  await apply()
  expect(await adopting(meeting.id)).toEqual([false, false, false, true, false, false, false])
  const series = await w.daan.do('createSeries', {
    samenwerkingsverbandId: w.rivierenland.id,
    ...{ title: 'Reeks', everyWeeks: 6, weekday: 4, startTime: '09:30', minutes: 180, templateId },
  })
  const planned = { id: newId(), startsAt: '2027-03-04T08:30:00.000Z', endsAt: '2027-03-04T11:30:00.000Z' }
  await w.daan.do('planMeetings', { seriesId: series.id, meetings: [planned] })
  expect(await adopting(planned.id)).toEqual([true, false])
})

test('[TM10] [TM6] the items of a template come before what stands at the end, and keep whether they do', async () => {
  const kept = await calledMeeting(w)
  await w.daan.do('editAgendaItem', { id: kept.third.id, version: 1, atEnd: true })
  const template = await w.daan.do('saveAsTemplate', { meetingId: kept.id, name: 'Met een einde' })
  expect(template.items.map(({ atEnd }: Data) => atEnd)).toEqual([false, false, true])
  await w.daan.do('editTemplate', {
    id: template.id,
    version: 1,
    items: template.items.map((item: Data, at: number) => ({ ...item, title: `${at}` })),
  })
  const other = await draftMeeting(w)
  await w.daan.do('editAgendaItem', { id: other.third.id, version: 1, atEnd: true })
  const applied = await w.daan.act('applyTemplate', { meetingId: other.id, templateId: template.id })
  expect(applied.agenda.map(({ title }: Data) => title)).toEqual(['Opening', 'Jaarplan', '0', '1', 'Rondvraag', '2'])
})

test('a template that goes is taken out of its series; one without items adds nothing', async () => {
  const { id } = await saved()
  const series = await w.daan.do('createSeries', {
    samenwerkingsverbandId: w.rivierenland.id,
    ...{ title: 'Reeks', everyWeeks: 6, weekday: 4, startTime: '09:30', minutes: 180, templateId: id },
  })
  await w.daan.do('editTemplate', { id, version: 1, items: [] })
  const meeting = await draftMeeting(w)
  const before = await everything(w, meeting.id)
  expect(await w.daan.act('applyTemplate', { meetingId: meeting.id, templateId: id })).toMatchObject({ id: meeting.id })
  expect(await everything(w, meeting.id)).toEqual(before)
  expect((await w.daan.act('removeTemplate', { id })).templates).not.toContainEqual({ id })
  expect(await w.daan.do('editSeries', { id: series.id, version: 1, minutes: 120 })).toMatchObject({
    template: null,
    minutes: 120,
  })
  await refused(w, undefined, () => w.daan.act('removeTemplate', { id }), { code: 'NOT_FOUND', field: 'id' })
})

test('the same id again is the same template', async () => {
  const { id: meetingId } = await draftMeeting(w)
  const id = newId()
  const save = () => w.daan.do('saveAsTemplate', { id, meetingId, name: 'Een keer' })
  expect(await save()).toMatchObject({ id, version: 1 })
  const before = await everything(w, meetingId)
  expect(await save()).toMatchObject({ id })
  expect(await everything(w, meetingId)).toEqual(before)
})

/** A meeting on this day, with one item that adopts minutes. */
const meetingOn = async (day: string, title = 'Verslag van 28 februari 2023 vaststellen') => {
  const { id } = await w.daan.do('createMeeting', {
    samenwerkingsverbandId: w.rivierenland.id,
    ...{ title: 'Partneroverleg', startsAt: `${day}T08:30:00Z`, endsAt: `${day}T11:30:00Z` },
  })
  await w.daan.do('addAgendaItem', { meetingId: id, title, purpose: 'DECIDE' })
  await w.daan.do('addAgendaItem', { meetingId: id, title: 'Werkbezoek van 3 maart', purpose: 'INFORM' })
  return id as string
}
const titlesOf = async (meetingId: string): Promise<string[]> =>
  (await page(w.daan, meetingId)).agenda.map(({ title }: Data) => title)

test('[TM11] [MI5] a template keeps the role of the item for the minutes, not its date: each meeting names the one before it', async () => {
  const own = await meetingOn('2031-02-06')
  const [minutes, visit] = (await page(w.daan, own)).agenda
  expect(minutes.adoptsMinutes).toBe(false)
  const template = await w.daan.do('saveAsTemplate', { meetingId: own, name: 'Vast', items: [minutes.id] })
  expect(template.items).toMatchObject([{ title: 'Verslag van het vorige overleg vaststellen', adoptsMinutes: true }])
  expect(
    await w.daan.do('saveAsTemplate', { meetingId: own, name: 'Vast', items: [visit.id, template.id] }),
  ).toMatchObject({
    code: 'INVALID',
    field: 'input.items',
  })
  const series = await w.daan.do('createSeries', {
    samenwerkingsverbandId: w.rivierenland.id,
    ...{ title: 'Reeks', everyWeeks: 6, weekday: 4, startTime: '09:30', minutes: 180, templateId: template.id },
  })
  const days = ['2031-03-20', '2031-05-01', '2031-06-12']
  const meetings = days.map((day) => ({ id: newId(), startsAt: `${day}T08:30:00Z`, endsAt: `${day}T11:30:00Z` }))
  await w.daan.do('planMeetings', { seriesId: series.id, meetings })
  const [first, second, third] = meetings.map(({ id }) => id)
  expect(await titlesOf(first!)).toEqual(['Verslag van 6 februari 2031 vaststellen'])
  expect(await titlesOf(second!)).toEqual(['Verslag van 20 maart 2031 vaststellen'])
  expect(await titlesOf(third!)).toEqual(['Verslag van 1 mei 2031 vaststellen'])
  // It follows when another meeting comes before.
  await w.daan.act('cancelMeeting', { id: second! })
  expect(await titlesOf(third!)).toEqual(['Verslag van 20 maart 2031 vaststellen'])
  const { version } = await page(w.daan, first!)
  await w.daan.do('editMeeting', {
    id: first!,
    version,
    startsAt: '2031-03-27T08:30:00Z',
    endsAt: '2031-03-27T11:30:00Z',
  })
  expect(await titlesOf(third!)).toEqual(['Verslag van 27 maart 2031 vaststellen'])
  // What somebody wrote themselves stays.
  const [item] = (await page(w.daan, third!)).agenda
  await w.daan.do('editAgendaItem', { id: item.id, version: item.version, title: 'Verslag vaststellen' })
  await w.daan.act('cancelMeeting', { id: first! })
  expect(await titlesOf(third!)).toEqual(['Verslag vaststellen'])
})

test('[TM6] [TM10] a template keeps the heads of an agenda, and makes those that are not there', async () => {
  const one = await draftMeeting(w)
  await w.daan.do('addSection', { meetingId: one.id, title: 'Ter besluitvorming', before: one.second.id })
  await w.daan.do('addSection', { meetingId: one.id, title: 'Rondvraag', before: one.third.id })
  const template = await w.daan.do('saveAsTemplate', { meetingId: one.id, name: 'Met koppen' })
  expect(template.items.map(({ section }: Data) => section)).toEqual([null, 'Ter besluitvorming', 'Rondvraag'])
  const other = await draftMeeting(w)
  await w.daan.do('addSection', { meetingId: other.id, title: 'Rondvraag', before: other.third.id })
  await w.daan.act('applyTemplate', { meetingId: other.id, templateId: template.id })
  const { agenda, sections } = await page(w.daan, other.id)
  expect(sections.map(({ title }: Data) => title)).toEqual(['Rondvraag', 'Ter besluitvorming'])
  const headOf = ({ section }: Data) => sections.find(({ id }: Data) => id === section?.id)?.title ?? null
  expect(agenda.map((item: Data) => [item.title, headOf(item)])).toEqual([
    ...[
      ['Opening', null],
      ['Jaarplan', null],
      ['Opening', null],
    ],
    ...[
      ['Rondvraag', 'Rondvraag'],
      ['Rondvraag', 'Rondvraag'],
      ['Jaarplan', 'Ter besluitvorming'],
    ],
  ])
})

test('[TM11] [MI5] a template that was kept with a date, and the item that is taken along again, name the meeting before too', async () => {
  const template = await w.daan.do('saveAsTemplate', {
    meetingId: await meetingOn('2032-02-05', 'Opening'),
    name: 'Oud',
  })
  const [opening] = template.items
  await w.daan.do('editTemplate', {
    id: template.id,
    version: 1,
    items: [{ ...opening, title: 'Vaststellen notulen 28-2-2023' }],
  })
  const id = await meetingOn('2032-03-18', 'Opening')
  await w.daan.act('applyTemplate', { meetingId: id, templateId: template.id })
  expect(await titlesOf(id)).toEqual(['Opening', 'Werkbezoek van 3 maart', 'Verslag van 5 februari 2032 vaststellen'])
  const [, , minutes] = (await page(w.daan, id)).agenda
  expect(minutes.adoptsMinutes).toBe(true)
  const next = await meetingOn('2032-04-29', 'Opening')
  const again = await w.daan.act('repeatAgendaItem', { id: minutes.id, to: next })
  expect(again).toMatchObject({ title: 'Verslag van 18 maart 2032 vaststellen', adoptsMinutes: true })
})

test('[TM9] there are at most 50 templates', async () => {
  const { id: meetingId } = await draftMeeting(w)
  const save = () => w.daan.do('saveAsTemplate', { meetingId, name: 'Nog een' })
  while ((await templatesOf(w.daan)).length < 50) await save()
  await refused(w, meetingId, save, { code: 'INVALID', field: 'input.meetingId' })
  await w.daan.act('removeTemplate', { id: (await templatesOf(w.daan))[0]!.id })
  expect(await save()).toMatchObject({ name: 'Nog een' })
})
