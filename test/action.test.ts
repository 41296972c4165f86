import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actionTicks } from '../server/action/table.ts'
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

const record = (meetingId: string, input: object = {}, person: Person = w.marijke) =>
  person.do('recordAction', { meetingId, text: 'Een zaal zoeken', ...input })
const serial = ({ number }: Data) => Number(number.slice(2))

test('the chair records an action; the action list of everybody has it, and its owner ticks it off', () =>
  whileLive(w, async ({ id, second }) => {
    const { revision } = await page(w.sanne, id)
    const list = w.sanne.watch('actionsChanged', w.rivierenland.id, revision)
    const owners = [{ partyId: w.zorggroep.id }, { personId: w.peter.id }, { partyKind: 'MUNICIPALITY' }]
    const action = await record(id, {
      agendaItemId: second.id,
      text: ' Een zaal zoeken ',
      owners,
      dueOn: '2027-02-01',
      duePeriod: ' voorjaar 2027 ',
      tentative: true,
    })
    expect(action).toMatchObject({
      ...{
        text: 'Een zaal zoeken',
        dueOn: '2027-02-01',
        duePeriod: 'voorjaar 2027',
        tentative: true,
        completedAt: null,
        reason: null,
        version: 1,
      },
      owners: [
        { party: { id: w.zorggroep.id }, person: null, partyKind: null },
        { party: null, person: { id: w.peter.id, name: 'Peter van Dam' }, partyKind: null },
        { party: null, person: null, partyKind: 'MUNICIPALITY' },
      ],
      agendaItem: { id: second.id },
    })
    await list.sees((change) => change.changed.some((thing) => thing.id === action.id && thing.dueOn === '2027-02-01'))
    expect((await page(w.sanne, id)).agenda[1].actions).toEqual([{ id: action.id }])
    expect(await w.peter.act('completeAction', { id: action.id })).toMatchObject({ completedAt: expect.any(String) })
    const done = await list.kind('actionCompleted')
    expect(done).toMatchObject({
      by: { name: 'Peter van Dam' },
      changed: [{ id: action.id, completedAt: expect.any(String) }],
    })
    expect(await w.peter.act('reopenAction', { id: action.id })).toMatchObject({ completedAt: null })
    await list.kind('actionReopened')
  }))

test('an edit changes what it names; null empties', () =>
  whileLive(w, async ({ id }) => {
    const action = await record(id, {
      dueOn: '2027-02-01',
      duePeriod: '2027',
      tentative: true,
      owners: [{ partyId: w.tiel.id }],
    })
    const edit = (input: object) => w.daan.do('editAction', { id: action.id, ...input })
    const kept = { dueOn: '2027-02-01', tentative: true, owners: [{ party: { id: w.tiel.id } }] }
    expect(await edit({ version: 1, text: 'Twee zalen zoeken' })).toMatchObject({
      ...kept,
      text: 'Twee zalen zoeken',
      duePeriod: '2027',
      version: 2,
    })
    expect(await edit({ version: 2, duePeriod: '' })).toMatchObject({ ...kept, duePeriod: null })
    expect(await edit({ version: 3, dueOn: null, tentative: false })).toMatchObject({
      text: 'Twee zalen zoeken',
      dueOn: null,
      tentative: false,
      version: 4,
    })
  }))

test('[AC1] an action has a text of 1 to 2,000 characters', () =>
  whileLive(w, async ({ id }) => {
    const action = await record(id)
    const wrong = [
      ['', 'INVALID'],
      ['  ', 'INVALID'],
      ['\0', 'INVALID'],
      ['x'.repeat(2001), 'TOO_LONG'],
      ['x'.repeat(10_000), 'TOO_LONG'],
    ]
    for (const [text, code] of wrong) {
      await refused(w, id, () => record(id, { text }), { code, field: 'input.text' })
      await refused(w, id, () => w.marijke.do('editAction', { id: action.id, version: 1, text }), {
        code,
        field: 'input.text',
      })
    }
    await refused(w, id, () => w.marijke.do('editAction', { id: action.id, version: 1, text: null }), {
      code: 'INVALID',
      field: 'input.text',
    })
    expect(await record(id, { text: 'x'.repeat(2000) })).toMatchObject({ text: 'x'.repeat(2000) })
  }))

test('[AC2] an action may have a calendar date, or a rough period of at most 100 characters', () =>
  whileLive(w, async ({ id }) => {
    const { id: action } = await record(id, { dueOn: '2028-02-29' })
    for (const duePeriod of ['x'.repeat(101), 'x'.repeat(10_000)]) {
      await refused(w, id, () => record(id, { duePeriod }), { code: 'TOO_LONG', field: 'input.duePeriod' })
      await refused(w, id, () => w.marijke.do('editAction', { id: action, version: 1, duePeriod }), {
        code: 'TOO_LONG',
        field: 'input.duePeriod',
      })
    }
    expect(await record(id, { duePeriod: 'x'.repeat(100) })).toMatchObject({ duePeriod: 'x'.repeat(100), dueOn: null })
    const before = await everything(w, id)
    for (const dueOn of ['2027-02-29', '2027-2-1', 'morgen', '2027-02-01T00:00:00Z', ''])
      await expect(record(id, { dueOn }), dueOn).rejects.toThrow('BAD_USER_INPUT')
    expect(await everything(w, id)).toEqual(before)
  }))

test('[AC3] a completed action is not completed again, an open one not opened', () =>
  whileLive(w, async ({ id }) => {
    const action = await record(id)
    await refused(w, id, () => w.marijke.act('reopenAction', { id: action.id }), { code: 'WRONG_STATE' })
    const both = await atOnce(
      w,
      [w.marijke, w.daan].map((person) => () => person.act('completeAction', { id: action.id })),
    )
    expect(both.map((answer) => answer.code ?? 'DONE').sort()).toEqual(['DONE', 'WRONG_STATE'])
    await refused(w, id, () => w.marijke.act('completeAction', { id: action.id }), { code: 'WRONG_STATE' })
    await w.marijke.act('reopenAction', { id: action.id })
    await refused(w, id, () => w.marijke.act('reopenAction', { id: action.id }), { code: 'WRONG_STATE' })
  }))

describe('owners', () => {
  test('[AC4] an owner is a party, a person, or all parties of one kind: exactly one of the three', () =>
    whileLive(w, async ({ id }) => {
      const action = await record(id)
      const wrong = [
        {},
        { partyId: w.tiel.id, personId: w.peter.id },
        { partyId: w.tiel.id, partyKind: 'REGION' },
        { partyId: null },
      ]
      for (const owner of wrong) {
        const owners = [{ partyId: w.zorggroep.id }, owner]
        await refused(w, id, () => record(id, { owners }), { code: 'INVALID', field: 'input.owners' })
        await refused(w, id, () => w.marijke.act('assignAction', { id: action.id, owners }), {
          code: 'INVALID',
          field: 'owners',
        })
      }
    }))

  test('[AC4] an action has at most 20 owners, each once', () =>
    whileLive(w, async ({ id }) => {
      const owners: { partyId: string }[] = []
      for (let at = 0; at < 21; at++)
        owners.push({
          partyId: (await w.people.party(w.rivierenland, `oud-${at}`, `Oude partij ${at}`, 'WELFARE', '2020-12-31')).id,
        })
      await refused(w, id, () => record(id, { owners: [owners[0], owners[0]] }), {
        code: 'INVALID',
        field: 'input.owners',
      })
      const action = await record(id, { owners: owners.slice(1) })
      expect(action.owners).toHaveLength(20)
      await refused(w, id, () => record(id, { owners }), { code: 'INVALID', field: 'input.owners' })
      await refused(w, id, () => w.marijke.act('assignAction', { id: action.id, owners }), {
        code: 'INVALID',
        field: 'owners',
      })
    }))

  test('an owner that is not of this samenwerkingsverband is not there', () =>
    whileLive(w, async ({ id }) => {
      const action = await record(id, { owners: [{ partyId: w.tiel.id }] })
      const strangers = [
        { partyId: w.lek.id },
        { partyId: w.marijke.newId() },
        { personId: w.vera.id },
        { personId: w.marijke.newId() },
        { partyId: w.peter.id },
      ]
      for (const stranger of strangers) {
        const owners = [{ partyId: w.zorggroep.id }, stranger]
        await refused(w, id, () => record(id, { owners }), { code: 'NOT_FOUND', field: 'input.owners' })
        await refused(w, id, () => w.marijke.act('assignAction', { id: action.id, owners }), {
          code: 'NOT_FOUND',
          field: 'owners',
        })
      }
    }))

  test('assigning takes the place of who did it, and may leave nobody', () =>
    whileLive(w, async ({ id }) => {
      const action = await record(id, { owners: [{ partyId: w.tiel.id }, { personId: w.peter.id }] })
      const assigned = await w.daan.act('assignAction', { id: action.id, owners: [{ partyKind: 'CARE_PROVIDER' }] })
      expect(assigned.owners).toMatchObject([{ party: null, person: null, partyKind: 'CARE_PROVIDER' }])
      expect((await w.marijke.act('assignAction', { id: action.id, owners: [] })).owners).toEqual([])
      expect((await page(w.sanne, id)).actions).toMatchObject([{ id: action.id, owners: [] }])
    }))

  test('assigning it to who does it already changes nothing', () =>
    whileLive(w, async ({ id }) => {
      const owners = [{ partyId: w.tiel.id }, { partyKind: 'WELFARE' }]
      const action = await record(id, { owners })
      const before = await everything(w, id)
      expect(await w.marijke.act('assignAction', { id: action.id, owners })).toMatchObject({
        id: action.id,
        owners: action.owners,
      })
      expect(await everything(w, id)).toEqual(before)
      // In another order it is another answer to who comes first.
      expect((await w.marijke.act('assignAction', { id: action.id, owners: [...owners].reverse() })).owners).toEqual(
        [...action.owners].reverse(),
      )
    }))

  test('[AC8] who does it is said while the meeting is live, and after the close without a reason', async () => {
    let action: Data
    await whileLive(w, async ({ id }) => {
      action = await record(id)
      await w.marijke.act('assignAction', { id: action.id, owners: [{ partyId: w.tiel.id }] })
    })
    const assigned = await w.marijke.act('assignAction', { id: action.id, owners: [{ personId: w.joris.id }] })
    expect(assigned).toMatchObject({ owners: [{ person: { id: w.joris.id } }], reason: null })
  })
})

describe('ticking off', () => {
  test('[AC5] chair and secretary tick off every action', () =>
    whileLive(w, async ({ id }) => {
      for (const person of [w.marijke, w.daan]) {
        const action = await record(id, { owners: [{ partyId: w.tiel.id }] })
        expect(await person.act('completeAction', { id: action.id })).toMatchObject({ completedAt: expect.any(String) })
        expect(await person.act('reopenAction', { id: action.id })).toMatchObject({ completedAt: null })
      }
    }))

  test('[AC5] both contacts tick off what their party does, and nothing of another party', () =>
    whileLive(w, async ({ id }) => {
      const action = await record(id, { owners: [{ partyId: w.zorggroep.id }] })
      expect(await w.joris.act('completeAction', { id: action.id })).toMatchObject({
        completedAt: expect.any(String),
        progress: [],
      })
      expect(await w.fatima.act('reopenAction', { id: action.id, partyId: w.zorggroep.id })).toMatchObject({
        completedAt: null,
      })
      await w.marijke.act('assignAction', { id: action.id, owners: [{ partyId: w.tiel.id }] })
      await refused(w, id, () => w.fatima.act('completeAction', { id: action.id }), { code: 'NOT_ALLOWED' })
      await w.peter.act('completeAction', { id: action.id })
      await refused(w, id, () => w.fatima.act('reopenAction', { id: action.id }), { code: 'NOT_ALLOWED' })
    }))

  test('[AC5] a person ticks off the own action, also a reader; a reader of the same party does not tick off what the party does', () =>
    whileLive(w, async ({ id }) => {
      const own = await record(id, { owners: [{ personId: w.sanne.id }] })
      expect(await w.sanne.act('completeAction', { id: own.id })).toMatchObject({ completedAt: expect.any(String) })
      const ofTiel = await record(id, { owners: [{ partyId: w.tiel.id }, { personId: w.peter.id }] })
      await refused(w, id, () => w.sanne.act('completeAction', { id: ofTiel.id }), { code: 'NOT_ALLOWED' })
    }))

  test('[AC5] what nobody is named for is for chair and secretary', () =>
    whileLive(w, async ({ id }) => {
      const action = await record(id)
      await refused(w, id, () => w.fatima.act('completeAction', { id: action.id }), { code: 'NOT_ALLOWED' })
      expect(await w.marijke.act('completeAction', { id: action.id })).toMatchObject({
        completedAt: expect.any(String),
      })
    }))

  test('[AC5] after the close the owner still ticks it off, without a reason', async () => {
    let action: Data
    await whileLive(w, async ({ id }) => (action = await record(id, { owners: [{ partyId: w.zorggroep.id }] })))
    expect(await w.fatima.act('completeAction', { id: action.id })).toMatchObject({
      completedAt: expect.any(String),
      reason: null,
    })
  })
})

test('[AC6] an edit of an action that somebody changed meanwhile is refused, and shows how it is now', () =>
  whileLive(w, async ({ id }) => {
    const action = await record(id)
    await w.daan.do('editAction', { id: action.id, version: 1, text: 'Van Daan' })
    const present = { __typename: 'Action', id: action.id, text: 'Van Daan', version: 2 }
    await refused(w, id, () => w.marijke.do('editAction', { id: action.id, version: 1, text: 'Van Marijke' }), {
      code: 'CONFLICT',
      field: 'input.version',
      present,
    })
    const both = await atOnce(
      w,
      [w.marijke, w.daan].map(
        (person) => () => person.do('editAction', { id: action.id, version: 2, text: person.name }),
      ),
    )
    expect(both.map((answer) => answer.code ?? answer.version).sort()).toEqual([3, 'CONFLICT'])
  }))

test('[AC7] numbers go up by one, also when eight actions are recorded at once', () =>
  whileLive(w, async ({ id }) => {
    const before = await record(id)
    expect(before.number).toMatch(/^A-\d+$/)
    const many = await atOnce(
      w,
      Array.from({ length: 8 }, (_, at) => () => record(id, {}, at % 2 ? w.marijke : w.daan)),
    )
    expect(many.map(serial).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 8 }, (_, at) => serial(before) + 1 + at),
    )
  }))

test('[AC7] what only the seated see counts in a row of its own, so that the open row has no gap', () =>
  whileLive(w, async ({ id, third }) => {
    await w.marijke.do('editAgendaItem', { id: third.id, version: 1, distribution: 'SEATED' })
    const open = await record(id)
    expect(await record(id, { distribution: 'SEATED' })).toMatchObject({ number: 'V1' })
    expect(await record(id, { agendaItemId: third.id })).toMatchObject({ number: 'V2', distribution: 'MEMBERS' })
    const next = await record(id, { distribution: 'PUBLIC' })
    expect(serial(next)).toBe(serial(open) + 1)
    expect((await page(w.sanne, id)).actions.map(({ number }: Data) => number)).toEqual([open.number, next.number])
    expect(await w.marijke.do('editAction', { id: next.id, version: 1, distribution: 'SEATED' })).toMatchObject({
      number: next.number,
    })
    expect(serial(await record(id))).toBe(serial(next) + 1)
  }))

test('[AC9] an action belongs to an item of its own meeting, or to none', async () => {
  const other = await calledMeeting(w)
  await whileLive(w, async ({ id, first }) => {
    for (const agendaItemId of [other.first.id, w.marijke.newId(), ''])
      await refused(w, id, () => record(id, { agendaItemId }), { code: 'NOT_FOUND', field: 'input.agendaItemId' })
    expect(await record(id, { agendaItemId: null })).toMatchObject({ agendaItem: null })
    expect(await record(id, { agendaItemId: first.id })).toMatchObject({ agendaItem: { id: first.id } })
  })
})

test('[AC14] an action carries out a decision at its own item, or none; both name each other', () =>
  whileLive(w, async ({ id, first, second }) => {
    const decide = (agendaItemId: string) =>
      w.marijke.do('recordDecision', { agendaItemId, text: 'Wij doen het', outcome: 'ADOPTED' })
    const [decision, elsewhere] = [await decide(second.id), await decide(first.id)]
    for (const decisionId of [elsewhere.id, w.marijke.newId(), ''])
      await refused(w, id, () => record(id, { agendaItemId: second.id, decisionId }), {
        code: 'NOT_FOUND',
        field: 'input.decisionId',
      })
    await refused(w, id, () => record(id, { decisionId: decision.id }), {
      code: 'NOT_FOUND',
      field: 'input.decisionId',
    })
    const action = await record(id, { agendaItemId: second.id, decisionId: decision.id })
    expect(action).toMatchObject({ decision: { id: decision.id } })
    const decisionNow = async () => (await page(w.sanne, id)).decisions.find((one: Data) => one.id === decision.id)
    expect(await decisionNow()).toMatchObject({ actions: [{ id: action.id }] })
    const edit = (input: object) => w.marijke.do('editAction', { id: action.id, ...input })
    await refused(w, id, () => edit({ version: 1, decisionId: elsewhere.id }), {
      code: 'NOT_FOUND',
      field: 'input.decisionId',
    })
    expect(await edit({ version: 1, decisionId: null })).toMatchObject({ decision: null, version: 2 })
    expect(await decisionNow()).toMatchObject({ actions: [] })
    expect(await edit({ version: 2, text: 'Twee zalen zoeken' })).toMatchObject({ decision: null })
  }))

test('an action names the decision that it carries out only to who may see that, and says so when that changes', () =>
  whileLive(w, async ({ id, second }) => {
    const decision = await w.marijke.do('recordDecision', {
      agendaItemId: second.id,
      text: 'In stilte',
      outcome: 'NOTED',
      distribution: 'SEATED',
    })
    const action = await record(id, { agendaItemId: second.id, decisionId: decision.id })
    const { revision, actions } = await page(w.sanne, id)
    expect(actions.find((one: Data) => one.id === action.id)).toMatchObject({ decision: null })
    expect((await page(w.fatima, id)).actions.find((one: Data) => one.id === action.id)).toMatchObject({
      decision: { id: decision.id },
    })
    const list = w.sanne.watch('actionsChanged', w.rivierenland.id, revision)
    await w.marijke.do('editDecision', { id: decision.id, version: 1, distribution: 'MEMBERS' })
    await list.sees((change) =>
      change.changed.some((thing) => thing.id === action.id && thing.decision?.id === decision.id),
    )
    await w.marijke.do('editDecision', { id: decision.id, version: 2, distribution: 'SEATED' })
    await list.sees((change) => change.changed.some((thing) => thing.id === action.id && thing.decision === null))
  }))

test('[D2] an action is recorded while the meeting is live; a forgotten one after the close, with a reason', async () => {
  for (const { id } of [await draftMeeting(w), await calledMeeting(w)])
    for (const reason of [undefined, 'Vergeten'])
      await refused(w, id, () => record(id, { reason }), { code: 'WRONG_STATE' })
  const { id } = await closedMeeting(w)
  await refused(w, id, () => record(id), { code: 'WRONG_STATE' })
  await refused(w, id, () => record(id, { reason: ' ' }), { code: 'INVALID', field: 'input.reason' })
  await refused(w, id, () => record(id, { reason: 'x'.repeat(501) }), { code: 'TOO_LONG', field: 'input.reason' })
  expect(await record(id, { reason: 'Vergeten' })).toMatchObject({ reason: 'Vergeten' })
})

test('[D3] the words of an action change while the meeting is live, and after the close with a reason, which stays', async () => {
  const { id } = await closedMeeting(w)
  const action = await record(id, { reason: 'Vergeten' })
  const edit = (input: object) => w.marijke.do('editAction', { id: action.id, text: 'Duidelijker', ...input })
  await refused(w, id, () => edit({ version: 1 }), { code: 'INVALID', field: 'input.reason' })
  await refused(w, id, () => edit({ version: 1, reason: 'x'.repeat(501) }), { code: 'TOO_LONG', field: 'input.reason' })
  expect(await edit({ version: 1, reason: 'Verschrijving' })).toMatchObject({
    reason: 'Verschrijving',
    text: 'Duidelijker',
  })
  await w.marijke.act('reopenMeeting', { id })
  const again = await edit({ version: 2, text: 'Nog duidelijker' })
  await w.marijke.act('closeMeeting', { id })
  expect(again).toMatchObject({ reason: 'Verschrijving', text: 'Nog duidelijker' })
})

test('an action that is not there is refused', () =>
  whileLive(w, async ({ id }) => {
    for (const unknown of [w.marijke.newId(), id, '']) {
      for (const act of ['completeAction', 'reopenAction'] as const)
        await refused(w, id, () => w.marijke.act(act, { id: unknown }), { code: 'NOT_FOUND', field: 'id' })
      await refused(w, id, () => w.marijke.act('assignAction', { id: unknown, owners: [] }), {
        code: 'NOT_FOUND',
        field: 'id',
      })
      await refused(w, id, () => w.marijke.do('editAction', { id: unknown, version: 1, text: 'Wat?' }), {
        code: 'NOT_FOUND',
        field: 'input.id',
      })
    }
    for (const unknown of [w.marijke.newId(), w.tiel.id, ''])
      await refused(w, id, () => record(unknown), { code: 'NOT_FOUND', field: 'input.meetingId' })
  }))

describe('what several parties do', () => {
  const municipalities = { owners: [{ partyKind: 'MUNICIPALITY' }] }
  const tickedBy = async ({ id }: Data) => {
    const ticks = await w.hub.writer.connections.read.db.select().from(actionTicks).where(eq(actionTicks.actionId, id))
    return ticks.map(({ completedBy }) => completedBy)
  }
  const done = (action: Data) => action.progress.map(({ completedAt }: Data) => completedAt !== null)
  const openOf = async (partyId: string, state = 'OPEN'): Promise<string[]> => {
    const { data } = await w.marijke.ask(
      'query($in: ID!, $filter: ActionFilter) { actions(samenwerkingsverbandId: $in, filter: $filter, first: 100) { nodes { id } } }',
      { in: w.rivierenland.id, filter: { partyId, state } },
    )
    return data.actions.nodes.map(({ id }: Data) => id)
  }

  test('[AC10] each does for itself; everybody sees how far it is', () =>
    whileLive(w, async ({ id }) => {
      const action = await record(id, municipalities)
      expect(action.progress).toEqual(
        [w.tiel, w.culemborg].map((party) => ({ party: { id: party.id }, completedAt: null })),
      )
      const { revision } = await page(w.sanne, id)
      const watch = w.sanne.watch('meetingChanged', id, revision)
      expect(await w.peter.act('completeAction', { id: action.id })).toMatchObject({ completedAt: null })
      const heard = await watch.kind('actionTicked')
      expect(done(heard.changed.find((thing) => thing.id === action.id))).toEqual([true, false])
      expect(
        (await record(id, { owners: [{ partyId: w.tiel.id }, { partyId: w.zorggroep.id }] })).progress,
      ).toHaveLength(2)
      expect((await record(id, { owners: [{ partyId: w.tiel.id }] })).progress).toEqual([])
      expect((await record(id, { owners: [{ partyKind: 'REGION' }] })).progress).toHaveLength(1)
    }))

  test('[AC10] what was ticked off as a whole is done for all, and stays done for the others when one opens its part', () =>
    whileLive(w, async ({ id }) => {
      const action = await record(id, municipalities)
      const whole = await w.marijke.act('completeAction', { id: action.id })
      expect([whole.completedAt !== null, ...done(whole)]).toEqual([true, true, true])
      const opened = await w.peter.act('reopenAction', { id: action.id })
      expect([opened.completedAt, ...done(opened)]).toEqual([null, false, true])
      expect(await tickedBy(action)).toEqual([w.marijke.id])
      expect(done(await w.peter.act('completeAction', { id: action.id }))).toEqual([true, true])
      expect(done(await w.daan.act('reopenAction', { id: action.id }))).toEqual([false, false])
    }))

  test('[AC11] chair and secretary tick off one part by name; a contact only that of the own party', () =>
    whileLive(w, async ({ id }) => {
      const action = await record(id, municipalities)
      expect(done(await w.daan.act('completeAction', { id: action.id, partyId: w.culemborg.id }))).toEqual([
        false,
        true,
      ])
      await refused(w, id, () => w.peter.act('reopenAction', { id: action.id, partyId: w.culemborg.id }), {
        code: 'NOT_ALLOWED',
      })
      for (const person of [w.fatima, w.sanne])
        await refused(w, id, () => person.act('completeAction', { id: action.id }), { code: 'NOT_ALLOWED' })
    }))

  test('[AC12] a part is that of a party that does it, and is ticked off once, and opened once', () =>
    whileLive(w, async ({ id }) => {
      const action = await record(id, municipalities)
      const act = (name: 'completeAction' | 'reopenAction', partyId: string) =>
        w.marijke.act(name, { id: action.id, partyId })
      await refused(w, id, () => act('completeAction', w.zorggroep.id), { code: 'NOT_FOUND', field: 'partyId' })
      await refused(w, id, () => act('reopenAction', w.tiel.id), { code: 'WRONG_STATE' })
      await act('completeAction', w.tiel.id)
      await refused(w, id, () => act('completeAction', w.tiel.id), { code: 'WRONG_STATE' })
    }))

  test('[AC13] with the last part the action is done', () =>
    whileLive(w, async ({ id }) => {
      const action = await record(id, { owners: [{ partyId: w.tiel.id }, { partyId: w.zorggroep.id }] })
      expect(await w.fatima.act('completeAction', { id: action.id })).toMatchObject({ completedAt: null })
      expect(await w.peter.act('completeAction', { id: action.id })).toMatchObject({ completedAt: expect.any(String) })
    }))

  test('stands among what is open for a party until that party has done its part', () =>
    whileLive(w, async ({ id }) => {
      const action = await record(id, municipalities)
      await w.peter.act('completeAction', { id: action.id })
      expect(await openOf(w.tiel.id)).not.toContain(action.id)
      expect(await openOf(w.tiel.id, 'DONE')).toContain(action.id)
      expect(await openOf(w.culemborg.id)).toContain(action.id)
    }))

  test('given to one party alone from now on, nobody has a part of it', () =>
    whileLive(w, async ({ id }) => {
      const action = await record(id, municipalities)
      await w.peter.act('completeAction', { id: action.id })
      expect(await w.marijke.act('assignAction', { id: action.id, owners: [{ partyId: w.tiel.id }] })).toMatchObject({
        progress: [],
        completedAt: null,
      })
      expect(await openOf(w.tiel.id)).toContain(action.id)
    }))
})
