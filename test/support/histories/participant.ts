import { once } from 'node:events'
import WebSocket from 'ws'
import { editsOf } from '../../../client/graph/outbox/edits.ts'
import { attempt, drop, type Entry, mend, nextToSend } from '../../../client/graph/outbox/queue.ts'
import { outcomeOf } from '../../../client/graph/acts/outcome.ts'
import { makeTopic, receive, type Topic } from '../../../client/graph/channel/topic.ts'
import { joinSlices } from '../../../client/slice.ts'
import { slices } from '../../../client/slices.ts'
import { newId } from '../../../server/lib/ids.ts'
import { acts } from '../acts.ts'
import { messagesOf } from '../meetings.ts'
import { pageSelection } from '../selections.ts'
import { Mirror } from './mirror.ts'
import { dialIn } from '../sockets/pair.ts'
import type { Data, Person } from '../person.ts'
import type { World } from '../world.ts'

/** Stands in every text that only the seated may see. */
export const canary = 'GEHEIM'

const pageOf = `query($id: ID!) { viewer { memberships { role } } meeting(id: $id) { revision ${pageSelection} } }`
const { recorded } = joinSlices(slices)
const { enqueue, acknowledge, refused } = editsOf(recorded)
const creates = ['addAgendaItem', 'recordDecision', 'recordAction']

/**
 * A client of the hub as ours is, without a screen: the real row of what was not sent, the real bookkeeping of a
 * channel, real HTTP inside the server's process and a real socket over a connection in memory.
 */
export class Participant {
  mirror: Mirror | null = null
  /** Everything that it saw or was told that cannot be right. */
  readonly wrong: string[] = []
  /** Ids of what it made, as the server acknowledged. */
  readonly made: string[] = []
  readonly person: Person
  private readonly w: World
  private readonly meetingId: string
  private topic: Topic = makeTopic()
  private queue: Entry[] = []
  private line: Line | null = null
  private roles = ''
  private answersToLose = 0
  private mended = 0
  /** A cut of the network ends what was on its way. */
  private cuts = 0
  private tail: Promise<unknown> = Promise.resolve()
  constructor(w: World, person: Person, meetingId: string) {
    this.w = w
    this.person = person
    this.meetingId = meetingId
  }

  get isOnline() {
    return this.line?.socket.readyState === WebSocket.OPEN
  }
  get waiting() {
    return this.queue.length
  }

  /** One thing after the other, while the other clients go on. */
  then(work: () => Promise<unknown>) {
    this.tail = this.tail
      .then(work)
      .catch((fault: unknown) => void this.wrong.push(String((fault as Error).stack ?? fault)))
    return this.tail
  }

  /** Its network goes, in the middle of whatever it does. */
  cut() {
    this.cuts++
    this.line?.socket.terminate()
    this.line = null
  }

  /** The next answer does not come back. */
  loseAnswer() {
    this.answersToLose++
  }

  /** Keeps an act, and sends it when it can. */
  record(name: keyof typeof acts, variables: Record<string, unknown>, base?: Record<string, unknown>) {
    const act = { id: newId(), name, document: acts[name], variables, createdAt: 0 }
    this.queue = enqueue(this.queue, { ...act, ...(base && { base }) })
  }

  /** A moment is not kept: without network it is not done. */
  async moment(name: keyof typeof acts, variables: Record<string, unknown>) {
    if (this.isOnline) await this.post(acts[name], variables)
  }

  /** Sends what waits, in order; stops where the network does. */
  async drain() {
    for (let next; this.isOnline && (next = nextToSend(recorded, this.queue, Date.now()));) {
      const { id } = next
      this.queue = attempt(this.queue, id)
      const entry = this.queue.find((one) => one.id === id)!
      const data = await this.post(entry.document, entry.variables, { 'idempotency-key': entry.key ?? id })
      if (!data) return
      const outcome = outcomeOf(data as Record<string, unknown>, undefined)
      if (outcome.ok) {
        if (creates.includes(entry.name)) this.made.push((outcome.data as Data).id)
        this.queue = acknowledge(this.queue, id, outcome.data)
        continue
      }
      this.queue = refused(this.queue, id, outcome as NonNullable<Entry['refused']>, newId())
      if (!this.queue.some((one) => one.id === id && one.refused)) continue
      // Mended on top of what is there now, a few times; then its person drops it.
      const goesAgain = outcome.refusal?.code === 'CONFLICT' && this.mended++ < 3
      this.queue = goesAgain ? mend(this.queue, id, { key: newId() }) : drop(this.queue, id)
    }
  }

  /** The network is there: listens from where it was, and starts anew where its role is another. */
  async connect() {
    if (this.isOnline) return
    this.line?.socket.terminate()
    if (!this.mirror && !(await this.load())) return
    const line = await this.dial()
    if (!line) return
    const roles = JSON.stringify(line.ack.memberships)
    if (this.roles && roles !== this.roles) {
      this.mirror = null
      if (!(await this.load())) return void line.socket.terminate()
    }
    this.roles = roles
    this.line = line
    const variables = { id: this.meetingId, since: this.topic.since }
    line.socket.send(JSON.stringify({ id: 'x', type: 'subscribe', payload: { query: messagesOf, variables } }))
  }

  /** When everything that the server wrote before has arrived: a pong stands behind it. */
  async flushed() {
    if (!this.line || !this.isOnline) return
    const { socket } = this.line
    const pong = new Promise<void>((resolve) => {
      this.line!.pong = resolve
    })
    socket.send('{"type":"ping"}')
    await Promise.race([pong, once(socket, 'close')])
  }

  async leave() {
    const socket = this.line?.socket
    this.line = null
    if (!socket || socket.readyState === WebSocket.CLOSED) return
    socket.close()
    await once(socket, 'close')
  }

  /** The page as the server shows it to this person now; null: it did not come. */
  async page(): Promise<Data> {
    const data = await this.post(pageOf, { id: this.meetingId })
    const secret = data?.viewer.memberships.some(({ role }: Data) => role !== 'READER')
    if (data && !secret) this.check(JSON.stringify(data), `page of ${this.person.name}`)
    return data?.meeting ?? null
  }

  private async load() {
    const page = await this.page()
    if (!page) return false
    this.mirror = new Mirror(page)
    this.topic = { ...makeTopic(), since: page.revision }
    return true
  }

  private async dial(): Promise<Line | null> {
    const createConnection = () => dialIn(this.w.hub.app.server) as never
    const socket = new WebSocket('ws://localhost/graphql', 'graphql-transport-ws', { createConnection })
    socket.on('error', () => {})
    const line: Line = { socket, ack: { memberships: [] }, pong: () => {} }
    const ready = new Promise<Line | null>((resolve) => {
      socket.on('open', () =>
        socket.send(
          JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${this.person.token}` } }),
        ),
      )
      socket.on('close', () => resolve(null))
      socket.on('message', (raw: Buffer) => {
        const message = JSON.parse(raw.toString())
        if (message.type === 'connection_ack') resolve(Object.assign(line, { ack: message.payload }))
        else this.take(line, raw.toString(), message)
      })
    })
    return ready
  }

  private take(line: Line, raw: string, { type, payload }: Data) {
    if (type === 'pong') return line.pong()
    if (type === 'error' || payload?.errors) this.wrong.push(raw)
    if (type !== 'next' || line !== this.line) return
    // A socket is told what its role allowed when it was opened; with another role it is closed.
    if (line.ack.memberships.every(({ role }) => role === 'READER')) this.check(raw, `message to ${this.person.name}`)
    const change = payload.data.meetingChanged
    for (const fault of this.mirror!.take(change)) this.wrong.push(`${this.person.name}: ${fault}`)
    receive(this.topic, change)
  }

  private check(text: string, where: string) {
    if (text.includes(canary)) this.wrong.push(`${where} holds what is for the seated: ${text}`)
  }

  /** Data, or null when no answer came. */
  private async post(
    query: string,
    variables: Record<string, unknown>,
    more: Record<string, string> = {},
  ): Promise<Data> {
    const { cuts } = this
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${this.person.token}`, ...more }
    const answer = await this.w.hub.app
      .inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } })
      .catch(() => null)
    const isLost = cuts !== this.cuts || (more['idempotency-key'] && this.answersToLose > 0 && this.answersToLose--)
    if (isLost || answer?.statusCode !== 200) return null
    const { data, errors } = answer.json()
    if (errors) this.wrong.push(`${this.person.name}: ${JSON.stringify(errors)} to ${query}`)
    return data
  }
}

type Line = { socket: WebSocket; ack: { memberships: { role: string }[] }; pong: () => void }
