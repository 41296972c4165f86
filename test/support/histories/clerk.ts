import { expect } from 'vitest'
import { newId } from '../../../server/lib/ids.ts'
import { type Answer, type Data, Person } from '../person.ts'

type Recording = {
  act: 'recordDecision' | 'recordAction'
  input: { id?: string; text: string }
  key: string
  number: string | null
}
type Place = { meetingId: string; agendaItemId: string }

const documents = {
  recordDecision:
    'mutation($input: RecordDecisionInput!) { recordDecision(input: $input) { ... on Decision { id number text } ... on Refusal { code field } } }',
  recordAction:
    'mutation($input: RecordActionInput!) { recordAction(input: $input) { ... on Action { id number text } ... on Refusal { code field } } }',
}

/**
 * Records decisions and actions, and keeps what was not answered to send it again with the same key, as the page does.
 */
export class Clerk {
  readonly recorded: Recording[] = []
  private url = ''
  private readonly person: Person
  private readonly place: Place
  private readonly name: string
  constructor(name: string, person: Person, place: Place) {
    this.name = name
    this.person = person
    this.place = place
  }

  /** How many acts got no answer yet. */
  get unanswered() {
    return this.recorded.filter(({ number }) => number === null).length
  }

  /** Sends again what was not answered, and then one act after another until the hub is gone or `enough` says so. */
  async work(url: string, enough = () => false) {
    this.url = url
    for (const recording of this.recorded.filter(({ number }) => number === null))
      if (!(await this.send(recording))) return
    while (!enough()) if (!(await this.send(this.next()))) return
  }

  private next(): Recording {
    const act = this.recorded.length % 2 ? 'recordAction' : 'recordDecision'
    const nth = this.recorded.length
    const input = { text: `${this.name} ${nth}`, ...placeOf(act, this.place) }
    // Every other one has an id of its own: with it a retry is the same row, without it only the key says so.
    const recording: Recording = {
      act,
      input: nth % 4 < 2 ? { id: newId(), ...input } : input,
      key: newId(),
      number: null,
    }
    this.recorded.push(recording)
    return recording
  }

  /** False: no answer came. */
  private async send(recording: Recording) {
    const { act, input, key } = recording
    const answer = await new Person(this.url, this.person.token, this.person)
      .ask(documents[act], { input }, { 'idempotency-key': key })
      .catch((): Answer | null => null)
    if (!answer) return false
    expect(answer.data?.[act], JSON.stringify(answer)).toMatchObject({
      ...(input.id && { id: input.id }),
      text: input.text,
      number: expect.any(String),
    })
    recording.number = answer.data[act].number
    return true
  }
}

const placeOf = (act: Recording['act'], { meetingId, agendaItemId }: Place) =>
  act === 'recordDecision' ? { agendaItemId, outcome: 'NOTED' } : { meetingId, agendaItemId }

/**
 * Every acknowledged act is there once, with the number that was said; nothing is there that nobody recorded, and no
 * number is left out.
 */
export const compareWith = (clerks: Clerk[], { decisions, actions }: Record<'decisions' | 'actions', Data[]>) => {
  const there = new Map([...decisions, ...actions].map((thing: Data) => [thing.text as string, thing]))
  expect(there.size).toBe(decisions.length + actions.length)
  const recorded = clerks.flatMap((clerk) => clerk.recorded)
  for (const { input, number } of recorded) {
    if (number !== null)
      expect(there.get(input.text), input.text).toMatchObject({ ...(input.id && { id: input.id }), number })
    there.delete(input.text)
  }
  expect([...there]).toEqual([])
  for (const list of [decisions, actions])
    expect(list.map(({ number }) => Number(/\d+$/.exec(number)![0])).sort((a, b) => a - b)).toEqual(
      list.map((_, at) => at + 1),
    )
}
