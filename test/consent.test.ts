import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeDueConsents } from '../server/consent/commands.ts'
import { consentRounds, votes } from '../server/consent/table.ts'
import { amsterdamDate, daysAfter } from '../schema/dates.ts'
import { parties } from '../server/party/table.ts'
import { atOnce } from './support/at-once.ts'
import { ago, past } from './support/clock.ts'
import { calledMeeting, closedMeeting, draftMeeting, page, whileLive } from './support/meetings.ts'
import type { Data, Person } from './support/person.ts'
import { refused } from './support/refused.ts'
import { world, type World } from './support/world.ts'

let w: World
/** Sits at the table, without a vote. */
let team: { id: string }
beforeAll(async () => {
  w = await world()
  team = await w.people.party(w.rivierenland, 'team', 'Herstelteam Linge', 'TEAM')
})
afterAll(() => w.close())

const open = (agendaItemId: string, input: object = {}, person: Person = w.marijke): Promise<Data> =>
  person.do('openConsent', { agendaItemId, text: 'Wij stellen het jaarplan vast.', ...input })
const vote = (
  round: Data,
  party: { id: string },
  choice: string,
  remark?: string,
  person: Person = w.marijke,
): Promise<Data> => person.act('vote', { consentRoundId: round.id, partyId: party.id, choice, remark })
const close = (round: Data) => w.marijke.act('closeConsent', { id: round.id })
const hold = (round: Data, until: string = inDays(2)) => w.marijke.act('holdConsentOpen', { id: round.id, until })
const hammer = (agendaItemId: string, input: object = {}) =>
  w.marijke.do('hammerItem', { agendaItemId, text: 'Het jaarplan is vastgesteld.', ...input })
const attend = (meetingId: string, party: { id: string }, presence: string) =>
  w.marijke.do('setAttendance', { meetingId, partyId: party.id, presence })
const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000).toISOString()
const voters = () => [w.regio, w.tiel, w.culemborg, w.zorggroep]
const allAgree = async (round: Data, but: { id: string }[] = []) => {
  for (const party of voters().filter((one) => !but.includes(one))) await vote(round, party, 'AGREE')
}
const of = (round: Data, party: { id: string }): Data => round.partyVotes.find((one: Data) => one.party.id === party.id)
const roundOn = async (person: Person, meetingId: string, round: Data): Promise<Data> =>
  (await page(person, meetingId)).consentRounds.find(({ id }: Data) => id === round.id)
const untilOn = (party: { id: string }, date: string | null) =>
  past(w, (tx) => tx.db.update(parties).set({ untilOn: date }).where(eq(parties.id, party.id)))
/** The deadline was a moment ago. */
const deadlinePassed = (round: Data) =>
  past(w, (tx) =>
    tx.db
      .update(consentRounds)
      .set({ openUntil: ago(1) })
      .where(eq(consentRounds.id, round.id)),
  )

describe('the rest agrees in one press', () => {
  const rest = (round: Data, of: { id: string }[] = [...voters(), team], person: Person = w.marijke): Promise<Data> =>
    person.act('agreeForRest', { consentRoundId: round.id, partyIds: of.map(({ id }) => id) })

  test('[CS20] who sits there and said nothing agrees; an objection and a remark stay, and nobody speaks for who is away', () =>
    whileLive(w, async ({ id, second }) => {
      for (const party of [w.regio, w.tiel, w.zorggroep, team]) await attend(id, party, 'PRESENT')
      const round = await open(second.id)
      await vote(round, w.tiel, 'OBJECT', 'Te duur')
      const watch = w.sanne.watch('meetingChanged', id, (await page(w.sanne, id)).revision)
      expect(of(await rest(round), w.regio)).toMatchObject({ choice: 'AGREE', person: { id: w.marijke.id } })
      const { changed } = await watch.kind('restAgreed')
      expect(watch.seen).toHaveLength(1)
      expect(changed).toHaveLength(1)
      const after = await roundOn(w.sanne, id, round)
      expect(after.partyVotes.map(({ party, choice }: Data) => [party.id, choice])).toEqual([
        [w.regio.id, 'AGREE'],
        [w.tiel.id, 'OBJECT'],
        [w.culemborg.id, null],
        [w.zorggroep.id, 'AGREE'],
        [team.id, null],
      ])
      await rest(round, voters(), w.daan)
      await vote(round, w.regio, 'ABSTAIN')
      await rest(round)
      const last = await roundOn(w.sanne, id, round)
      expect(of(last, w.regio)).toMatchObject({ choice: 'ABSTAIN', earlier: [{ choice: 'AGREE' }] })
      expect(of(last, w.zorggroep)).toMatchObject({ choice: 'AGREE', earlier: [] })
      await w.sanne.leave()
    }))

  test('[CS20] who answers or leaves meanwhile is not answered for, and who came meanwhile only when named', () =>
    whileLive(w, async ({ id, second }) => {
      for (const party of [w.regio, w.tiel, w.zorggroep]) await attend(id, party, 'PRESENT')
      const round = await open(second.id)
      const seen = [w.regio, w.tiel, w.zorggroep]
      await w.marijke.act('markDeparture', { meetingId: id, partyId: w.zorggroep.id, at: new Date().toISOString() })
      await attend(id, w.culemborg, 'PRESENT')
      await atOnce(w, [() => rest(round, seen), () => vote(round, w.tiel, 'OBJECT', 'Te duur', w.peter)])
      const { partyVotes } = await roundOn(w.sanne, id, round)
      expect(partyVotes.slice(0, 4).map(({ choice }: Data) => choice)).toEqual(['AGREE', 'OBJECT', null, null])
    }))

  test('[CS20] [CS21] [CS22] [CS23] a party that writes its objection is not one of the rest; only chair and secretary hear of it, and after three minutes nobody waits', () =>
    whileLive(w, async ({ id, second }) => {
      for (const party of [w.regio, w.tiel, w.zorggroep]) await attend(id, party, 'PRESENT')
      const round = await open(second.id)
      const write = (choice: string | null, person: Person = w.peter, partyId = w.tiel.id): Promise<Data> =>
        person.act('writeAnswer', { consentRoundId: round.id, partyId, choice })
      const { revision } = await page(w.sanne, id)
      const [chair, reader] = [w.daan, w.sanne].map((person) => person.watch('meetingChanged', id, revision))
      expect(of(await write('OBJECT'), w.tiel)).toMatchObject({ choice: null, writing: null, writingAt: null })
      const { changed } = await chair!.kind('answerBeingWritten')
      expect(of(changed[0], w.tiel)).toMatchObject({ writing: 'OBJECT', writingAt: expect.any(String) })
      expect(of(await rest(round), w.tiel).choice).toBeNull()
      await reader!.kind('restAgreed')
      expect(reader!.seen).toHaveLength(1)
      expect(of(await roundOn(w.sanne, id, round), w.tiel)).toMatchObject({ writing: null, writingAt: null })

      // No hammer falls over it either.
      await refused(w, id, () => hammer(second.id), { code: 'WRONG_STATE', field: 'writing' })
      for (const choice of ['AGREE', 'ABSTAIN'])
        await refused(w, id, () => write(choice), { code: 'INVALID', field: 'choice' })
      for (const person of [w.fatima, w.sanne])
        await refused(w, id, () => write('OBJECT', person), { code: 'NOT_ALLOWED' })
      await refused(w, id, () => write('OBJECT', w.peter, w.lek.id), { code: 'NOT_FOUND', field: 'partyId' })
      await past(w, (tx) =>
        tx.db
          .update(votes)
          .set({ writingAt: ago(181) })
          .where(eq(votes.writing, 'OBJECT')),
      )
      expect(of(await rest(round), w.tiel)).toMatchObject({
        choice: 'AGREE',
        person: { id: w.marijke.id },
        writing: 'OBJECT',
      })

      // Answered for by the chair: the party replaces that in one act, while it is open.
      await write('OBJECT')
      const mine = await vote(round, w.tiel, 'OBJECT', 'Te duur', w.peter)
      expect(of(mine, w.tiel)).toMatchObject({ choice: 'OBJECT', earlier: [{ choice: 'AGREE' }] })
      await write('AGREE_WITH_REMARK')
      await write(null)
      expect(of(await roundOn(w.daan, id, round), w.tiel)).toMatchObject({ choice: 'OBJECT', writing: null })
      await close(round)
      await refused(w, id, () => write('OBJECT'), { code: 'WRONG_STATE' })
      for (const person of [w.daan, w.sanne]) await person.leave()
    }))

  test('[CS24] the rest is taken back in one press; who said something itself since stays', () =>
    whileLive(w, async ({ id, second }) => {
      for (const party of [w.regio, w.tiel, w.zorggroep]) await attend(id, party, 'PRESENT')
      const round = await open(second.id)
      await vote(round, w.culemborg, 'AGREE')
      await rest(round)
      await vote(round, w.tiel, 'OBJECT', 'Te duur', w.peter)
      const back = (person: Person = w.marijke, parties: { id: string }[] = [w.regio, w.tiel, w.zorggroep]) =>
        person.act('takeBackRest', { consentRoundId: round.id, partyIds: parties.map((party) => party.id) })
      for (const person of [w.peter, w.sanne]) await refused(w, id, () => back(person), { code: 'NOT_ALLOWED' })
      await refused(w, id, () => back(w.marijke, [w.lek]), { code: 'NOT_FOUND', field: 'partyIds' })
      const { revision } = await page(w.sanne, id)
      await back(w.daan)
      expect((await page(w.sanne, id)).revision).toBe(revision)
      const watch = w.sanne.watch('meetingChanged', id, revision)
      await back()
      await watch.kind('restTakenBack')
      const silent = { choice: null, person: null, earlier: [] }
      const { partyVotes } = await roundOn(w.sanne, id, round)
      expect(partyVotes.slice(0, 4)).toMatchObject([silent, { choice: 'OBJECT' }, { choice: 'AGREE' }, silent])
      await close(round)
      await refused(w, id, back, { code: 'WRONG_STATE', field: 'consentRoundId' })
      await w.sanne.leave()
    }))

  test('[CS25] an objection that comes after the count stands beside the result, and changes nothing of it', async () => {
    let round: Data = {}
    const late = (remark: string, person: Person = w.peter): Promise<Data> =>
      person.act('objectLate', { consentRoundId: round.id, partyId: w.tiel.id, remark })
    let meetingId = ''
    await whileLive(w, async ({ id, second }) => {
      meetingId = id
      round = await open(second.id)
      await refused(w, id, () => late('Te duur'), { code: 'WRONG_STATE' })
      await allAgree(round)
      await close(round)
      for (const person of [w.fatima, w.sanne])
        await refused(w, id, () => late('Te duur', person), { code: 'NOT_ALLOWED' })
      await refused(w, id, () => late(' '), { code: 'INVALID', field: 'remark' })
      const watch = w.sanne.watch('meetingChanged', id, (await page(w.sanne, id)).revision)
      expect(await late(' Te duur ')).toMatchObject({ result: 'AGREED' })
      await watch.kind('objectedLate')
      const after = await roundOn(w.sanne, id, round)
      expect(of(after, w.tiel)).toMatchObject({ choice: 'AGREE', lateObjection: 'Te duur' })
      const again = await open(second.id)
      await vote(again, w.tiel, 'OBJECT', 'Te duur', w.peter)
      const counted = await close(again)
      await refused(
        w,
        id,
        () => w.peter.act('objectLate', { consentRoundId: counted.id, partyId: w.tiel.id, remark: 'Nog eens' }),
        { code: 'WRONG_STATE' },
      )
      await w.sanne.leave()
    })
    await refused(w, meetingId, () => late('Nog eens'), { code: 'WRONG_STATE' })
  })

  test('[CS19] only chair and secretary, only while it is open, and for parties that are asked', () =>
    whileLive(w, async ({ id, second }) => {
      await attend(id, w.tiel, 'PRESENT')
      const round = await open(second.id)
      for (const person of [w.peter, w.sanne])
        await refused(w, id, () => rest(round, [w.tiel], person), { code: 'NOT_ALLOWED' })
      await refused(w, id, () => rest(round, [w.lek]), { code: 'NOT_FOUND', field: 'partyIds' })
      await hold(round)
      await refused(w, id, () => rest(round), { code: 'WRONG_STATE', field: 'consentRoundId' })
      await close(round)
      await refused(w, id, () => rest(round), { code: 'WRONG_STATE', field: 'consentRoundId' })
    }))
})

describe('a voorstel is put to the parties', () => {
  test('every seat answers, everybody sees it come in, the chair closes, and the decision rests on it', () =>
    whileLive(w, async ({ id, second }) => {
      const { revision } = await page(w.sanne, id)
      const watch = w.sanne.watch('meetingChanged', id, revision)
      const round = await open(second.id, { text: ' Wij stellen het jaarplan vast. ' })
      expect(round).toMatchObject({
        text: 'Wij stellen het jaarplan vast.',
        rule: 'UNANIMOUS',
        roundState: 'OPEN',
        result: null,
        byHammer: false,
      })
      expect(round.partyVotes.map(({ party, counts, choice }: Data) => [party.id, counts, choice])).toEqual([
        ...voters().map((party) => [party.id, true, null]),
        [team.id, false, null],
      ])
      const told = await watch.kind('consentOpened')
      expect(told.changed).toContainEqual(expect.objectContaining({ __typename: 'ConsentRound', id: round.id }))
      await vote(round, w.zorggroep, 'AGREE_WITH_REMARK', ' Mits het in 2027 begint. ', w.fatima)
      const heard = await watch.kind('voted')
      const shown = heard.changed.find((thing) => thing.id === round.id)
      expect(of(shown, w.zorggroep)).toMatchObject({
        choice: 'AGREE_WITH_REMARK',
        remark: 'Mits het in 2027 begint.',
        person: { name: 'Fatima El Amrani' },
      })
      await vote(round, w.tiel, 'AGREE', undefined, w.peter)
      await vote(round, w.regio, 'AGREE')
      await vote(round, w.culemborg, 'ABSTAIN')
      expect(await close(round)).toMatchObject({ roundState: 'CLOSED', result: 'AGREED', closedAt: expect.any(String) })
      const decision = await w.marijke.do('recordDecision', {
        agendaItemId: second.id,
        text: 'Het jaarplan is vastgesteld.',
        outcome: 'ADOPTED',
        consentRoundId: round.id,
      })
      expect(decision).toMatchObject({
        consentRound: { id: round.id, result: 'AGREED', decision: { id: decision.id } },
      })
      await watch.kind('decisionRecorded')
      expect(await roundOn(w.sanne, id, round)).toMatchObject({ result: 'AGREED', decision: { id: decision.id } })
    }))

  test('an objection stays on record with its reason', () =>
    whileLive(w, async ({ id, second }) => {
      const round = await open(second.id)
      await allAgree(round, [w.tiel])
      await vote(round, w.tiel, 'OBJECT', 'De raad heeft nog niet besloten.', w.peter)
      expect(await close(round)).toMatchObject({ result: 'NOT_AGREED' })
      expect(of(await roundOn(w.sanne, id, round), w.tiel)).toMatchObject({
        choice: 'OBJECT',
        remark: 'De raad heeft nog niet besloten.',
      })
    }))

  test('who changes its answer before the close is counted with the last; the one before stays on record', () =>
    whileLive(w, async ({ id, second }) => {
      const round = await open(second.id)
      await vote(round, w.zorggroep, 'OBJECT', 'Te duur', w.fatima)
      await w.joris.do('setAttendance', {
        meetingId: id,
        partyId: w.zorggroep.id,
        presence: 'PRESENT',
        personId: w.joris.id,
      })
      await vote(round, w.zorggroep, 'ABSTAIN', undefined, w.joris)
      await allAgree(round, [w.zorggroep])
      const closed = await close(round)
      expect(closed).toMatchObject({ result: 'AGREED' })
      const { earlier, ...last } = of(closed, w.zorggroep)
      expect(last).toMatchObject({ choice: 'ABSTAIN', remark: null, person: { name: 'Joris Meijer' } })
      expect(earlier).toEqual([
        { choice: 'OBJECT', remark: 'Te duur', at: expect.any(String), person: { id: w.fatima.id } },
      ])
    }))

  test('the same answer again is the same answer', () =>
    whileLive(w, async ({ id, second }) => {
      const round = await open(second.id)
      await vote(round, w.tiel, 'AGREE', undefined, w.peter)
      const { revision } = await page(w.sanne, id)
      expect(of(await vote(round, w.tiel, 'AGREE', ' ', w.peter), w.tiel).earlier).toEqual([])
      expect((await page(w.sanne, id)).revision).toBe(revision)
    }))

  test('a contact answers for the own party alone, a reader for none, chair and secretary for all', () =>
    whileLive(w, async ({ id, second }) => {
      const round = await open(second.id)
      await refused(w, id, () => vote(round, w.tiel, 'AGREE', undefined, w.fatima), { code: 'NOT_ALLOWED' })
      await refused(w, id, () => vote(round, w.tiel, 'AGREE', undefined, w.sanne), { code: 'NOT_ALLOWED' })
      await refused(w, id, () => vote(round, w.lek, 'AGREE'), { code: 'NOT_FOUND', field: 'partyId' })
      expect(of(await vote(round, w.tiel, 'AGREE', undefined, w.daan), w.tiel)).toMatchObject({
        person: { name: 'Daan Hoekstra' },
      })
    }))

  test('who sits answers: the second contact in the place of the first, and not the first meanwhile', () =>
    whileLive(w, async ({ id, second }) => {
      await w.marijke.do('setAttendance', {
        meetingId: id,
        partyId: w.zorggroep.id,
        presence: 'PRESENT',
        personId: w.joris.id,
      })
      const round = await open(second.id)
      await refused(w, id, () => vote(round, w.zorggroep, 'AGREE', undefined, w.fatima), { code: 'NOT_ALLOWED' })
      expect(of(await vote(round, w.zorggroep, 'AGREE', undefined, w.joris), w.zorggroep)).toMatchObject({
        person: { name: 'Joris Meijer' },
      })
    }))

  test('who does not vote may answer, and is not counted', () =>
    whileLive(w, async ({ second }) => {
      const round = await open(second.id)
      await allAgree(round)
      await vote(round, team, 'OBJECT', 'Wij zijn niet gevraagd.')
      expect(await close(round)).toMatchObject({ result: 'AGREED' })
    }))

  test('the secretary answers for a seat, and does not open, hold, close or withdraw while the chair holds the hammer', () =>
    whileLive(w, async ({ id, second }) => {
      const theirs = { code: 'NOT_ALLOWED', field: 'chairedBy' }
      await refused(w, id, () => open(second.id, {}, w.daan), theirs)
      await refused(w, id, () => w.daan.do('hammerItem', { agendaItemId: second.id, text: 'Zo' }), theirs)
      const round = await open(second.id)
      await refused(w, id, () => w.daan.act('holdConsentOpen', { id: round.id, until: inDays(1) }), theirs)
      for (const name of ['closeConsent', 'withdrawConsent'] as const)
        await refused(w, id, () => w.daan.act(name, { id: round.id }), theirs)
    }))

  test('the same id again is the same consent; of something else it is refused', () =>
    whileLive(w, async ({ id, first, second }) => {
      const own = w.marijke.newId()
      const round = await open(second.id, { id: own })
      expect(await open(second.id, { id: own, text: 'Iets anders' })).toMatchObject({ id: own, text: round.text })
      await refused(w, id, () => open(first.id, { id: own }), { code: 'INVALID', field: 'input.id' })
      await refused(w, id, () => open(second.id, { id: second.id }), { code: 'INVALID', field: 'input.id' })
    }))

  test('what is put to the parties at an item that is hidden, is hidden too; when the item is hidden later it goes', () =>
    whileLive(w, async ({ id, second }) => {
      const { revision } = await page(w.sanne, id)
      const watch = w.sanne.watch('meetingChanged', id, revision)
      const round = await open(second.id)
      await watch.kind('consentOpened')
      await w.marijke.do('editAgendaItem', { id: second.id, version: second.version, distribution: 'SEATED' })
      const gone = await watch.kind('agendaItemEdited')
      expect(gone.removed).toContainEqual({ typename: 'ConsentRound', id: round.id })
      await vote(round, w.tiel, 'OBJECT', 'GEHEIM', w.peter)
      expect(of(await roundOn(w.fatima, id, round), w.tiel)).toMatchObject({ remark: 'GEHEIM' })
      expect((await page(w.sanne, id)).consentRounds).toEqual([])
      await w.marijke.act('withdrawConsent', { id: round.id })
      await w.marijke.do('editAgendaItem', { id: second.id, version: second.version + 1, distribution: 'MEMBERS' })
      const back = await watch.sees(
        (change) => change.changed.some((thing) => thing.roundState === 'WITHDRAWN'),
        'the consent',
      )
      expect(JSON.stringify(watch.seen.slice(0, -1))).not.toContain('GEHEIM')
      expect(
        of(
          back.changed.find((thing) => thing.id === round.id),
          w.tiel,
        ),
      ).toMatchObject({ choice: 'OBJECT' })
    }))
})

describe('the rules', () => {
  test('[CS1] what is put to the parties has a text of 1 to 2,000 characters', () =>
    whileLive(w, async ({ id, second }) => {
      for (const [text, code] of [
        ['', 'INVALID'],
        [' \t', 'INVALID'],
        ['\0', 'INVALID'],
        ['x'.repeat(2001), 'TOO_LONG'],
      ])
        await refused(w, id, () => open(second.id, { text }), { code, field: 'input.text' })
      expect(await open(second.id, { text: 'x'.repeat(2000) })).toMatchObject({ text: 'x'.repeat(2000) })
    }))

  test('[CS2] consent is asked at the current item of a live meeting, one at a time at an item', async () => {
    for (const { id, second } of [await draftMeeting(w), await calledMeeting(w), await closedMeeting(w)])
      await refused(w, id, () => open(second.id), { code: 'WRONG_STATE' })
    await whileLive(w, async ({ id, first, second }) => {
      await refused(w, id, () => open(first.id), { code: 'WRONG_STATE' })
      const both = await atOnce(
        w,
        [1, 2].map(() => () => open(second.id)),
      )
      expect(both.map(({ code, roundState }) => code ?? roundState).sort()).toEqual(['OPEN', 'WRONG_STATE'])
      await close(both.find(({ id: made }) => made))
      const again = await open(second.id)
      const refusal = { code: 'WRONG_STATE', field: 'consentRound' }
      await hold(again)
      await refused(w, id, () => open(second.id), refusal)
      // The meeting goes on while the answers come in.
      await w.marijke.act('goToAgendaItem', { id: first.id, from: second.id })
      expect(await open(first.id)).toMatchObject({ roundState: 'OPEN' })
    })
  })

  test('[CS3] parties answer until the close; in the second in which it closes, an answer is counted or refused', () =>
    whileLive(w, async ({ id, second }) => {
      for (let turn = 0; turn < 4; turn++) {
        const round = await open(second.id)
        await allAgree(round, [w.tiel])
        const acts = [() => close(round), () => vote(round, w.tiel, 'AGREE', undefined, w.peter)]
        await atOnce(w, turn % 2 ? acts.reverse() : acts)
        const closed = await roundOn(w.marijke, id, round)
        expect(closed.result).toBe(of(closed, w.tiel).choice === null ? 'NOT_AGREED' : 'AGREED')
        await refused(w, id, () => vote(round, w.tiel, 'OBJECT', 'Te laat', w.peter), { code: 'WRONG_STATE' })
      }
    }))

  test('[CS3] while it is held open only who had not answered does so, once', () =>
    whileLive(w, async ({ id, second }) => {
      const round = await open(second.id)
      await vote(round, w.zorggroep, 'AGREE', undefined, w.fatima)
      await hold(round)
      await refused(w, id, () => vote(round, w.zorggroep, 'OBJECT', 'Toch niet', w.fatima), { code: 'WRONG_STATE' })
      await vote(round, w.tiel, 'OBJECT', 'Te snel', w.peter)
      await refused(w, id, () => vote(round, w.tiel, 'AGREE', undefined, w.peter), { code: 'WRONG_STATE' })
    }))

  test('[CS3] the first and the second contact answer at once: who was first sits there, and speaks for the party', () =>
    whileLive(w, async ({ id, second }) => {
      const round = await open(second.id)
      const both = await atOnce(w, [
        () => vote(round, w.zorggroep, 'AGREE', undefined, w.fatima),
        () => vote(round, w.zorggroep, 'OBJECT', 'Te duur', w.joris),
      ])
      expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['NOT_ALLOWED', 'done'])
      const { choice, person, earlier } = of(await roundOn(w.marijke, id, round), w.zorggroep)
      expect([person.id, earlier]).toEqual([choice === 'AGREE' ? w.fatima.id : w.joris.id, []])
    }))

  test('[CS4] who objects says why; a remark has at most 1,000 characters', () =>
    whileLive(w, async ({ id, second }) => {
      const round = await open(second.id)
      for (const remark of [undefined, '', ' '])
        await refused(w, id, () => vote(round, w.tiel, 'OBJECT', remark, w.peter), { code: 'INVALID', field: 'remark' })
      for (const choice of ['OBJECT', 'AGREE_WITH_REMARK', 'ABSTAIN'])
        await refused(w, id, () => vote(round, w.tiel, choice, 'x'.repeat(1001), w.peter), {
          code: 'TOO_LONG',
          field: 'remark',
        })
      expect(of(await vote(round, w.tiel, 'OBJECT', 'x'.repeat(1000), w.peter), w.tiel)).toMatchObject({
        remark: 'x'.repeat(1000),
      })
    }))

  test('[CS16] a party changes its answer at most 20 times in one consent; the same answer again is none, and the other parties go on', () =>
    whileLive(w, async ({ id, second }) => {
      const round = await open(second.id)
      for (let time = 0; time <= 20; time++) await vote(round, w.tiel, 'OBJECT', `Reden ${time}`, w.peter)
      for (const person of [w.peter, w.marijke])
        await refused(w, id, () => vote(round, w.tiel, 'AGREE', undefined, person), {
          code: 'WRONG_STATE',
          field: 'choice',
        })
      expect(of(await vote(round, w.tiel, 'OBJECT', 'Reden 20', w.peter), w.tiel).earlier).toHaveLength(20)
      expect(of(await vote(round, w.culemborg, 'AGREE'), w.culemborg)).toMatchObject({ choice: 'AGREE', earlier: [] })
    }))

  test('[CS5] what is closed or taken back stays so', () =>
    whileLive(w, async ({ id, second }) => {
      const closed = await close(await open(second.id))
      const withdrawn = await w.marijke.act('withdrawConsent', { id: (await open(second.id)).id })
      expect(withdrawn).toMatchObject({ roundState: 'WITHDRAWN', result: null, closedAt: expect.any(String) })
      for (const round of [closed, withdrawn]) {
        await refused(w, id, () => hold(round), { code: 'WRONG_STATE' })
        for (const name of ['closeConsent', 'withdrawConsent'] as const)
          await refused(w, id, () => w.marijke.act(name, { id: round.id }), { code: 'WRONG_STATE' })
      }
    }))

  test('[CS6] it is held open within 60 days, for parties that still have to answer; the deadline can be moved', () =>
    whileLive(w, async ({ id, second }) => {
      const round = await open(second.id)
      for (const until of [ago(1), inDays(61)])
        await refused(w, id, () => hold(round, until), { code: 'INVALID', field: 'until' })
      const [sooner, later] = [inDays(1), inDays(59)]
      expect(await hold(round, sooner)).toMatchObject({ roundState: 'HELD_OPEN', openUntil: sooner })
      expect(await hold(round, later)).toMatchObject({ roundState: 'HELD_OPEN', openUntil: later })
      await w.marijke.act('withdrawConsent', { id: round.id })
      const full = await open(second.id)
      await allAgree(full)
      await refused(w, id, () => hold(full), { code: 'WRONG_STATE' })
    }))

  test('[CS7] it closes by itself when the last absent party has answered, also when the meeting is over', async () => {
    let round: Data
    let meetingId = ''
    await whileLive(w, async ({ id, second }) => {
      meetingId = id
      round = await open(second.id)
      await allAgree(round, [w.zorggroep, w.tiel])
      await hold(round)
    })
    expect(await roundOn(w.marijke, meetingId, round)).toMatchObject({ roundState: 'HELD_OPEN' })
    const waiting = await w.fatima.ask(
      'query($slug: String!) { samenwerkingsverband(slug: $slug) { consentsHeldOpen { id openUntil partyVotes { party { id } choice } } } }',
      { slug: w.rivierenland.slug },
    )
    expect(waiting.data.samenwerkingsverband.consentsHeldOpen).toContainEqual(expect.objectContaining({ id: round.id }))
    expect(await vote(round, w.tiel, 'AGREE', undefined, w.peter)).toMatchObject({ roundState: 'HELD_OPEN' })
    expect(await vote(round, w.zorggroep, 'AGREE', undefined, w.fatima)).toMatchObject({
      roundState: 'CLOSED',
      result: 'AGREED',
    })
  })

  test('[CS7] at the deadline the clock closes it, once, whoever looks', async () => {
    let round: Data
    let meetingId = ''
    await whileLive(w, async ({ id, second }) => {
      meetingId = id
      round = await open(second.id)
      await allAgree(round, [w.zorggroep])
      await hold(round)
    })
    const { revision } = await page(w.marijke, meetingId)
    const watch = w.marijke.watch('meetingChanged', meetingId, revision)
    await deadlinePassed(round)
    await Promise.all([1, 2, 3].map(() => closeDueConsents(w.hub.writer)))
    expect(await watch.kind('consentClosed')).toMatchObject({ by: null })
    expect(await roundOn(w.marijke, meetingId, round)).toMatchObject({ roundState: 'CLOSED', result: 'NOT_AGREED' })
    await refused(w, meetingId, () => vote(round, w.zorggroep, 'AGREE', undefined, w.fatima), { code: 'WRONG_STATE' })
    expect((await page(w.marijke, meetingId)).revision).toBe(watch.seen.at(-1)!.revision)
  })

  test('[CS7] the server looks by itself', () =>
    whileLive(w, async ({ id, second }) => {
      const round = await hold(await open(second.id))
      const watch = w.sanne.watch('meetingChanged', id, (await page(w.sanne, id)).revision)
      await deadlinePassed(round)
      expect(await watch.kind('consentClosed')).toMatchObject({
        changed: [expect.objectContaining({ id: round.id, roundState: 'CLOSED' })],
      })
    }))

  test('[CS8] a party that leaves during a consent is not waited for and does not count', () =>
    whileLive(w, async ({ id, second }) => {
      const round = await open(second.id)
      await allAgree(round, [w.culemborg, w.tiel])
      await hold(round)
      try {
        await untilOn(w.culemborg, daysAfter(amsterdamDate(new Date()), -1))
        const closed = await vote(round, w.tiel, 'AGREE', undefined, w.peter)
        expect(closed).toMatchObject({ roundState: 'CLOSED', result: 'AGREED' })
        expect(of(closed, w.culemborg)).toMatchObject({ counts: false, choice: null })
        const later = await open(second.id)
        expect(of(later, w.culemborg)).toBeUndefined()
        await vote(later, w.tiel, 'AGREE')
        await vote(later, w.regio, 'AGREE')
        await hold(later)
        const watch = w.marijke.watch('meetingChanged', id, (await page(w.marijke, id)).revision)
        await untilOn(w.zorggroep, daysAfter(amsterdamDate(new Date()), -1))
        await watch.kind('consentClosed')
        expect(await roundOn(w.marijke, id, later)).toMatchObject({ result: 'AGREED' })
      } finally {
        await untilOn(w.culemborg, null)
        await untilOn(w.zorggroep, null)
      }
    }))

  test('[CS8] a party counts on its last day', () =>
    whileLive(w, async ({ second }) => {
      const round = await open(second.id)
      await allAgree(round)
      try {
        await untilOn(w.culemborg, amsterdamDate(new Date()))
        expect(of(await close(round), w.culemborg)).toMatchObject({ counts: true })
      } finally {
        await untilOn(w.culemborg, null)
      }
    }))

  test('[CS11] a hamerstuk in one press: the decision is there, and all who sit at the table agree', () =>
    whileLive(w, async ({ id, second }) => {
      for (const party of [w.regio, w.tiel, team]) await attend(id, party, 'PRESENT')
      await attend(id, w.zorggroep, 'ABSENT')
      const { revision } = await page(w.sanne, id)
      const watch = w.sanne.watch('meetingChanged', id, revision)
      const decision = await hammer(second.id, { text: ' Het jaarplan is vastgesteld. ' })
      expect(decision).toMatchObject({
        text: 'Het jaarplan is vastgesteld.',
        outcome: 'ADOPTED',
        consentRound: { result: 'AGREED' },
      })
      const heard = await watch.kind('itemHammered')
      expect(heard.changed.map(({ __typename }) => __typename).sort()).toEqual([
        'AgendaItem',
        'ConsentRound',
        'Decision',
        'Meeting',
      ])
      const [round] = (await page(w.sanne, id)).consentRounds
      expect(round).toMatchObject({
        byHammer: true,
        roundState: 'CLOSED',
        result: 'AGREED',
        decision: { id: decision.id },
      })
      expect(round.partyVotes.map(({ party, counts, choice }: Data) => [party.id, counts, choice])).toEqual([
        [w.regio.id, true, 'AGREE'],
        [w.tiel.id, true, 'AGREE'],
        [w.culemborg.id, false, null],
        [w.zorggroep.id, false, null],
        [team.id, false, null],
      ])
      const again = await hammer(second.id, { id: decision.id })
      expect(again).toMatchObject({ id: decision.id, number: decision.number })
    }))

  test('[CS11] no hamerstuk while a party objects, when nobody who votes is there, or at another item', () =>
    whileLive(w, async ({ id, first, second }) => {
      await attend(id, team, 'PRESENT')
      await refused(w, id, () => hammer(second.id), { code: 'WRONG_STATE' })
      await attend(id, w.tiel, 'PRESENT')
      await refused(w, id, () => hammer(first.id), { code: 'WRONG_STATE' })
      await refused(w, id, () => hammer(second.id, { text: ' ' }), { code: 'INVALID', field: 'input.text' })
      const round = await open(second.id)
      await vote(round, w.tiel, 'OBJECT', 'Niet zo snel', w.peter)
      await refused(w, id, () => hammer(second.id), { code: 'WRONG_STATE' })
    }))

  test('[CS11] no hamerstuk that contradicts its own count: too many abstain under the rule of the item', () =>
    whileLive(w, async ({ id, second }) => {
      for (const party of voters()) await attend(id, party, 'PRESENT')
      await w.daan.do('editAgendaItem', { id: second.id, version: second.version, consentRule: 'MAJORITY' })
      const round = await open(second.id)
      for (const party of [w.regio, w.tiel]) await vote(round, party, 'ABSTAIN')
      await refused(w, id, () => hammer(second.id), { code: 'WRONG_STATE', field: 'result' })
      await vote(round, w.tiel, 'AGREE')
      expect(await hammer(second.id)).toMatchObject({ outcome: 'ADOPTED', consentRound: { result: 'AGREED' } })
    }))

  test('[CS11] no hamerstuk when everybody abstains, also where the parties must be unanimous', () =>
    whileLive(w, async ({ id, second }) => {
      await attend(id, w.tiel, 'PRESENT')
      const round = await open(second.id)
      for (const party of voters()) await vote(round, party, 'ABSTAIN')
      await refused(w, id, () => hammer(second.id), { code: 'WRONG_STATE', field: 'result' })
    }))

  test('a hamerstuk keeps what was filled in: its outcome, what it replaces, when it is looked at again', () =>
    whileLive(w, async ({ id, second }) => {
      await attend(id, w.tiel, 'PRESENT')
      const before = await w.marijke.do('recordDecision', {
        agendaItemId: second.id,
        text: 'Eerst zo',
        outcome: 'ADOPTED',
      })
      const links = { supersedesId: before.id, reviewOn: '2028-01-31' }
      const watch = w.sanne.watch('meetingChanged', id, (await page(w.sanne, id)).revision)
      expect(await hammer(second.id, { outcome: 'ADOPTED_AMENDED', ...links })).toMatchObject({
        outcome: 'ADOPTED_AMENDED',
        reviewOn: '2028-01-31',
        supersedes: { id: before.id },
      })
      const told = await watch.kind('itemHammered')
      expect(told.changed).toContainEqual(expect.objectContaining({ id: before.id, supersededBy: expect.anything() }))
      const refusal = { code: 'WRONG_STATE', field: 'input.supersedesId' }
      await refused(w, id, () => hammer(second.id, links), refusal)
      await refused(w, id, () => hammer(second.id, { supersedesId: w.tiel.id }), {
        code: 'NOT_FOUND',
        field: 'input.supersedesId',
      })
    }))

  test('[D9] a hamerstuk that does not say how it came out ends in what its item is for', () =>
    whileLive(w, async ({ id, first, second }) => {
      await attend(id, w.tiel, 'PRESENT')
      expect(await hammer(second.id)).toMatchObject({ outcome: 'ADOPTED' })
      await w.marijke.do('editAgendaItem', { id: second.id, version: second.version, purpose: 'ADVISE' })
      expect(await hammer(second.id)).toMatchObject({ outcome: 'ADVICE_POSITIVE' })
      await w.marijke.act('goToAgendaItem', { id: first.id, from: second.id })
      expect(await hammer(first.id)).toMatchObject({ outcome: 'NOTED' })
    }))

  test('[CS17] the words of a hamerstuk that fewer people may see than its item are nowhere for the others', () =>
    whileLive(w, async ({ id, second }) => {
      await attend(id, w.tiel, 'PRESENT')
      const decision = await hammer(second.id, { text: 'GEHEIM', distribution: 'SEATED' })
      const [seated, sanne] = [await page(w.fatima, id), await page(w.sanne, id)]
      expect(seated.decisions).toContainEqual(expect.objectContaining({ id: decision.id, text: 'GEHEIM' }))
      expect(sanne.consentRounds).toEqual([
        expect.objectContaining({ text: 'Jaarplan', byHammer: true, decision: null }),
      ])
      expect(JSON.stringify(sanne)).not.toContain('GEHEIM')
    }))

  test('[CS11] who has no vote does not hold up the hammer; at a postponed item it does not fall', () =>
    whileLive(w, async ({ id, second }) => {
      await attend(id, w.tiel, 'PRESENT')
      await vote(await open(second.id), team, 'OBJECT', 'Niet zo snel')
      expect(await hammer(second.id)).toMatchObject({ outcome: 'ADOPTED' })
      const times = { startsAt: '2027-02-25T08:30:00.000Z', endsAt: '2027-02-25T11:30:00.000Z' }
      const later = await w.marijke.do('createMeeting', {
        samenwerkingsverbandId: w.rivierenland.id,
        title: 'Later',
        ...times,
      })
      await w.marijke.act('postponeAgendaItem', { id: second.id, to: later.id })
      await refused(w, id, () => hammer(second.id), { code: 'WRONG_STATE', field: 'placement' })
    }))

  test('[CS12] the hammer ends the consent that was open: what was answered stays, silence at the table is a yes', () =>
    whileLive(w, async ({ id, second }) => {
      for (const party of [w.regio, w.tiel]) await attend(id, party, 'PRESENT')
      const round = await open(second.id)
      await vote(round, w.tiel, 'AGREE_WITH_REMARK', 'Graag in mei', w.peter)
      await vote(round, w.zorggroep, 'AGREE', undefined, w.fatima)
      const decision = await hammer(second.id)
      const hammered = await roundOn(w.sanne, id, round)
      expect(hammered).toMatchObject({
        byHammer: true,
        roundState: 'CLOSED',
        result: 'AGREED',
        decision: { id: decision.id },
      })
      expect(of(hammered, w.tiel)).toMatchObject({ choice: 'AGREE_WITH_REMARK', remark: 'Graag in mei' })
      expect(of(hammered, w.regio)).toMatchObject({ counts: true, choice: 'AGREE', person: null })
      expect(of(hammered, w.culemborg)).toMatchObject({ counts: false, choice: null })
      expect(of(hammered, w.zorggroep)).toMatchObject({ counts: true, choice: 'AGREE' })
    }))

  test('[CS13] when the meeting closes, what is open is counted as it stands; what nobody answered is taken back; what is held open stays', async () => {
    const rounds: Data[] = []
    let meetingId = ''
    await whileLive(w, async ({ id, first, second, third }) => {
      meetingId = id
      rounds.push(await open(second.id))
      await allAgree(rounds[0])
      await w.marijke.act('goToAgendaItem', { id: first.id })
      rounds.push(await open(first.id))
      await vote(rounds[1], team, 'AGREE')
      await w.marijke.act('goToAgendaItem', { id: third.id })
      rounds.push(await hold(await open(third.id)))
    })
    const found = await Promise.all(rounds.map((round) => roundOn(w.sanne, meetingId, round)))
    expect(found.map(({ roundState, result }) => [roundState, result])).toEqual([
      ['CLOSED', 'AGREED'],
      ['WITHDRAWN', null],
      ['HELD_OPEN', null],
    ])
    expect(await w.daan.act('withdrawConsent', { id: rounds[2].id })).toMatchObject({ roundState: 'WITHDRAWN' })
  })

  test('[CS18] what was counted waits for a decision: chair and secretary see it until one is recorded, also after the close', async () => {
    const undecided = async (person: Person): Promise<Data[]> => {
      const query =
        'query($slug: String!) { samenwerkingsverband(slug: $slug) { consentsUndecided { id result agendaItem { id } } } }'
      return (await person.ask(query, { slug: w.rivierenland.slug })).data.samenwerkingsverband.consentsUndecided
    }
    const waits = async (person: Person, { id }: Data) => (await undecided(person)).some((one) => one.id === id)
    let id = ''
    let item: Data
    let asked: Data
    let round: Data
    await whileLive(w, async (meeting) => {
      id = meeting.id
      item = meeting.second
      asked = await close(await open(item.id))
      expect(await waits(w.marijke, asked)).toBe(true)
      round = await hold(await open(item.id))
      await allAgree(round, [w.zorggroep])
    })
    for (const one of [asked, round]) expect(await waits(w.marijke, one)).toBe(false)
    const { revision } = await page(w.daan, id)
    const watch = w.daan.watch('meetingChanged', id, revision)
    await deadlinePassed(round)
    await closeDueConsents(w.hub.writer)
    expect((await watch.kind('consentClosed')).changed).toContainEqual(
      expect.objectContaining({ id: round!.id, result: 'NOT_AGREED' }),
    )
    for (const person of [w.marijke, w.daan]) expect(await waits(person, round)).toBe(true)
    expect(await waits(w.marijke, asked)).toBe(false)
    for (const person of [w.fatima, w.sanne]) expect(await undecided(person)).toEqual([])
    const decision = {
      agendaItemId: item!.id,
      text: 'Toch niet',
      outcome: 'NOT_ADOPTED',
      reason: 'De laatste partij antwoordde niet',
    }
    expect(await w.marijke.do('recordDecision', { ...decision, consentRoundId: round!.id })).toMatchObject({
      consentRound: { id: round!.id },
    })
    expect(await waits(w.marijke, round)).toBe(false)
  })

  test('[CS18] whether a counted consent still awaits its decision is one answer for chair and secretary, and told when it changes', () =>
    whileLive(w, async ({ id, second }) => {
      const times = { startsAt: '2027-03-18T08:30:00.000Z', endsAt: '2027-03-18T11:30:00.000Z' }
      const later = await w.marijke.do('createMeeting', {
        samenwerkingsverbandId: w.rivierenland.id,
        title: 'Maart',
        ...times,
      })
      await attend(id, w.tiel, 'PRESENT')
      const asked = await close(await open(second.id))
      for (const person of [w.marijke, w.daan])
        expect(await roundOn(person, id, asked)).toMatchObject({ awaitsDecision: true })
      for (const person of [w.fatima, w.sanne])
        expect(await roundOn(person, id, asked)).toMatchObject({ awaitsDecision: false })
      const { revision } = await page(w.daan, id)
      const [watch, other] = [w.daan, w.sanne].map((person) => person.watch('meetingChanged', id, revision))
      const told = (kind: string, round: Data, awaitsDecision: boolean) =>
        watch!.sees(
          (change) =>
            change.kind === kind &&
            change.changed.some((one) => one.id === round.id && one.awaitsDecision === awaitsDecision),
          `${kind}, ${awaitsDecision}`,
        )

      const again = await open(second.id)
      await told('consentOpened', asked, false)
      await w.marijke.act('withdrawConsent', { id: again.id })
      await told('consentWithdrawn', asked, true)
      const next = w.marijke.newId()
      await w.marijke.act('postponeAgendaItem', { id: second.id, to: later.id, newId: next })
      await told('agendaItemPostponed', asked, false)
      await w.marijke.act('removeAgendaItem', { id: next })
      await told('agendaItemRemoved', asked, true)
      // A decision there stands, also where it does not rest on the count.
      const hidden = { text: 'Eerst in kleine kring', outcome: 'DEFERRED', distribution: 'SEATED' }
      await w.marijke.do('recordDecision', { agendaItemId: second.id, ...hidden })
      await told('decisionRecorded', asked, false)

      const counted = await close(await open(second.id))
      await told('consentClosed', counted, true)
      await hammer(second.id)
      await told('itemHammered', counted, false)
      expect((await other!.kind('itemHammered')).changed.map((one) => one.id)).not.toContain(counted.id)
      expect(other!.seen.flatMap(({ changed }) => changed).filter((one) => one.id === asked.id)).toEqual([])
    }))

  test('[CS18] a count that is asked again, and taken back when the meeting closes, awaits its decision once more', async () => {
    let [asked, id]: [Data, string] = [{}, '']
    await whileLive(w, async (meeting) => {
      id = meeting.id
      asked = await close(await open(meeting.second.id))
      await open(meeting.second.id)
      expect(await roundOn(w.daan, id, asked)).toMatchObject({ awaitsDecision: false })
    })
    expect(await roundOn(w.daan, id, asked)).toMatchObject({ awaitsDecision: true })
  })

  test('[CS14] how consent is counted belongs to the item, and is for chair and secretary to say', () =>
    whileLive(w, async ({ id, second }) => {
      const plan = await calledMeeting(w)
      const add = (person: Person, input: object) =>
        person.do('addAgendaItem', { meetingId: plan.id, title: 'Convenant', purpose: 'DECIDE', ...input })
      expect(await add(w.daan, { consentRule: 'MAJORITY' })).toMatchObject({ consentRule: 'MAJORITY' })
      const own = await add(w.fatima, {})
      expect(own).toMatchObject({ consentRule: 'UNANIMOUS' })
      const field = 'input.consentRule'
      await refused(w, plan.id, () => add(w.fatima, { consentRule: 'ADVISORY' }), { code: 'NOT_ALLOWED', field })
      await refused(
        w,
        plan.id,
        () => w.fatima.do('editAgendaItem', { id: own.id, version: 1, consentRule: 'ADVISORY' }),
        {
          code: 'NOT_ALLOWED',
          field,
        },
      )
      const round = await open(second.id)
      await w.daan.do('editAgendaItem', { id: second.id, version: second.version, consentRule: 'MAJORITY' })
      expect(await roundOn(w.sanne, id, round)).toMatchObject({ rule: 'UNANIMOUS' })
      await close(round)
      const counted = await open(second.id)
      for (const party of [w.regio, w.tiel, w.culemborg]) await vote(counted, party, 'AGREE')
      await vote(counted, w.zorggroep, 'OBJECT', 'Te duur')
      expect(await close(counted)).toMatchObject({ rule: 'MAJORITY', result: 'AGREED' })
    }))
})
