import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { amsterdamDate } from '../schema/dates.ts'
import { presetKinds } from '../server/kind/steps.ts'
import { page, whileLive } from './support/meetings.ts'
import type { Data, Person } from './support/person.ts'
import { refused } from './support/refused.ts'
import { selections } from './support/selections.ts'
import { databaseBefore } from './support/before.ts'
import { emptyHub, world, type World } from './support/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const house = async (person: Person = w.marijke): Promise<Data> =>
  (
    await person.ask(
      `query($slug: String!) { samenwerkingsverband(slug: $slug) { revision kinds { ${selections.Kind} } parties { ${selections.Party} } } }`,
      w.rivierenland,
    )
  ).data.samenwerkingsverband
const kinds = async (): Promise<Data[]> => (await house()).kinds
const kindOf = async (legacy: string) => (await kinds()).find((kind) => kind.legacy === legacy)!
let added = 0
const add = (input: object = {}, person: Person = w.marijke) =>
  person.do('addKind', {
    samenwerkingsverbandId: w.rivierenland.id,
    singular: `waterschap ${++added}`,
    plural: `waterschappen ${added}`,
    colour: 'YELLOW',
    ...input,
  })
const edit = (kind: Data, input: object, version: number = kind.version) =>
  w.marijke.do('editKind', { id: kind.id, version, ...input })
const remove = ({ id }: Data) => w.marijke.do('removeKind', { id })
const addParty = (input: object) =>
  w.marijke.do('addParty', { samenwerkingsverbandId: w.rivierenland.id, name: `Partij ${++added}`, ...input })
const stays = (act: () => Promise<Data>, refusal: object) => refused(w, undefined, act, refusal)
const invalid = (field: string) => ({ code: 'INVALID', field })

describe('the kinds of a samenwerkingsverband', () => {
  test('begin with those of the preset; a new one is there for everybody at once, and a party can be of it', async () => {
    const given = presetKinds().map(({ key: _key, ...kind }) => kind)
    expect(await kinds()).toMatchObject(given)
    const watch = w.sanne.watch('partiesChanged', w.rivierenland.id, (await house(w.sanne)).revision)
    const water = await add({ singular: ' waterschap ', plural: 'waterschappen', votes: false, weight: 3 })
    const seen = {
      ...{ singular: 'waterschap', plural: 'waterschappen', colour: 'YELLOW', votes: false, weight: 3 },
      ...{ legacy: 'OTHER', version: 1 },
    }
    expect(water).toMatchObject(seen)
    const { changed } = await watch.kind('kindAdded')
    expect(changed).toContainEqual(expect.objectContaining(seen))
    expect((await house(w.sanne)).kinds.at(-1)).toMatchObject(seen)
    expect(await addParty({ kindId: water.id })).toMatchObject({
      ...{ kind: 'OTHER', partyKind: { id: water.id }, votes: false, weight: 3 },
    })
    await w.sanne.leave()
  })

  test('[KI1] both words have 1 to 60 characters', async () => {
    const kind = await add()
    for (const field of ['singular', 'plural']) {
      for (const word of ['', ' ']) {
        await stays(() => add({ [field]: word }), invalid(`input.${field}`))
        await stays(() => edit(kind, { [field]: word }), invalid(`input.${field}`))
      }
      await stays(() => edit(kind, { [field]: null }), invalid(`input.${field}`))
      await stays(() => add({ [field]: 'x'.repeat(61) }), { code: 'TOO_LONG', field: `input.${field}` })
    }
    expect(await edit(kind, { plural: 'x'.repeat(60) })).toMatchObject({ plural: 'x'.repeat(60), version: 2 })
  })

  test('[KI2] an edit that is based on an older version is a conflict, which shows the kind as it is', async () => {
    const kind = await add()
    const now = await edit(kind, { colour: 'PINK' })
    const { present } = await stays(() => edit(kind, { plural: 'te laat' }), { code: 'CONFLICT' })
    expect(present).toMatchObject({ id: kind.id, plural: now.plural, version: 2 })
  })

  test('[KI4] two kinds have different words, whatever the capitals and spaces; a kind may keep its own', async () => {
    const one = await add({ singular: 'provincie', plural: 'provincies' })
    const other = await add()
    for (const singular of ['provincie', ' Provincie ']) await stays(() => add({ singular }), invalid('input.singular'))
    await stays(() => edit(other, { plural: 'PROVINCIES' }), invalid('input.plural'))
    expect(await edit(one, { plural: 'Provincies' })).toMatchObject({ plural: 'Provincies' })
  })

  test('[KI5] a weight is 1 to 1,000, of a kind and of a party', async () => {
    const kind = await add()
    for (const weight of [0, -1, 1001]) {
      await stays(() => add({ weight }), invalid('input.weight'))
      await stays(() => edit(kind, { weight }), invalid('input.weight'))
      await stays(() => addParty({ kindId: kind.id, weight }), invalid('input.weight'))
      await stays(() => w.marijke.do('editParty', { id: w.tiel.id, version: 1, weight }), invalid('input.weight'))
    }
    expect(await edit(kind, { weight: 1000 })).toMatchObject({ weight: 1000 })
  })

  test('[KI7] a kind stands after another, never after itself; everybody sees the new order', async () => {
    const [last, [first]] = [await add(), await kinds()]
    const move = (after: string | null) => w.marijke.do('moveKind', { id: last.id, after })
    for (const after of [last.id, w.tiel.id]) await stays(() => move(after), invalid('input.after'))
    const watch = w.sanne.watch('partiesChanged', w.rivierenland.id, (await house(w.sanne)).revision)
    await move(null)
    await watch.kind('kindMoved')
    expect((await house(w.sanne)).kinds.map(({ id }: Data) => id).slice(0, 2)).toEqual([last.id, first!.id])
    await move(first!.id)
    expect((await house(w.sanne)).kinds.map(({ id }: Data) => id).slice(0, 2)).toEqual([first!.id, last.id])
    await w.sanne.leave()
  })

  test('are kept by chair and secretary alone; elsewhere they are not there', async () => {
    const kind = await add({}, w.daan)
    for (const person of [w.fatima, w.sanne]) await stays(() => add({}, person), { code: 'NOT_ALLOWED' })
    await stays(() => add({}, w.vera), { code: 'NOT_FOUND', field: 'input.samenwerkingsverbandId' })
    await stays(() => w.vera.do('removeKind', { id: kind.id }), { code: 'NOT_FOUND', field: 'input.id' })
    const party = { samenwerkingsverbandId: w.elders.id, name: 'Elders', kindId: kind.id }
    await stays(() => w.vera.do('addParty', party), { code: 'NOT_FOUND', field: 'input.kindId' })
  })

  test('[KI3] are at most 30', async () => {
    const there = (await kinds()).length
    const more = await Promise.all(Array.from({ length: 30 - there }, () => add()))
    await stays(() => add(), invalid('input.samenwerkingsverbandId'))
    for (const kind of more) await remove(kind)
    expect(await kinds()).toHaveLength(there)
  })
})

describe('a kind that is in use', () => {
  test('[KI6] stays while a party, also one that left, an owner or a question names it', async () => {
    const used = { code: 'WRONG_STATE', field: 'input.id', ruleId: 'KI6' }
    const [ofParty, ofAction, ofQuestion, free] = [await add(), await add(), await add(), await add()]
    const party = await addParty({ kindId: ofParty.id })
    await stays(() => remove(ofParty), used)
    await w.marijke.act('endParty', { id: party.id, untilOn: amsterdamDate(new Date()) })
    await stays(() => remove(ofParty), used)
    await whileLive(w, async ({ id, second }) => {
      const owners = [{ kindId: ofAction.id }]
      const action = await w.marijke.do('recordAction', { meetingId: id, text: 'Samen doen', owners })
      expect(action.owners).toMatchObject([{ kind: { id: ofAction.id }, partyKind: 'OTHER' }])
      await stays(() => remove(ofAction), used)
      await w.marijke.act('assignAction', { id: action.id, owners: [] })
      expect(await remove(ofAction)).toMatchObject({ id: w.rivierenland.id })
      const asked = { agendaItemId: second.id, text: 'Wie helpt?', kindId: ofQuestion.id }
      const question = await w.marijke.do('askParties', asked)
      expect(question).toMatchObject({ askedKind: { id: ofQuestion.id }, partyKind: 'OTHER' })
      await stays(() => remove(ofQuestion), used)
      await w.marijke.act('removePartyQuestion', { id: question.id })
      await remove(ofQuestion)
    })
    const watch = w.sanne.watch('partiesChanged', w.rivierenland.id, (await house(w.sanne)).revision)
    await remove(free)
    expect((await watch.kind('kindRemoved')).removed).toMatchObject([{ typename: 'Kind', id: free.id }])
    await stays(() => remove(free), { code: 'NOT_FOUND', field: 'input.id' })
    await w.sanne.leave()
  })

  test('is told to every screen that shows it when its words change: its actions, its questions, its seats', async () => {
    const care = await kindOf('CARE_PROVIDER')
    await whileLive(w, async ({ id, second }) => {
      const owners = [{ partyKind: 'CARE_PROVIDER' }]
      const action = await w.marijke.do('recordAction', { meetingId: id, text: 'Plannen', owners })
      const asked = { agendaItemId: second.id, text: 'Wie helpt?', partyKind: 'CARE_PROVIDER' }
      const question = await w.marijke.do('askParties', asked)
      const watch = w.fatima.watch('meetingChanged', id, (await page(w.fatima, id)).revision)
      await edit(care, { singular: 'zorgpartij', plural: 'zorgpartijen', colour: 'PURPLE' })
      const { changed } = await watch.kind('kindEdited')
      const told = (typename: string) => changed.find(({ __typename }) => __typename === typename)
      expect(told('Action')).toMatchObject({ id: action.id, owners: [{ kind: { plural: 'zorgpartijen' } }] })
      expect(told('PartyQuestion')).toMatchObject({ id: question.id, askedKind: { plural: 'zorgpartijen' } })
      expect(told('Attendance')).toMatchObject({ party: { id: w.zorggroep.id } })
      await w.fatima.leave()
    })
  })
})

describe('clients that know the five kinds', () => {
  test('[KI8] name the first kind with that legacy; OTHER, none and both are INVALID', async () => {
    const [first] = (await kinds()).filter(({ legacy }) => legacy === 'WELFARE')
    const second = await add({ legacy: 'WELFARE' })
    expect(await addParty({ kind: 'WELFARE' })).toMatchObject({ kind: 'WELFARE', partyKind: { id: first!.id } })
    const party = await addParty({ kindId: second.id })
    expect(party).toMatchObject({ kind: 'WELFARE', partyKind: { id: second.id } })
    const change = (input: object) => w.marijke.do('editParty', { id: party.id, version: party.version, ...input })
    for (const act of [addParty, change]) {
      await stays(() => act({ kind: 'OTHER' }), invalid('input.kind'))
      await stays(() => act({ kind: 'WELFARE', kindId: first!.id }), invalid('input.kind'))
      await stays(() => act({ kindId: w.tiel.id }), { code: 'NOT_FOUND', field: 'input.kindId' })
    }
    await whileLive(w, async ({ id, second: item }) => {
      const record = (owner: object) =>
        w.marijke.do('recordAction', { meetingId: id, text: 'Samen doen', owners: [owner].flat() })
      const { owners } = await record({ partyKind: 'WELFARE' })
      expect(owners).toEqual([
        { party: null, person: null, kind: { id: first!.id, plural: first!.plural }, partyKind: 'WELFARE' },
      ])
      for (const owner of [
        { partyKind: 'OTHER' },
        { partyKind: 'WELFARE', kindId: first!.id },
        [{ partyKind: 'WELFARE' }, { kindId: first!.id }],
        {},
      ])
        await stays(() => record(owner), invalid('input.owners'))
      const ask = (input: object) => w.marijke.do('askParties', { agendaItemId: item.id, text: 'Wie?', ...input })
      await stays(() => ask({ partyKind: 'OTHER' }), invalid('input.partyKind'))
      await stays(() => ask({ partyKind: 'WELFARE', kindId: first!.id }), invalid('input.partyKind'))
      expect(await ask({ partyKind: 'WELFARE' })).toMatchObject({ askedKind: { id: first!.id }, partyKind: 'WELFARE' })
    })
  })

  test('[PA10] a new party has a kind', () => stays(() => addParty({}), invalid('input.kindId')))

  test('get the actions of a party with those of its kind, as before', async () => {
    await whileLive(w, async ({ id }) => {
      await w.marijke.do('recordAction', {
        meetingId: id,
        text: 'Van de gemeenten',
        owners: [{ partyKind: 'MUNICIPALITY' }],
      })
      const { data } = await w.peter.ask(
        'query($id: ID!, $party: ID!) { actions(samenwerkingsverbandId: $id, filter: { partyId: $party, text: "van de gemeenten" }) { nodes { text owners { partyKind } progress { party { id } } } } }',
        { id: w.rivierenland.id, party: w.tiel.id },
      )
      expect(data.actions.nodes).toMatchObject([{ owners: [{ partyKind: 'MUNICIPALITY' }] }])
      expect(data.actions.nodes[0].progress.map(({ party }: Data) => party.id)).toEqual([w.tiel.id, w.culemborg.id])
    })
  })
})

describe('what a samenwerkingsverband says of itself', () => {
  const edit = (input: object, version: number, person = w.marijke) =>
    person.do('editSamenwerkingsverband', { id: w.rivierenland.id, version, ...input })

  test('[SV1] [SV2] [SV3] is changed by chair and secretary, within its limits, and told at once', async () => {
    const watch = w.sanne.watch('partiesChanged', w.rivierenland.id, (await house(w.sanne)).revision)
    const said = {
      purpose: 'Samen sterk.',
      website: 'www.rivierenland.example/over',
      rhythmWeeks: 6,
      rhythmMinutes: 180,
    }
    expect(await edit(said, 1)).toMatchObject({ ...said, version: 2 })
    expect((await watch.kind('samenwerkingsverbandEdited')).changed).toMatchObject([said])
    await w.sanne.leave()
    await stays(() => edit({ purpose: 'Te laat' }, 1), { code: 'CONFLICT', present: { version: 2 } })
    await stays(() => edit({ purpose: 'Van een ander' }, 2, w.fatima), { code: 'NOT_ALLOWED' })
    for (const website of ['javascript:alert(1)', 'geen website', 'ftp://a.example', 'a'])
      await stays(() => edit({ website }, 2), invalid('input.website'))
    await stays(() => edit({ purpose: 'x'.repeat(501) }, 2), { code: 'TOO_LONG', field: 'input.purpose' })
    for (const rhythmWeeks of [0, 53]) await stays(() => edit({ rhythmWeeks }, 2), invalid('input.rhythmWeeks'))
    for (const rhythmMinutes of [14, 721]) await stays(() => edit({ rhythmMinutes }, 2), invalid('input.rhythmMinutes'))
    expect(await edit({ website: null, purpose: ' ' }, 2)).toMatchObject({
      website: null,
      purpose: null,
      rhythmWeeks: 6,
    })
  })
})

describe('votes and weights', () => {
  test('[PA5] a new party votes as its kind does, as heavily, unless the act says otherwise; later changes of the kind leave it', async () => {
    const kind = await add({ votes: false, weight: 4 })
    const [asKind, itself] = [
      await addParty({ kindId: kind.id }),
      await addParty({ kindId: kind.id, votes: true, weight: 2 }),
    ]
    expect([asKind, itself]).toMatchObject([
      { votes: false, weight: 4 },
      { votes: true, weight: 2 },
    ])
    await edit(kind, { votes: true, weight: 9 })
    const { parties } = await house()
    expect(parties.find(({ id }: Data) => id === asKind.id)).toMatchObject({ votes: false, weight: 4 })
    expect(await addParty({ kindId: kind.id })).toMatchObject({ votes: true, weight: 9 })
  })

  test('[CS9] [CS10] a consent counts by weight, as it was when the consent was opened', async () => {
    const weigh = async (party: { id: string }, weight: number) => {
      const { version } = (await house()).parties.find(({ id }: Data) => id === party.id)
      return w.marijke.do('editParty', { id: party.id, version, weight })
    }
    const heavy = await world()
    const all = w
    w = heavy
    try {
      await weigh(w.tiel, 5)
      await whileLive(w, async ({ second }) => {
        const item = await w.marijke.do('editAgendaItem', {
          id: second.id,
          version: second.version,
          consentRule: 'MAJORITY',
        })
        expect(item).toMatchObject({ id: second.id })
        const round = await w.marijke.do('openConsent', { agendaItemId: second.id, text: 'Wij doen mee.' })
        const weights = (one: Data) => one.partyVotes.map(({ weight }: Data) => weight)
        expect(weights(round)).toEqual([1, 5, 1, 1])
        const vote = (party: { id: string }, choice: string) =>
          w.marijke.act('vote', { consentRoundId: round.id, partyId: party.id, choice, remark: 'Nee' })
        // One of four parties agrees, and weighs more than the others together.
        await vote(w.tiel, 'AGREE')
        for (const party of [w.regio, w.culemborg, w.zorggroep]) await vote(party, 'OBJECT')
        // Who becomes lighter while the table answers, was asked with the old weight.
        await weigh(w.tiel, 1)
        const closed = await w.marijke.act('closeConsent', { id: round.id })
        expect(closed).toMatchObject({ result: 'AGREED' })
        expect(weights(closed)).toEqual([1, 5, 1, 1])
        const again = await w.marijke.do('openConsent', { agendaItemId: second.id, text: 'En nu?' })
        expect(weights(again)).toEqual([1, 1, 1, 1])
      })
    } finally {
      w = all
      await heavy.close()
    }
  })
})

describe('a hub from before kinds were data', () => {
  const [yes, no] = ['(1 = 1)', '(1 = 0)']
  const party = (id: string, kind: string, votes = yes, untilOn = 'null') =>
    `insert into party (id, samenwerkingsverband_id, "key", name, kind, votes, until_on, position)
     values ('${id}', 'rivierenland', '${id}', 'Partij ${id}', '${kind}', ${votes}, ${untilOn}, 0)`
  const action = (id: string, serial: number) =>
    `insert into action (id, samenwerkingsverband_id, meeting_id, series, serial, "number", text, tentative, distribution, seen_by, version)
     values ('${id}', 'rivierenland', 'overleg', 'A', ${serial}, 'A-${serial}', 'Actie ${serial}', ${no}, 'MEMBERS', 'MEMBERS', 1)`
  const owner = (of: string, position: number, column: string, value: string) =>
    `insert into action_owner (action_id, position, ${column}) values ('${of}', ${position}, '${value}')`
  const question = (id: string, kind: string) =>
    `insert into party_question (id, samenwerkingsverband_id, meeting_id, agenda_item_id, text, party_kind, seen_by, version)
     values ('${id}', 'rivierenland', 'overleg', 'punt', 'Wie helpt?', ${kind}, 'MEMBERS', 1)`
  const rows = [
    ...['rivierenland', 'elders'].flatMap((id) => [
      `insert into revision (samenwerkingsverband_id) values ('${id}')`,
      `insert into samenwerkingsverband (id, slug, name) values ('${id}', '${id}', '${id}')`,
    ]),
    party('regio', 'REGION'),
    party('tiel', 'MUNICIPALITY'),
    party('culemborg', 'MUNICIPALITY'),
    party('team', 'TEAM', no),
    party('weg', 'WELFARE', yes, "'2020-01-01'"),
    `insert into meeting (id, samenwerkingsverband_id, title, state, starts_at, ends_at, seen_by, version)
     values ('overleg', 'rivierenland', 'Overleg', 'CLOSED', '2026-01-01T09:00:00.000Z', '2026-01-01T12:00:00.000Z', 'MEMBERS', 1)`,
    `insert into agenda_item (id, samenwerkingsverband_id, meeting_id, position, title, purpose, used_seconds, distribution, seen_by, version)
     values ('punt', 'rivierenland', 'overleg', 0, 'Punt', 'DECIDE', 0, 'MEMBERS', 'MEMBERS', 1)`,
    action('allen', 1),
    owner('allen', 0, 'party_kind', 'MUNICIPALITY'),
    action('samen', 2),
    owner('samen', 0, 'party_id', 'regio'),
    owner('samen', 1, 'party_kind', 'CARE_PROVIDER'),
    question('vraag', "'MUNICIPALITY'"),
    question('open', 'null'),
  ]

  test('keeps every party, owner, question and filter; each samenwerkingsverband gets the five kinds', async () => {
    const databaseUrl = await databaseBefore('kinds', rows)
    const { hub, people } = await emptyHub({ databaseUrl })
    try {
      const marijke = await people.person('Marijke de Wit', { id: 'rivierenland' }, 'CHAIR', { id: 'regio' })
      const { data } = await marijke.ask(
        `{ samenwerkingsverband(slug: "rivierenland") { kinds { singular legacy votes weight colour }
             parties { id kind votes weight version partyKind { singular } } formerParties { id kind partyKind { singular } } }
           meeting(id: "overleg") { questions { id partyKind askedKind { plural } } }
           actions(samenwerkingsverbandId: "rivierenland") { nodes { id owners { party { id } partyKind kind { plural } } progress { party { id } } } }
           ofTiel: actions(samenwerkingsverbandId: "rivierenland", filter: { partyId: "tiel" }) { nodes { id } } }`,
      )
      const house = data.samenwerkingsverband
      expect(house.kinds).toEqual(
        presetKinds().map(({ singular, legacy, votes, weight, colour }) => ({
          singular,
          legacy,
          votes,
          weight,
          colour,
        })),
      )
      const was = (id: string, kind: string, singular: string) => ({ id, kind, partyKind: { singular } })
      const now = { votes: true, weight: 1, version: 1 }
      const byId = (one: Data, other: Data) => (one.id < other.id ? -1 : 1)
      expect(house.parties.sort(byId)).toEqual([
        { ...was('culemborg', 'MUNICIPALITY', 'gemeente'), ...now },
        { ...was('regio', 'REGION', 'regio'), ...now },
        { ...was('team', 'TEAM', 'team'), ...now, votes: false },
        { ...was('tiel', 'MUNICIPALITY', 'gemeente'), ...now },
      ])
      expect(house.formerParties).toEqual([was('weg', 'WELFARE', 'welzijnsorganisatie')])
      expect(data.actions.nodes).toEqual([
        {
          id: 'allen',
          owners: [{ party: null, partyKind: 'MUNICIPALITY', kind: { plural: 'gemeenten' } }],
          progress: [{ party: { id: 'culemborg' } }, { party: { id: 'tiel' } }],
        },
        {
          id: 'samen',
          owners: [
            { party: { id: 'regio' }, partyKind: null, kind: null },
            { party: null, partyKind: 'CARE_PROVIDER', kind: { plural: 'zorgaanbieders' } },
          ],
          progress: [],
        },
      ])
      expect(data.ofTiel.nodes).toEqual([{ id: 'allen' }])
      expect(data.meeting.questions.sort(byId)).toEqual([
        { id: 'open', partyKind: null, askedKind: null },
        { id: 'vraag', partyKind: 'MUNICIPALITY', askedKind: { plural: 'gemeenten' } },
      ])
      const elders = await people.person('Vera van Elders', { id: 'elders' }, 'CHAIR', { id: 'regio' })
      const other = await elders.ask('{ samenwerkingsverband(slug: "elders") { kinds { legacy } } }')
      expect(other.data.samenwerkingsverband.kinds).toHaveLength(5)
    } finally {
      await hub.app.close()
    }
  })
})
