import type { GraphQLUnionType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyAct, somethingOfEverything, thingsOf } from './support/every-act.ts'
import { draftMeeting, liveMeeting, page } from './support/meetings.ts'
import { actOfInstallation, type IdOf } from './support/nouns.ts'
import type { Data } from './support/person.ts'
import { everything, refused } from './support/refused.ts'
import { pageSelection, selections } from './support/selections.ts'
import { world, type World } from './support/world.ts'

let w: World
/** A live meeting of Rivierenland, and one of Elders. */
let meeting: Awaited<ReturnType<typeof liveMeeting>>
let ours: IdOf
let theirs: IdOf
let theirVenue: { id: string }

beforeAll(async () => {
  w = await world()
  meeting = await liveMeeting(w)
  ours = await somethingOfEverything(w, meeting)
  theirVenue = await w.people.venue(w.elders, w.lek)
  theirs = await somethingOfElders()
})
afterAll(() => w.close())

const somethingOfElders = async (): Promise<IdOf> => {
  const { vera, elders, lek } = w
  const { id } = await vera.do('createMeeting', {
    samenwerkingsverbandId: elders.id,
    title: 'Elders',
    startsAt: '2027-01-14T08:30:00Z',
    endsAt: '2027-01-14T10:00:00Z',
  })
  const item = await vera.do('addAgendaItem', { meetingId: id, title: 'Van Elders', purpose: 'INFORM' })
  for (const act of ['callMeeting', 'startMeeting'] as const) await vera.act(act, { id })
  await vera.act('goToAgendaItem', { id: item.id })
  return thingsOf(
    { chair: vera, contact: vera, about: 'de zaken van Elders' },
    { Meeting: id, AgendaItem: item.id, Party: lek.id, Person: vera.id, Samenwerkingsverband: elders.id },
  )
}

test('the walls know every act, and every type that a channel tells, of the schema', () => {
  const { schema } = w.hub
  expect([...everyAct(ours).map(([name]) => name), actOfInstallation].sort()).toEqual(
    Object.keys(schema.getMutationType()!.getFields()).sort(),
  )
  expect(Object.keys(selections).sort()).toEqual(
    (schema.getType('Entity') as GraphQLUnionType)
      .getTypes()
      .map(({ name }) => name)
      .sort(),
  )
})

describe('Vera of Elders', () => {
  test('acts on nothing of Rivierenland: it answers like what does not exist', async () => {
    const missing = w.vera.newId()
    const nowhere = new Map(everyAct(() => missing))
    for (const [name, variables] of everyAct(ours)) {
      const answer = await refused(w, meeting.id, () => w.vera.act(name, variables), {
        code: 'NOT_FOUND',
        present: null,
      })
      expect(answer, name).toEqual(await w.vera.act(name, nowhere.get(name)!))
    }
  })

  test('reads nothing of Rivierenland', async () => {
    expect(await page(w.vera, meeting.id)).toBeNull()
    const { data } = await w.vera.ask(
      `query($in: ID!, $slug: String!) {
        samenwerkingsverband(slug: $slug) { id }
        decisions(samenwerkingsverbandId: $in) { nodes { id } pageInfo { hasNextPage endCursor } }
        actions(samenwerkingsverbandId: $in) { nodes { id } pageInfo { hasNextPage endCursor } }
        viewer { memberships { role samenwerkingsverband { slug parties { id } venues { id } meetings { nodes { id } } nextMeeting { id } } } }
      }`,
      { in: w.rivierenland.id, slug: w.rivierenland.slug },
    )
    const empty = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } }
    expect(data).toEqual({
      samenwerkingsverband: null,
      decisions: empty,
      actions: empty,
      viewer: {
        memberships: [
          {
            role: 'CHAIR',
            samenwerkingsverband: {
              ...{
                slug: 'elders',
                parties: [{ id: w.lek.id }],
                venues: [{ id: theirVenue.id }, { id: theirs('Venue') }],
              },
              ...{ meetings: { nodes: [{ id: theirs('Meeting') }] }, nextMeeting: { id: theirs('Meeting') } },
            },
          },
        ],
      },
    })
  })

  test('finds nothing of Rivierenland by filters on her own lists', async () => {
    for (const filter of [
      { partyId: w.zorggroep.id },
      { personId: w.fatima.id },
      { meetingId: meeting.id },
      { text: 'jaarplan' },
    ]) {
      const answer = await w.vera.ask(
        'query($in: ID!, $filter: ActionFilter) { actions(samenwerkingsverbandId: $in, filter: $filter) { nodes { id } } }',
        { in: w.elders.id, filter },
      )
      expect(answer.data.actions.nodes, JSON.stringify(filter)).toEqual([])
    }
  })

  test('hears nothing of Rivierenland', async () => {
    for (const [field, id] of [
      ['meetingChanged', meeting.id],
      ['actionsChanged', w.rivierenland.id],
      ['partiesChanged', w.rivierenland.id],
    ] as const)
      expect((await w.vera.watch(field, id).ends())[0].extensions.code).toBe('NOT_FOUND')
    const { revision } = await page(w.vera, theirs('Meeting'))
    const watch = w.vera.watch('actionsChanged', w.elders.id, revision)
    await w.marijke.do('recordAction', { meetingId: meeting.id, text: 'Actie van Rivierenland' })
    await w.vera.do('recordAction', { meetingId: theirs('Meeting'), text: 'Nog een van Elders' })
    await watch.sees((change) => change.changed.some((thing) => thing.text === 'Nog een van Elders'))
    expect(JSON.stringify(watch.seen)).not.toContain('Rivierenland')
  })
})

test('nobody sees anything without a sign-in', async () => {
  expect(await page(w.nobody, meeting.id)).toBeNull()
  const { data } = await w.nobody.ask(
    'query($in: ID!) { viewer { person { id } } samenwerkingsverband(slug: "rivierenland") { id } decisions(samenwerkingsverbandId: $in) { nodes { id } } actions(samenwerkingsverbandId: $in) { nodes { id } } }',
    { in: w.rivierenland.id },
  )
  expect(data).toEqual({ viewer: null, samenwerkingsverband: null, decisions: { nodes: [] }, actions: { nodes: [] } })
})

test('things of Elders are not there as arguments of acts in Rivierenland', async () => {
  const { marijke, rivierenland } = w
  const draft = await draftMeeting(w)
  const planned = {
    samenwerkingsverbandId: rivierenland.id,
    title: 'Overleg',
    startsAt: '2027-01-14T08:30:00Z',
    endsAt: '2027-01-14T10:00:00Z',
  }
  const missing = (field: string) => ({ code: 'NOT_FOUND', field })
  await refused(
    w,
    meeting.id,
    () => marijke.do('createMeeting', { ...planned, venueId: theirVenue.id }),
    missing('input.venueId'),
  )
  await refused(
    w,
    draft.id,
    () => marijke.do('editMeeting', { id: draft.id, version: 1, venueId: theirVenue.id }),
    missing('input.venueId'),
  )
  await refused(
    w,
    meeting.id,
    () => marijke.do('setAttendance', { meetingId: meeting.id, partyId: w.lek.id, presence: 'PRESENT' }),
    missing('input.partyId'),
  )
  const recorded = { meetingId: meeting.id, text: 'Doen' }
  await refused(
    w,
    meeting.id,
    () => marijke.do('recordAction', { ...recorded, agendaItemId: theirs('AgendaItem') }),
    missing('input.agendaItemId'),
  )
  for (const owner of [{ partyId: w.lek.id }, { personId: w.vera.id }]) {
    await refused(
      w,
      meeting.id,
      () => marijke.do('recordAction', { ...recorded, owners: [owner] }),
      missing('input.owners'),
    )
    await refused(
      w,
      meeting.id,
      () => marijke.act('assignAction', { id: ours('Action'), owners: [owner] }),
      missing('owners'),
    )
  }
  await refused(
    w,
    meeting.id,
    () => marijke.act('moveAgendaItem', { id: meeting.third.id, after: theirs('AgendaItem') }),
    {
      code: 'INVALID',
      field: 'after',
    },
  )
  const conflict = { code: 'CONFLICT', field: 'from', present: { id: meeting.id } }
  await refused(
    w,
    meeting.id,
    () => marijke.act('goToAgendaItem', { id: meeting.third.id, from: theirs('AgendaItem') }),
    conflict,
  )
})

test('a person of two samenwerkingsverbanden has the role of each there', async () => {
  await w.people.setRole(w.daan.id, w.elders, 'READER', w.lek)
  try {
    const seen = await w.daan.ask('{ viewer { memberships { role samenwerkingsverband { slug } } } }')
    expect(
      seen.data.viewer.memberships.map((one: Data) => `${one.samenwerkingsverband.slug} ${one.role}`).sort(),
    ).toEqual(['elders READER', 'rivierenland SECRETARY'])
    expect(await page(w.daan, theirs('Meeting'))).toMatchObject({ agenda: [{ title: 'Van Elders' }] })
    expect(await w.daan.do('recordAction', { meetingId: theirs('Meeting'), text: 'Nee' })).toMatchObject({
      code: 'NOT_ALLOWED',
    })
    expect(await w.daan.do('recordAction', { meetingId: meeting.id, text: 'Ja' })).toMatchObject({ text: 'Ja' })
    // Things of the one are not there for acts in the other.
    await refused(
      w,
      meeting.id,
      () => w.daan.do('recordAction', { meetingId: meeting.id, text: 'Nee', agendaItemId: theirs('AgendaItem') }),
      {
        code: 'NOT_FOUND',
      },
    )
    await refused(
      w,
      meeting.id,
      () => w.daan.do('recordAction', { id: theirs('Action'), meetingId: meeting.id, text: 'Nee' }),
      {
        code: 'INVALID',
        field: 'input.id',
      },
    )
  } finally {
    await w.people.setRole(w.daan.id, w.elders, 'READER', w.lek)
  }
})

test('an id that is no id is not there, on every way in', async () => {
  const before = await everything(w, meeting.id)
  for (const id of ['', '0', 'x'.repeat(1000), "' or '1'='1"]) {
    for (const [name, variables] of everyAct(() => id))
      expect(await w.marijke.act(name, variables), `${name} ${id}`).toMatchObject({ code: 'NOT_FOUND' })
    const { data, errors } = await w.marijke.ask(
      `query($id: ID!) { meeting(id: $id) { ${pageSelection} } actions(samenwerkingsverbandId: $id) { nodes { id } } }`,
      { id },
    )
    expect([errors, data]).toEqual([undefined, { meeting: null, actions: { nodes: [] } }])
  }
  expect(await everything(w, meeting.id)).toEqual(before)
})
