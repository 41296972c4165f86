import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '../server/auth/sign-in.ts'
import { addPerson, personByEmail, setAdmin } from '../server/auth/store.ts'
import { changes } from '../server/db/table.ts'
import { write } from '../server/db/write.ts'
import { amsterdamDate, daysAfter } from '../schema/dates.ts'
import { newId } from '../server/lib/ids.ts'
import { checkFounding, checkSlug } from '../server/installation/rules.ts'
import { hasRoom } from '../server/membership/rules.ts'
import { atOnce } from './support/at-once.ts'
import { calledMeeting, page, whileLive } from './support/meetings.ts'
import { type Data, Person } from './support/person.ts'
import { refused } from './support/refused.ts'
import { selections } from './support/selections.ts'
import { world, type World } from './support/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const today = amsterdamDate(new Date())
const house = async (person: Person = w.marijke): Promise<Data> =>
  (
    await person.ask(
      `query($slug: String!) { samenwerkingsverband(slug: $slug) { revision parties { ${selections.Party} } members { ${selections.Membership} } } }`,
      w.rivierenland,
    )
  ).data.samenwerkingsverband
const membershipOf = async (person: { id: string }) =>
  (await house()).members.find((one: Data) => one.person.id === person.id)
const stays = async (act: () => Promise<Data>, refusal: object) => {
  const before = await house()
  await refused(w, undefined, act, refusal)
  expect(await house()).toEqual(before)
}
let made = 0
const somebody = () => ({ name: 'Els Postma', email: `els.${++made}@buren.example` })
const invite = (input: object = {}, person: Person = w.marijke) =>
  person.do('inviteMember', { samenwerkingsverbandId: w.rivierenland.id, role: 'READER', ...somebody(), ...input })
const change = async (who: { id: string }, input: object, person: Person = w.marijke) =>
  person.do('changeRole', { id: (await membershipOf(who)).id, ...input })
const end = async (who: { id: string }, person: Person = w.marijke) =>
  person.act('endMembership', { id: (await membershipOf(who)).id })
const newcomer = (role: 'CHAIR' | 'SECRETARY' | 'READER', party: { id: string } = w.tiel) =>
  w.people.person(`Wil Nieuw ${++made}`, w.rivierenland, role, party)

describe('inviting', () => {
  test('a reader is invited, by name and address, and reads from then on; chair and secretary see it at once, others hear nothing', async () => {
    const { revision } = await house()
    const [secretary, reader] = [w.daan, w.sanne].map((person) =>
      person.watch('partiesChanged', w.rivierenland.id, revision),
    )
    const els = await invite({ name: ' Els Postma ', partyId: w.tiel.id })
    expect(els).toMatchObject({
      role: 'READER',
      deputy: false,
      person: { name: 'Els Postma' },
      party: { id: w.tiel.id },
    })
    expect(els.samenwerkingsverband.members).toContainEqual({ id: els.id })
    const heard = await secretary!.kind('memberInvited')
    expect(heard.changed.map(({ __typename }) => __typename).sort()).toEqual(['Membership', 'Samenwerkingsverband'])
    await w.marijke.act('moveParty', { id: w.zorggroep.id, after: null })
    await reader!.kind('partyMoved')
    expect(reader!.seen.map(({ kind }) => kind)).toEqual(['partyMoved'])
    const person = new Person(w.url, await openSession(w.hub.writer, els.person.id, 'TOKEN'), els.person)
    expect(await house(person)).toMatchObject({ members: [] })
    await Promise.all([w.daan.leave(), w.sanne.leave()])
  })

  test('somebody with an account keeps the own name, and is in both', async () => {
    const found = await invite({ name: 'Iemand', email: 'VERA.van.elders@rivierenland.example' })
    expect(found.person).toEqual({ id: w.vera.id, name: 'Vera van Elders' })
    expect(
      (await w.vera.ask('{ viewer { memberships { role samenwerkingsverband { slug } } } }')).data.viewer.memberships,
    ).toHaveLength(2)
    await end(w.vera)
    expect((await w.vera.ask('{ viewer { memberships { role } } }')).data.viewer.memberships).toHaveLength(1)
  })

  test('[MB1] an invitation has a name and an address', async () => {
    for (const name of ['', ' ', 'a\0b']) await stays(() => invite({ name }), { code: 'INVALID', field: 'input.name' })
    await stays(() => invite({ name: 'x'.repeat(201) }), { code: 'TOO_LONG', field: 'input.name' })
    for (const email of ['', 'els', 'els@', 'els@buren.example\nBcc: a@b.example', 'a b@c.example'])
      await stays(() => invite({ email }), { code: 'INVALID', field: 'input.email' })
  })

  test('[MB4] a member is not invited again, also not by two at once', async () => {
    const who = somebody()
    const answers = await atOnce(w, [() => invite(who), () => invite(who, w.daan)])
    expect(answers.map(({ __typename }: Data) => __typename).sort()).toEqual(['Membership', 'Refusal'])
    await stays(() => invite(who), { code: 'INVALID', field: 'input.email' })
    await stays(() => invite({ email: 'fatima.el.amrani@rivierenland.example' }), {
      code: 'INVALID',
      field: 'input.email',
    })
  })

  test('[MB4] somebody who went with a party that left is invited anew', async () => {
    const gone = await w.people.party(w.rivierenland, 'gone', 'Weg', 'WELFARE')
    const reader = await newcomer('READER', gone)
    await w.marijke.act('endParty', { id: gone.id, untilOn: daysAfter(today, -1) })
    expect(await house(reader)).toBeNull()
    expect(await invite({ email: (await membershipOf(reader)).email })).toMatchObject({
      person: { id: reader.id },
      untilOn: null,
    })
    expect(await house(reader)).not.toBeNull()
  })

  test('[MB6] at most 500 people are in it', () => {
    expect([hasRoom(Array(499)), hasRoom(Array(500))]).toMatchObject([null, { code: 'INVALID' }])
  })

  test('[MB9] nobody is invited for a party that left, nor gets a mail', async () => {
    const gone = await w.people.party(w.rivierenland, 'vertrokken', 'Vertrokken', 'WELFARE', daysAfter(today, -1))
    const lastDay = await w.people.party(w.rivierenland, 'laatste-dag', 'Laatste dag', 'WELFARE', today)
    await stays(() => invite({ partyId: gone.id }), { code: 'WRONG_STATE', field: 'input.partyId' })
    expect(await invite({ partyId: lastDay.id })).toMatchObject({ party: { id: lastDay.id }, untilOn: today })
  })

  test('a party of elsewhere is not there', () =>
    stays(() => invite({ partyId: w.lek.id }), { code: 'NOT_FOUND', field: 'input.partyId' }))
})

describe('roles', () => {
  test('a role that changes holds at once, also on a socket that is open', () =>
    whileLive(w, async ({ id }) => {
      const els = await newcomer('SECRETARY')
      expect(await els.do('recordAction', { meetingId: id, text: 'Ja' })).toMatchObject({ text: 'Ja' })
      await w.marijke.do('recordAction', { meetingId: id, text: 'GEHEIM', distribution: 'SEATED' })
      expect(JSON.stringify(await page(els, id))).toContain('GEHEIM')
      const watch = els.watch('meetingChanged', id)
      const known = w.daan.watch('partiesChanged', w.rivierenland.id, (await house()).revision)
      expect(await change(els, { role: 'READER' })).toMatchObject({ role: 'READER', party: { id: w.tiel.id } })
      expect((await known.kind('roleChanged')).changed).toMatchObject([{ __typename: 'Membership', role: 'READER' }])
      expect(await watch.ends()).toMatchObject({ code: 4205 })
      expect(await els.do('recordAction', { meetingId: id, text: 'Nee' })).toMatchObject({ code: 'NOT_ALLOWED' })
      expect(JSON.stringify(await page(els, id))).not.toContain('GEHEIM')
      expect(await house(els)).toMatchObject({ members: [] })
      await Promise.all([els.leave(), w.daan.leave()])
    }))

  test('a member who is taken out sees nothing any more, on any channel', async () => {
    const { id } = await calledMeeting(w)
    const els = await newcomer('CHAIR')
    const since = 'another.1'
    const watches = [els.watch('meetingChanged', id, since), els.watch('partiesChanged', w.rivierenland.id, since)]
    for (const watch of watches) await watch.sees(({ resync }) => resync)
    const ended = await end(els)
    expect(ended.members).not.toContainEqual(expect.objectContaining({ id: els.id }))
    for (const watch of watches) expect(await watch.ends()).toMatchObject({ code: 4205 })
    expect([await page(els, id), await house(els)]).toEqual([null, null])
    await els.leave()
  })

  test('[P2] a role that changed while an act waited counts no more', async () => {
    const els = await newcomer('CHAIR')
    const { id } = await membershipOf(els)
    const marijke = (await membershipOf(w.marijke)).id
    const answers = await atOnce(w, [
      () => w.marijke.act('endMembership', { id }),
      () => els.do('changeRole', { id: marijke, role: 'READER' }),
    ])
    // Either may be first; the other one comes too late.
    expect(answers.map(({ code }) => code ?? null).sort()).toEqual([null, 'NOT_ALLOWED'].sort())
    await w.people.setRole(w.marijke.id, w.rivierenland, 'CHAIR', w.regio)
  })

  test('[P2] nor does the voice of a party, once its seat is left', () =>
    whileLive(w, async ({ second }) => {
      const els = await w.people.contact('Els Bakker', w.rivierenland, w.culemborg, 'FIRST')
      const round = await w.marijke.do('openConsent', {
        agendaItemId: second.id,
        text: 'Wij stellen het jaarplan vast.',
      })
      const [left, voted] = await atOnce(w, [
        () => w.marijke.act('vacateSeat', { partyId: w.culemborg.id, position: 'FIRST', from: els.id }),
        () => els.act('vote', { consentRoundId: round.id, partyId: w.culemborg.id, choice: 'OBJECT', remark: 'Nee' }),
      ])
      expect(left).toMatchObject({ id: w.culemborg.id })
      // Either may be first: the objection was there while the seat was taken, or is refused.
      const told = await w.hub.writer.connections.read.db.select().from(changes).where(eq(changes.kind, 'voted'))
      expect([voted.code ?? 'counted', told.length > 0]).toEqual(
        voted.code ? ['NOT_ALLOWED', false] : ['counted', true],
      )
      await els.leave()
    }))

  test('[MB8] two chairs change the same role at once: the second hears what it is now; who did not look is not held up', async () => {
    const els = await newcomer('READER')
    const from = { role: 'READER', partyId: w.tiel.id }
    const wish = (role: string, person: Person) => () => change(els, { role, from }, person)
    const [first, second] = await atOnce(w, [wish('SECRETARY', w.marijke), wish('CHAIR', w.daan)])
    // Either may be first.
    const [done, late] = first!.role ? [first!, second!] : [second!, first!]
    expect(late).toMatchObject({
      code: 'CONFLICT',
      field: 'input.from',
      present: { __typename: 'Membership', id: done.id, role: done.role },
    })
    await stays(() => change(els, { role: 'READER', partyId: null, from: { ...from, deputy: true } }), {
      code: 'CONFLICT',
    })
    // The same wish twice is one.
    expect(await change(els, { role: done.role, from }, w.daan)).toMatchObject({ role: done.role })
    expect(await change(els, { role: 'READER', from: { role: done.role, partyId: w.tiel.id } })).toMatchObject({
      role: 'READER',
    })
    expect(await change(els, { role: 'CHAIR' })).toMatchObject({ role: 'CHAIR' })
  })

  test('[MB2] somebody stays who runs the meetings', async () => {
    const of = await w.people.samenwerkingsverband('klein', 'Klein')
    const [anna, ben] = [
      await w.people.person('Anna Klein', of, 'CHAIR', w.tiel),
      await w.people.person('Ben Klein', of, 'SECRETARY', w.tiel),
    ]
    const members = async (): Promise<Data[]> =>
      (await anna.ask('{ samenwerkingsverband(slug: "klein") { members { id role person { id } } } }')).data
        .samenwerkingsverband?.members
    const ids = Object.fromEntries((await members()).map(({ id, person }) => [person.id, id]))
    // Each takes the other out: who is first wins, and the other is out.
    expect(await anna.act('endMembership', { id: ids[ben.id] })).toMatchObject({ members: [{ id: ids[anna.id] }] })
    expect(await ben.act('endMembership', { id: ids[anna.id] })).toMatchObject({ code: 'NOT_FOUND' })
    for (const act of [
      () => anna.act('endMembership', { id: ids[anna.id] }),
      () => anna.do('changeRole', { id: ids[anna.id], role: 'READER', partyId: null }),
    ])
      expect(await act()).toMatchObject({ code: 'WRONG_STATE' })
    expect(await members()).toMatchObject([{ role: 'CHAIR' }])
    expect(await anna.do('changeRole', { id: ids[anna.id], role: 'SECRETARY', partyId: null })).toMatchObject({
      role: 'SECRETARY',
    })
  })

  test('[MB3] a contact has a seat: nobody is invited as contact, and nobody without a seat becomes one', async () => {
    await stays(() => invite({ role: 'CONTACT', partyId: w.tiel.id }), { code: 'INVALID', field: 'input.role' })
    await stays(() => change(w.sanne, { role: 'CONTACT' }), { code: 'INVALID', field: 'input.role' })
    await stays(() => change(w.peter, { role: 'CONTACT', partyId: w.zorggroep.id }), {
      code: 'INVALID',
      field: 'input.role',
    })
    expect(await change(w.joris, { role: 'SECRETARY' })).toMatchObject({
      role: 'SECRETARY',
      party: { id: w.zorggroep.id },
    })
    expect((await house()).parties.find(({ id }: Data) => id === w.zorggroep.id).seat.second.id).toBe(w.joris.id)
    expect(await change(w.joris, { role: 'CONTACT' })).toMatchObject({ role: 'CONTACT' })
  })

  test('[MB7] a contact who becomes a reader, or joins another party, leaves the seat, and the seat keeps the open actions', () =>
    whileLive(w, async ({ id }) => {
      const { culemborg } = w
      const seat = (position: string) => w.marijke.do('seatContact', { partyId: culemborg.id, position, ...somebody() })
      const [first, second] = [(await seat('FIRST')).seat.first, (await seat('SECOND')).seat.second]
      const owners = [{ personId: first.id }, { personId: second.id }]
      const action = await w.marijke.do('recordAction', { meetingId: id, text: 'Regelen', owners })
      await change(first, { role: 'READER' })
      const seatNow = async () => (await house()).parties.find((party: Data) => party.id === culemborg.id).seat
      expect(await seatNow()).toMatchObject({ first: null, second: { id: second.id } })
      await change(second, { role: 'SECRETARY', partyId: w.tiel.id })
      expect(await seatNow()).toBeNull()
      const { actions } = await page(w.sanne, id)
      expect(actions.find((one: Data) => one.id === action.id).owners).toMatchObject([
        { party: { id: culemborg.id }, person: null },
      ])
      await end(second)
      expect(await membershipOf(second)).toBeUndefined()
    }))

  test('[MB5] only a chair is deputy', async () => {
    const deputy = await invite({ role: 'CHAIR', deputy: true })
    expect(deputy).toMatchObject({ role: 'CHAIR', deputy: true })
    await stays(() => invite({ role: 'SECRETARY', deputy: true }), { code: 'INVALID', field: 'input.deputy' })
    await stays(() => change(deputy.person, { role: 'READER', deputy: true }), {
      code: 'INVALID',
      field: 'input.deputy',
    })
    expect(await change(deputy.person, { role: 'CHAIR' })).toMatchObject({ role: 'CHAIR', deputy: false })
  })

  test('the same role again changes nothing', async () => {
    const before = await house()
    await change(w.sanne, { role: 'READER' })
    expect(await house()).toEqual(before)
  })

  test('people are for chair and secretary: others do nothing with them, and of elsewhere they are not there', async () => {
    const { id } = await membershipOf(w.sanne)
    const acts = [
      (person: Person) => invite({}, person),
      (person: Person) => person.do('changeRole', { id, role: 'CHAIR' }),
      (person: Person) => person.act('endMembership', { id }),
    ]
    for (const act of acts) {
      for (const person of [w.fatima, w.sanne]) await stays(() => act(person), { code: 'NOT_ALLOWED' })
      await stays(() => act(w.vera), { code: 'NOT_FOUND' })
    }
    await stays(() => change(w.sanne, { role: 'READER', partyId: w.lek.id }), {
      code: 'NOT_FOUND',
      field: 'input.partyId',
    })
  })
})

describe('the beheerder', () => {
  let bea: Person
  beforeAll(async () => {
    const person = { id: newId(), name: 'Bea Beheer', email: 'bea@hub.example' }
    await write(w.hub.writer, null, async (tx) => {
      await addPerson(tx, person)
      await setAdmin(tx, person.id, true)
    })
    bea = new Person(w.url, await openSession(w.hub.writer, person.id, 'TOKEN'), person)
  })

  const founders = () => ({ chair: somebody(), secretary: somebody() })
  const found = async (input: object = {}, person: Person = bea): Promise<Data> => {
    const answer = await person.ask(
      `mutation($input: FoundSamenwerkingsverbandInput!) { foundSamenwerkingsverband(input: $input) {
        __typename ... on Registration { id slug name } ... on Refusal { code field present { __typename } } } }`,
      { input: { slug: 'noord', name: 'Samenwerkingsverband Noord', ...founders(), ...input } },
    )
    if (!answer.data) throw new Error(JSON.stringify(answer.errors))
    return answer.data.foundSamenwerkingsverband
  }
  const registered = async (person: Person): Promise<Data> =>
    (await person.ask('{ viewer { admin } installation { samenwerkingsverbanden { id slug name } } }')).data

  test('makes a samenwerkingsverband with its first two people, who can begin; a retry is the same act', async () => {
    const first = {
      id: newId(),
      chair: { name: 'Vos', email: 'vos@noord.example' },
      secretary: { name: 'Das', email: 'das@noord.example' },
    }
    const noord = await found(first)
    expect(noord).toMatchObject({
      __typename: 'Registration',
      id: first.id,
      slug: 'noord',
      name: 'Samenwerkingsverband Noord',
    })
    expect(await found(first)).toEqual(noord)
    expect(
      (await registered(bea)).installation.samenwerkingsverbanden.filter(({ slug }: Data) => slug === 'noord'),
    ).toHaveLength(1)
    const { id } = (await personByEmail(w.hub.hub.connections.read, 'vos@noord.example'))!
    const vos = new Person(w.url, await openSession(w.hub.writer, id, 'TOKEN'), { id, name: 'Vos' })
    const party = await vos.do('addParty', {
      samenwerkingsverbandId: noord.id,
      name: 'Gemeente Noord',
      kind: 'MUNICIPALITY',
    })
    expect(party).toMatchObject({ name: 'Gemeente Noord' })
    const seen = await vos.ask('{ samenwerkingsverband(slug: "noord") { members { role person { name } } } }')
    expect(seen.data.samenwerkingsverband.members).toEqual([
      { role: 'SECRETARY', person: { name: 'Das' } },
      { role: 'CHAIR', person: { name: 'Vos' } },
    ])
    expect(await found(first)).toEqual(noord)
  })

  test('sees no content that is not theirs: not of what is there, not of what they made, on no channel', async () => {
    const { id } = await calledMeeting(w)
    const made = await found({ slug: 'zuid' })
    for (const place of [w.rivierenland, { ...made }]) {
      const { data } = await bea.ask(
        `query($id: ID!, $slug: String!) { viewer { memberships { role } } samenwerkingsverband(slug: $slug) { id name members { email } parties { id } }
          decisions(samenwerkingsverbandId: $id) { nodes { id } } actions(samenwerkingsverbandId: $id) { nodes { id } } }`,
        place,
      )
      expect(data).toEqual({
        viewer: { memberships: [] },
        samenwerkingsverband: null,
        decisions: { nodes: [] },
        actions: { nodes: [] },
      })
      for (const channel of ['partiesChanged', 'actionsChanged'] as const)
        expect(await bea.watch(channel, place.id).ends()).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
      await stays(
        () =>
          bea.do('inviteMember', {
            samenwerkingsverbandId: place.id,
            role: 'CHAIR',
            name: 'Bea',
            email: 'bea@hub.example',
          }),
        {
          code: 'NOT_FOUND',
        },
      )
    }
    expect(await page(bea, id)).toBeNull()
    expect(await bea.watch('meetingChanged', id).ends()).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
    await stays(() => bea.act('startMeeting', { id }), { code: 'NOT_FOUND' })
    await stays(() => bea.act('endMembership', { id: newId() }), { code: 'NOT_FOUND' })
    await bea.leave()
  })

  test('[IN3] is the only one: a chair neither makes one nor sees which there are', async () => {
    for (const person of [w.marijke, w.fatima, w.sanne]) {
      expect(await found({ slug: 'west' }, person)).toMatchObject({ code: 'NOT_ALLOWED' })
      expect(await registered(person)).toEqual({ viewer: { admin: false }, installation: null })
    }
    expect((await w.nobody.ask('{ installation { samenwerkingsverbanden { slug } } }')).data.installation).toBeNull()
    await expect(found({ slug: 'west' }, w.nobody)).rejects.toThrow('UNAUTHENTICATED')
    expect((await registered(bea)).viewer).toEqual({ admin: true })
  })

  test('[IN1] a slug is small letters, digits and hyphens, and no address of the hub', async () => {
    for (const slug of [
      '',
      'a',
      'A-b',
      'a--b',
      '-ab',
      'ab-',
      'a b',
      'é1',
      'x'.repeat(41),
      'beheer',
      'inloggen',
      'graphql',
    ])
      expect(checkSlug(slug), slug).toMatchObject({ code: 'INVALID', field: 'input.slug' })
    for (const slug of ['ab', 'gooi-en-vecht-2', 'x'.repeat(40)]) expect(checkSlug(slug), slug).toBeNull()
    expect(await found({ slug: 'rivierenland' })).toMatchObject({ code: 'INVALID', field: 'input.slug' })
    const twice = await Promise.all([found({ slug: 'oost' }), found({ slug: 'oost' })])
    expect(twice.map(({ __typename }) => __typename).sort()).toEqual(['Refusal', 'Registration'])
  })

  test('[IN2] it has a name and begins with two people', async () => {
    const input = { slug: 'west', name: 'West', ...founders() }
    expect(checkFounding(input)).toBeNull()
    expect(checkFounding({ ...input, name: ' ' })).toMatchObject({ field: 'input.name' })
    expect(checkFounding({ ...input, chair: { name: '', email: 'a@b.example' } })).toMatchObject({
      field: 'input.chair.name',
    })
    expect(checkFounding({ ...input, secretary: { name: 'Das', email: '' } })).toMatchObject({
      field: 'input.secretary.email',
    })
    for (const email of ['das', ` ${input.chair.email.toUpperCase()}`])
      expect(await found({ ...input, secretary: { name: 'Das', email } })).toMatchObject({
        ...{ code: 'INVALID', field: 'input.secretary.email' },
      })
    expect(await found({ slug: 'west', name: '' })).toMatchObject({ code: 'INVALID', field: 'input.name' })
    for (const id of [w.tiel.id, w.marijke.id, w.rivierenland.id, 'west'])
      expect(await found({ id, slug: 'west' })).toMatchObject({ field: 'input.id' })
    expect((await registered(bea)).installation.samenwerkingsverbanden.map(({ slug }: Data) => slug)).not.toContain(
      'west',
    )
  })

  test('is it no longer when that is taken away', async () => {
    await write(w.hub.writer, null, (tx) => setAdmin(tx, bea.id, false))
    expect(await found({ slug: 'later' })).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await registered(bea)).toEqual({ viewer: { admin: false }, installation: null })
  })
})

describe('how the others are reached', () => {
  const reached = async (person: Person): Promise<Data[]> =>
    (
      await person.ask(
        '{ samenwerkingsverband(slug: "rivierenland") { atTable { role email phone person { name } party { name } } } }',
      )
    ).data?.samenwerkingsverband?.atTable ?? []

  test('[MB12] is for who sits at the table; a reader, a stranger and another samenwerkingsverband get nothing', async () => {
    const found = await reached(w.fatima)
    expect(found.map(({ person }) => person.name)).toEqual(expect.arrayContaining([w.marijke.name, w.peter.name]))
    expect(found.every(({ role, email }) => role !== 'READER' && email)).toBe(true)
    expect(await reached(w.sanne)).toEqual([])
    expect(await reached(w.vera)).toEqual([])
  })

  test('[MB10] [MB11] a telephone number is given and taken away by the person alone', async () => {
    const { id } = await membershipOf(w.peter)
    await w.peter.act('givePhone', { id, phone: '0344 12 34 56' })
    const phoneOf = async (person: Person) =>
      (await reached(person)).find(({ person: { name } }) => name === w.peter.name)?.phone
    expect(await phoneOf(w.fatima)).toBe('0344 12 34 56')
    expect(await phoneOf(w.sanne)).toBeUndefined()
    await refused(w, undefined, () => w.marijke.act('givePhone', { id, phone: '0344 65 43 21' }), {
      code: 'NOT_ALLOWED',
    })
    await refused(w, undefined, () => w.peter.act('givePhone', { id, phone: 'bel maar' }), { code: 'INVALID' })
    await w.peter.act('givePhone', { id, phone: null })
    expect(await phoneOf(w.fatima)).toBeNull()
  })
})
