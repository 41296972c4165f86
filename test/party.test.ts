import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { amsterdamDate, daysAfter } from '../schema/dates.ts'
import { hasRoom, keyOf } from '../server/party/rules.ts'
import { atOnce } from './support/at-once.ts'
import { calledMeeting, page, whileLive } from './support/meetings.ts'
import type { Data, Person } from './support/person.ts'
import { refused } from './support/refused.ts'
import { selections } from './support/selections.ts'
import { world, type World } from './support/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const today = amsterdamDate(new Date())
/** The samenwerkingsverband with its parties and people, as somebody sees it now. */
const house = async (person: Person = w.marijke): Promise<Data> =>
  (
    await person.ask(
      `query($slug: String!) { samenwerkingsverband(slug: $slug) { revision name
        parties { ${selections.Party} } formerParties { ${selections.Party} } members { ${selections.Membership} } } }`,
      w.rivierenland,
    )
  ).data.samenwerkingsverband
const add = (input: object = {}, person: Person = w.marijke) =>
  person.do('addParty', {
    samenwerkingsverbandId: w.rivierenland.id,
    name: `Gemeente Buren ${++strangers}`,
    kind: 'MUNICIPALITY',
    ...input,
  })
const names = (parties: Data[]) => parties.map(({ name }) => name)
/** The act is refused like this, and nothing of the house changes. */
const stays = async (act: () => Promise<Data>, refusal: object) => {
  const before = await house()
  await refused(w, undefined, act, refusal)
  expect(await house()).toEqual(before)
}
let strangers = 0
const stranger = (name = 'Noor Visser') => ({ name, email: `noor.${++strangers}@buren.example` })
const seat = (party: { id: string }, input: object, person: Person = w.marijke) =>
  person.do('seatContact', { partyId: party.id, position: 'FIRST', ...input })

describe('parties', () => {
  test('[PA5] a party is taken in at the end of the table; everybody sees it at once, a team without a vote', async () => {
    const watch = w.sanne.watch('partiesChanged', w.rivierenland.id, (await house(w.sanne)).revision)
    const buren = await add({ name: 'Gemeente Buren' })
    expect(buren).toMatchObject({
      name: 'Gemeente Buren',
      kind: 'MUNICIPALITY',
      votes: true,
      sinceOn: today,
      untilOn: null,
      seat: null,
      version: 1,
    })
    const { changed } = await watch.kind('partyAdded')
    expect(changed.map(({ __typename }) => __typename).sort()).toEqual(['Party', 'Samenwerkingsverband'])
    expect(changed.find((thing) => thing.__typename === 'Samenwerkingsverband').parties.at(-1)).toEqual({
      id: buren.id,
    })
    expect(await add({ name: 'Herstelteam', kind: 'TEAM' })).toMatchObject({ votes: false })
    expect(await add({ name: 'Regioteam', kind: 'TEAM', votes: true })).toMatchObject({ votes: true })
    expect(names((await house(w.sanne)).parties).slice(-3)).toEqual(['Gemeente Buren', 'Herstelteam', 'Regioteam'])
    await w.sanne.leave()
  })

  test('a retry with the same id is the same party; an id of something else is refused', async () => {
    const id = w.marijke.newId()
    const first = await add({ id })
    const before = await house()
    expect(await add({ id })).toEqual(first)
    expect(await house()).toEqual(before)
    for (const taken of [w.marijke.id, w.venue.id, w.tiel.id, w.lek.id, w.rivierenland.id])
      await stays(() => add({ id: taken }), { code: 'INVALID', field: 'input.id' })
  })

  test('[PA1] a party has a name of 1 to 200 characters', async () => {
    const buren = await add()
    const edit = (name: string | null) => w.marijke.do('editParty', { id: buren.id, version: 1, name })
    for (const name of ['', ' ', 'a\0b']) {
      await stays(() => add({ name }), { code: 'INVALID', field: 'input.name' })
      await stays(() => edit(name), { code: 'INVALID', field: 'input.name' })
    }
    await stays(() => add({ name: 'x'.repeat(201) }), { code: 'TOO_LONG', field: 'input.name' })
    await stays(() => edit(null), { code: 'INVALID', field: 'input.name' })
    expect(await edit(` ${'x'.repeat(200)} `)).toMatchObject({ name: 'x'.repeat(200) })
  })

  test('[PA9] two parties that take part at one time have different names; who left keeps its own', async () => {
    const taken = { code: 'INVALID', field: 'input.name' }
    const old = await w.people.party(w.rivierenland, 'maas', 'Stichting Maas', 'WELFARE')
    const other = await add({ name: 'Stichting Waal' })
    const edit = (party: Data, input: object) =>
      w.marijke.do('editParty', { id: party.id, version: party.version, ...input })
    for (const name of ['Stichting Maas', ' stichting  MAAS ', 'Stichting\u00a0Maas']) {
      await stays(() => add({ name }), taken)
      await stays(() => edit(other, { name }), taken)
    }
    expect(await edit(other, { name: 'STICHTING WAAL' })).toMatchObject({ name: 'STICHTING WAAL', version: 2 })
    const end = (untilOn: string | null) => w.marijke.act('endParty', { id: old.id, untilOn })
    await end(daysAfter(today, -1))
    expect(await edit({ ...other, version: 2 }, { name: 'Stichting Maas' })).toMatchObject({ name: 'Stichting Maas' })
    for (const untilOn of [null, today]) await stays(() => end(untilOn), { code: 'INVALID', field: 'untilOn' })
    expect(await edit({ ...old, version: 1 }, { name: 'stichting maas' })).toMatchObject({ name: 'stichting maas' })
    await edit({ ...other, version: 3 }, { name: 'Stichting Waal' })
    expect(await end(null)).toMatchObject({ untilOn: null })
  })

  test('[PA2] two who edit one party: the second is shown what the first made of it', async () => {
    const buren = await add()
    const edit = (person: Person, input: object) => person.do('editParty', { id: buren.id, version: 1, ...input })
    expect(await edit(w.marijke, { name: 'Gemeente West Betuwe', votes: false })).toMatchObject({
      name: 'Gemeente West Betuwe',
      votes: false,
      version: 2,
    })
    const present = { __typename: 'Party', id: buren.id, name: 'Gemeente West Betuwe', version: 2 }
    await stays(() => edit(w.daan, { name: 'Gemeente Neder-Betuwe' }), {
      code: 'CONFLICT',
      field: 'input.version',
      present,
    })
  })

  test('a party that becomes of another kind is asked other things and has other parts, and everybody sees so at once', () =>
    whileLive(w, async ({ id, second }) => {
      const buren = await add()
      await w.marijke.do('setAttendance', { meetingId: id, partyId: buren.id, presence: 'PRESENT' })
      await w.marijke.do('askParties', { agendaItemId: second.id, text: 'Wat lukt al?', partyKind: 'MUNICIPALITY' })
      await w.marijke.do('recordAction', {
        meetingId: id,
        text: 'Neemt het initiatief.',
        owners: [{ partyKind: 'WELFARE' }],
      })
      const { revision } = await page(w.sanne, id)
      const [watch, list] = [
        w.sanne.watch('meetingChanged', id, revision),
        w.sanne.watch('actionsChanged', w.rivierenland.id, revision),
      ]
      await w.marijke.do('editParty', { id: buren.id, version: 1, kind: 'WELFARE' })
      const { questions, actions } = await page(w.sanne, id)
      expect(questions[0].asked).not.toContainEqual({ id: buren.id })
      expect(JSON.stringify(actions[0].progress)).toContain(buren.id)
      const { changed } = await watch.kind('partyEdited')
      expect(changed).toContainEqual(
        expect.objectContaining({ __typename: 'PartyQuestion', asked: questions[0].asked }),
      )
      expect(changed).toContainEqual(expect.objectContaining({ __typename: 'Action', progress: actions[0].progress }))
      expect((await list.kind('partyEdited')).changed).toMatchObject([{ __typename: 'Action', id: actions[0].id }])
      await w.sanne.leave()
    }))

  test('[PA8] a party that comes, moves or leaves has another place or part in questions, consents and shared actions, and everybody sees so at once', () =>
    whileLive(w, async ({ id, second }) => {
      const buren = await w.people.party(w.rivierenland, 'betuwe', 'Regio Betuwe', 'REGION')
      await w.marijke.do('setAttendance', { meetingId: id, partyId: buren.id, presence: 'PRESENT' })
      const question = await w.marijke.do('askParties', { agendaItemId: second.id, text: 'Wat lukt al?' })
      for (const partyId of [w.tiel.id, buren.id])
        await w.marijke.do('answerQuestion', { questionId: question.id, partyId, text: 'Veel.', commitment: false })
      const round = await w.marijke.do('openConsent', { agendaItemId: second.id, text: 'Wij gaan door.' })
      const record = (owners: object[]) =>
        w.marijke.do('recordAction', { meetingId: id, text: 'Neemt het initiatief.', owners })
      const [both, ofKind] = [
        await record([{ partyId: w.tiel.id }, { partyId: buren.id }]),
        await record([{ partyKind: 'REGION' }]),
      ]
      /** Everything that the page shows of these was told in this act. */
      const told = async (kind: string, act: () => Promise<Data>, ids: string[]) => {
        const watch = w.sanne.watch('meetingChanged', id, (await page(w.sanne, id)).revision)
        await act()
        const { changed } = await watch.kind(kind)
        const { attendance, questions, consentRounds, actions } = await page(w.sanne, id)
        expect(changed.map((thing) => thing.id).sort()).toEqual([...ids].sort())
        for (const { asked, answers, ...thing } of [...questions, ...consentRounds, ...actions].filter((one) =>
          ids.includes(one.id),
        ))
          expect(changed).toContainEqual(
            expect.objectContaining({ ...thing, ...(asked && { asked, answers: answers.map(idOf) }) }),
          )
        if (ids.includes(id)) expect(changed.find((thing) => thing.id === id).attendance).toEqual(attendance.map(idOf))
        await w.sanne.leave()
      }
      const idOf = (row: Data) => ({ id: row.id })
      await told('partyMoved', () => w.marijke.act('moveParty', { id: buren.id, after: null }), [
        id,
        question.id,
        round.id,
        both.id,
        ofKind.id,
      ])
      await told('partyEnded', () => w.marijke.act('endParty', { id: buren.id, untilOn: daysAfter(today, -1) }), [
        both.id,
        ofKind.id,
      ])
      await told('partyAdded', () => add({ name: 'Regio Rijn', kind: 'REGION' }), [ofKind.id])
      await told('partyEnded', () => w.marijke.act('endParty', { id: buren.id, untilOn: null }), [both.id, ofKind.id])
    }))

  test('[PA4] a party moves at the table, and the seats of a meeting move along', async () => {
    const { id } = await calledMeeting(w)
    const order = async () => (await house()).parties.map((party: Data) => party.id)
    const before = await order()
    const watch = w.sanne.watch('meetingChanged', id, (await page(w.sanne, id)).revision)
    await w.marijke.act('moveParty', { id: w.zorggroep.id, after: null })
    expect(await order()).toEqual([w.zorggroep.id, ...before.filter((one: string) => one !== w.zorggroep.id)])
    const rows = (await page(w.sanne, id)).attendance
    expect(rows[0].party.id).toBe(w.zorggroep.id)
    const { changed } = await watch.kind('partyMoved')
    expect(changed.find((thing) => thing.__typename === 'Meeting').attendance).toEqual(
      rows.map((row: Data) => ({ id: row.id })),
    )
    for (const after of [w.zorggroep.id, w.lek.id, w.marijke.newId()])
      await stays(() => w.marijke.act('moveParty', { id: w.zorggroep.id, after }), { code: 'INVALID', field: 'after' })
    await w.sanne.leave()
  })

  test('[PA4] moves in any order leave the table whole', async () => {
    for (let made = 0; made < 3; made++) await add({ name: `Gemeente ${made}` })
    const ids = (await house()).parties.map((party: Data) => party.id) as string[]
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(ids.length - 1), fc.option(fc.nat(ids.length - 1))), { maxLength: 6 }),
        async (moves) => {
          for (const [from, to] of moves)
            await w.marijke.act('moveParty', { id: ids[from], after: to === null ? null : ids[to] })
          expect((await house()).parties.map((party: Data) => party.id).sort()).toEqual([...ids].sort())
        },
      ),
      { numRuns: 20 },
    )
  })

  test('[PA3] a party leaves on a day, not before it came, and may stay after all', async () => {
    const buren = await add({ name: 'Stichting Weg' })
    const end = (untilOn: string | null) => w.marijke.act('endParty', { id: buren.id, untilOn })
    await stays(() => end(daysAfter(today, -1)), { code: 'INVALID', field: 'untilOn' })
    expect(await end(daysAfter(today, 60))).toMatchObject({ untilOn: daysAfter(today, 60) })
    expect(names((await house()).parties)).toContain('Stichting Weg')
    expect(await end(null)).toMatchObject({ untilOn: null })
    const old = await w.people.party(w.rivierenland, 'oud', 'Stichting Oud', 'WELFARE')
    const watch = w.sanne.watch('partiesChanged', w.rivierenland.id, (await house(w.sanne)).revision)
    const gone = await w.marijke.act('endParty', { id: old.id, untilOn: daysAfter(today, -1) })
    expect(gone.samenwerkingsverband.parties).not.toContainEqual({ id: old.id })
    expect(gone.samenwerkingsverband.formerParties[0]).toEqual({ id: old.id })
    const { changed } = await watch.kind('partyEnded')
    expect(changed.find((thing) => thing.__typename === 'Samenwerkingsverband').formerParties[0]).toEqual({
      id: old.id,
    })
    await w.sanne.leave()
  })

  test('[PA7] people who were here for a party that left are gone, also on an open socket; those who run the meetings stay', async () => {
    const linge = await w.people.party(w.rivierenland, 'linge', 'Stichting Linge', 'WELFARE')
    const lotte = await w.people.contact('Lotte Smit', w.rivierenland, linge, 'FIRST')
    const chris = await w.people.person('Chris Mulder', w.rivierenland, 'CHAIR', linge)
    const { id } = await calledMeeting(w)
    const watch = lotte.watch('meetingChanged', id, (await page(lotte, id)).revision)
    await w.marijke.act('endParty', { id: linge.id, untilOn: today })
    expect(await page(lotte, id)).toMatchObject({ title: 'Partneroverleg' })
    await w.marijke.act('endParty', { id: linge.id, untilOn: daysAfter(today, -1) })
    expect(await watch.ends()).toMatchObject({ code: 4205 })
    expect(await page(lotte, id)).toBeNull()
    expect(await house(lotte)).toBeNull()
    expect(await page(chris, id)).toMatchObject({ title: 'Partneroverleg' })
    await w.marijke.act('endParty', { id: linge.id, untilOn: null })
    expect(await page(lotte, id)).toMatchObject({ title: 'Partneroverleg' })
    await Promise.all([lotte.leave(), chris.leave()])
  })

  test('[PA6] there are at most 200 parties, those that left included', () => {
    const ever = (count: number) => Array.from({ length: count }, () => w.tiel)
    expect([hasRoom(ever(199)), hasRoom(ever(200))]).toMatchObject([null, { code: 'INVALID' }])
  })

  test('a key is a short word of the name that no other party has', () => {
    expect(keyOf('Gemeente Één & Twee', [])).toBe('gemeente-een-twee')
    expect(keyOf('Tiel', ['tiel', 'tiel-2'])).toBe('tiel-3')
    expect(keyOf('???', [])).toBe('partij')
    fc.assert(fc.property(fc.string(), fc.array(fc.string()), (name, taken) => !taken.includes(keyOf(name, taken))))
  })

  test('parties and seats are for chair and secretary, and of elsewhere nothing is there', async () => {
    const acts = [
      (person: Person) => add({}, person),
      (person: Person) => person.do('editParty', { id: w.tiel.id, version: 1, name: 'Tiel' }),
      (person: Person) => person.act('moveParty', { id: w.tiel.id, after: null }),
      (person: Person) => person.act('endParty', { id: w.tiel.id, untilOn: today }),
      (person: Person) => seat(w.tiel, stranger(), person),
      (person: Person) => person.act('vacateSeat', { partyId: w.tiel.id, position: 'FIRST' }),
      (person: Person) => person.act('swapContacts', { partyId: w.tiel.id }),
    ]
    for (const act of acts) {
      for (const person of [w.fatima, w.peter, w.sanne]) await stays(() => act(person), { code: 'NOT_ALLOWED' })
      await stays(() => act(w.vera), { code: 'NOT_FOUND' })
    }
  })
})

describe('seats', () => {
  let party: Data
  beforeAll(async () => {
    party = await add({ name: 'Zorg aan Huis', kind: 'CARE_PROVIDER' })
  })

  test('somebody new is seated with name and address, is a contact from then on, and everybody sees the seat', async () => {
    const watch = w.sanne.watch('partiesChanged', w.rivierenland.id, (await house(w.sanne)).revision)
    const seated = await seat(party, stranger())
    expect(seated).toMatchObject({ seat: { first: { name: 'Noor Visser' }, second: null } })
    expect(seated.contacts).toEqual([{ position: 'FIRST', sinceOn: today, untilOn: null, person: seated.seat.first }])
    const heard = await watch.kind('contactSeated')
    expect(heard.changed.map(({ __typename }) => __typename)).toEqual(['Party'])
    expect((await house()).members.find(({ person }: Data) => person.id === seated.seat.first.id)).toMatchObject({
      role: 'CONTACT',
      party: { id: party.id },
    })
    await w.sanne.leave()
  })

  test('the seat keeps its history, which who is not at the table does not see', async () => {
    const before = (await house()).parties.find(({ id }: Data) => id === party.id).seat.first
    const after = await seat(party, { ...stranger('Bram Kaya'), from: before.id })
    expect(after.contacts).toMatchObject([
      { position: 'FIRST', untilOn: null, person: { name: 'Bram Kaya' } },
      { position: 'FIRST', untilOn: today, person: { name: 'Noor Visser' } },
    ])
    const seenBy = async (person: Person) =>
      (await house(person)).parties.find(({ id }: Data) => id === party.id).contacts.length
    expect([await seenBy(w.fatima), await seenBy(w.sanne)]).toEqual([2, 1])
  })

  test('[CO6] a contact who leaves the seat is out at once, also on an open socket; the seat keeps the open actions', () =>
    whileLive(w, async ({ id }) => {
      const linge = await w.people.party(w.rivierenland, 'linge-2', 'Linge Twee', 'WELFARE')
      const lotte = await w.people.contact('Lotte de Boer', w.rivierenland, linge, 'FIRST')
      const record = (text: string, owners: object[]) =>
        w.marijke.do('recordAction', { meetingId: id, text, owners, distribution: 'SEATED' })
      const open = await record('Open', [{ personId: lotte.id }, { partyId: w.tiel.id }])
      const both = await record('Al van de partij', [{ partyId: linge.id }, { personId: lotte.id }])
      const done = await record('Klaar', [{ personId: lotte.id }])
      await w.marijke.act('completeAction', { id: done.id })
      const watch = lotte.watch('meetingChanged', id, 'another.1')
      await watch.sees(({ resync }) => resync)
      const list = w.fatima.watch('actionsChanged', w.rivierenland.id, (await house(w.fatima)).revision)
      await w.marijke.act('vacateSeat', { partyId: linge.id, position: 'FIRST', from: lotte.id })
      expect(await watch.ends()).toMatchObject({ code: 4205 })
      expect(await page(lotte, id)).toBeNull()
      expect(await lotte.act('raiseHand', { meetingId: id })).toMatchObject({ code: 'NOT_FOUND' })
      const heard = await list.kind('seatVacated')
      const owners = Object.fromEntries(
        (await page(w.fatima, id)).actions.map((action: Data) => [action.id, action.owners]),
      )
      const owner = (one: object) => ({ party: null, person: null, kind: null, partyKind: null, ...one })
      expect(owners[open.id]).toEqual([owner({ party: { id: linge.id } }), owner({ party: { id: w.tiel.id } })])
      expect(owners[both.id]).toEqual([owner({ party: { id: linge.id } })])
      expect(owners[done.id]).toEqual([owner({ person: { id: lotte.id } })])
      expect(heard.changed.map((action) => action.id).sort()).toEqual([open.id, both.id].sort())
      await Promise.all([lotte.leave(), w.fatima.leave()])
    }))

  test('[CO8] a contact who leaves the seat comes to no later meeting: the party is asked anew, and everybody sees it', async () => {
    const hall = await add({ name: 'Opvolging', kind: 'WELFARE' })
    const first = (await seat(hall, stranger('Anna'))).seat.first
    const second = (await seat(hall, { ...stranger('Ben'), position: 'SECOND' })).seat.second
    const { id } = await calledMeeting(w)
    const set = (input: object) => w.marijke.do('setAttendance', { meetingId: id, partyId: hall.id, ...input })
    const row = async () => (await page(w.sanne, id)).attendance.find(({ party: of }: Data) => of.id === hall.id)
    await set({ presence: 'PRESENT', personId: second.id })
    expect(await row()).toMatchObject({ presence: 'PRESENT', person: { id: second.id }, replaces: { id: first.id } })
    const watch = w.sanne.watch('meetingChanged', id, (await page(w.sanne, id)).revision)
    await seat(hall, stranger('Cor'))
    expect((await watch.kind('contactSeated')).changed).toMatchObject([
      { __typename: 'Attendance', presence: 'UNKNOWN', person: null, replaces: null },
    ])
    await w.marijke.act('excuseContact', { meetingId: id, partyId: hall.id, personId: second.id })
    expect((await row()).excused).toMatchObject([{ id: second.id }])
    await w.marijke.act('vacateSeat', { partyId: hall.id, position: 'SECOND' })
    expect(await row()).toMatchObject({ presence: 'UNKNOWN', person: null, replaces: null, excused: [] })
    await w.sanne.leave()
  })

  test('[CO5] a chair or reader who is seated: the chair stays chair, the reader becomes a contact', async () => {
    const hall = await add({ name: 'Welzijn Rivier', kind: 'WELFARE' })
    const reader = await w.people.person('Rik Lezer', w.rivierenland, 'READER', w.tiel)
    const chair = await w.people.person('Vos Voorzitter', w.rivierenland, 'CHAIR', hall)
    await seat(hall, { personId: reader.id, position: 'SECOND' })
    await seat(hall, { personId: chair.id })
    const roles = async () =>
      Object.fromEntries(
        (await house()).members.map(({ person, role, party: of }: Data) => [
          person.id,
          `${role} ${of?.id === hall.id}`,
        ]),
      )
    expect(await roles()).toMatchObject({ [reader.id]: 'CONTACT true', [chair.id]: 'CHAIR true' })
    await w.marijke.act('vacateSeat', { partyId: hall.id, position: 'FIRST' })
    await w.marijke.act('vacateSeat', { partyId: hall.id, position: 'SECOND' })
    expect(await roles()).toMatchObject({ [chair.id]: 'CHAIR true' })
    expect((await roles())[reader.id]).toBeUndefined()
  })

  test('[CO4] nobody sits in two places', async () => {
    const invalid = { code: 'INVALID', field: 'input.personId' }
    await stays(() => seat(w.zorggroep, { personId: w.fatima.id, position: 'SECOND' }), invalid)
    await stays(() => seat(w.tiel, { personId: w.fatima.id, position: 'SECOND' }), invalid)
    await stays(
      () => seat(w.tiel, { name: 'Fatima', email: 'FATIMA.EL.AMRANI@rivierenland.example', position: 'SECOND' }),
      invalid,
    )
  })

  test('[CO4] a contact of a party that left is seated for another, and sits there alone when the party comes back', async () => {
    const old = await w.people.party(w.rivierenland, 'gaat-weg', 'Gaat weg', 'WELFARE')
    const who = stranger('Ruth')
    const { seat: before } = await seat(old, who)
    const next = await add({ name: 'Gaat door', kind: 'WELFARE' })
    await stays(() => seat(next, who), { code: 'INVALID', field: 'input.personId' })
    await w.marijke.act('endParty', { id: old.id, untilOn: daysAfter(today, -1) })
    expect(await seat(next, who)).toMatchObject({ seat: { first: { id: before.first.id } } })
    expect((await house()).members.find(({ person }: Data) => person.id === before.first.id)).toMatchObject({
      party: { id: next.id },
      untilOn: null,
    })
    expect(await w.marijke.act('endParty', { id: old.id, untilOn: null })).toMatchObject({ seat: null })
  })

  test('[CO1] a new contact is here already, or has a name and an address', async () => {
    for (const personId of [w.vera.id, w.marijke.newId(), ''])
      await stays(() => seat(party, { personId }), { code: 'NOT_FOUND', field: 'input.personId' })
    await stays(() => seat(party, { personId: w.sanne.id, ...stranger() }), {
      code: 'INVALID',
      field: 'input.personId',
    })
    await stays(() => seat(party, { email: 'a@b.example' }), { code: 'INVALID', field: 'input.name' })
    for (const email of [undefined, '', 'geen adres', 'a@b@c', '<a@b.example>', 'a@b.example, c@d.example'])
      await stays(() => seat(party, { name: 'Noor', email }), { code: 'INVALID', field: 'input.email' })
    await stays(() => seat(party, { name: 'Noor', email: `${'x'.repeat(250)}@b.example` }), {
      code: 'TOO_LONG',
      field: 'input.email',
    })
  })

  test('[CO2] nobody is seated for a party that left', async () => {
    const gone = await w.people.party(w.rivierenland, 'weg', 'Weg', 'WELFARE', daysAfter(today, -1))
    await stays(() => seat(gone, stranger()), { code: 'WRONG_STATE' })
  })

  test('[CO3] two who fill one seat at once: the second is shown who sits there', async () => {
    const hall = await add({ name: 'Twee tegelijk', kind: 'WELFARE' })
    const fill = (person: Person, name: string) => seat(hall, { ...stranger(name), from: null }, person)
    const answers = await atOnce(w, [() => fill(w.marijke, 'Eerst'), () => fill(w.daan, 'Daarna')])
    expect(answers.map((answer: Data) => answer.__typename).sort()).toEqual(['Party', 'Refusal'])
    expect(answers.find((answer: Data) => answer.code)).toMatchObject({
      code: 'CONFLICT',
      field: 'input.from',
      present: { id: hall.id },
    })
    const left = await w.marijke.act('vacateSeat', { partyId: hall.id, position: 'FIRST', from: w.fatima.id })
    expect(left).toMatchObject({ code: 'CONFLICT', field: 'from' })
  })

  test('[CO3] two who change first and second at once do so once', async () => {
    const hall = await add({ name: 'Tegelijk wisselen', kind: 'WELFARE' })
    const { seat: first } = await seat(hall, stranger('Anna'))
    await seat(hall, { ...stranger('Ben'), position: 'SECOND' })
    const swap = (person: Person) => person.act('swapContacts', { partyId: hall.id, from: first.first.id })
    const answers = await atOnce(w, [() => swap(w.marijke), () => swap(w.daan)])
    expect(answers.map((answer: Data) => answer.__typename).sort()).toEqual(['Party', 'Refusal'])
    expect(answers.find((answer: Data) => answer.code)).toMatchObject({
      code: 'CONFLICT',
      field: 'from',
      present: { id: hall.id },
    })
    const { seat: after } = (await house()).parties.find(({ id }: Data) => id === hall.id)
    expect(after).toMatchObject({ first: { name: 'Ben' }, second: { name: 'Anna' } })
  })

  test('the same person as first and as second at once: one of the two', async () => {
    const hall = await add({ name: 'Een persoon', kind: 'WELFARE' })
    const who = stranger()
    const answers = await atOnce(w, [() => seat(hall, who), () => seat(hall, { ...who, position: 'SECOND' }, w.daan)])
    expect(answers.map((answer: Data) => answer.__typename).sort()).toEqual(['Party', 'Refusal'])
    expect(answers.find((answer: Data) => answer.code)).toMatchObject({ code: 'INVALID', field: 'input.personId' })
  })

  test('[CO7] first and second change places; an empty seat is not left', async () => {
    const hall = await add({ name: 'Wissel', kind: 'WELFARE' })
    await stays(() => w.marijke.act('swapContacts', { partyId: hall.id }), { code: 'WRONG_STATE' })
    await stays(() => w.marijke.act('vacateSeat', { partyId: hall.id, position: 'FIRST' }), { code: 'WRONG_STATE' })
    await seat(hall, stranger('Anna'))
    await seat(hall, { ...stranger('Ben'), position: 'SECOND' })
    const swapped = await w.marijke.act('swapContacts', { partyId: hall.id })
    expect(swapped).toMatchObject({ seat: { first: { name: 'Ben' }, second: { name: 'Anna' } } })
    expect((await house()).members.filter(({ party: of }: Data) => of?.id === hall.id)).toHaveLength(2)
  })

  test('the same person again changes nothing', async () => {
    const before = await house()
    await seat(w.zorggroep, { personId: w.fatima.id })
    expect(await house()).toEqual(before)
  })
})

describe('people', () => {
  test('the members are for chair and secretary alone, and addresses never for a reader', async () => {
    for (const person of [w.marijke, w.daan])
      expect((await house(person)).members).toContainEqual(
        expect.objectContaining({ email: 'fatima.el.amrani@rivierenland.example' }),
      )
    for (const [person, email] of [
      [w.fatima, 'fatima.el.amrani@rivierenland.example'],
      [w.sanne, null],
    ] as const) {
      expect((await house(person)).members).toEqual([])
      expect(
        (await person.ask('{ viewer { memberships { email person { name } } } }')).data.viewer.memberships,
      ).toEqual([{ email, person: { name: person.name } }])
    }
  })

  test('a contact and a reader hear of a new contact, and of no membership and no address', async () => {
    const { revision } = await house()
    const watches = [w.fatima, w.sanne, w.daan].map((person) =>
      person.watch('partiesChanged', w.rivierenland.id, revision),
    )
    await seat(w.culemborg, { ...stranger('Gerrit Geheim'), email: 'gerrit.canary@culemborg.example' })
    const [contact, reader, secretary] = await Promise.all(watches.map((watch) => watch.kind('contactSeated')))
    for (const heard of [contact, reader]) expect(JSON.stringify(heard)).not.toMatch(/canary|Membership|members":\[\{/)
    expect(JSON.stringify(secretary)).toContain('gerrit.canary@culemborg.example')
    await Promise.all([w.fatima, w.sanne, w.daan].map((person) => person.leave()))
  })
})
