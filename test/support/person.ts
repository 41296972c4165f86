import { type Client, createClient } from 'graphql-ws'
import WebSocket from 'ws'
import { newId } from '../../server/lib/ids.ts'
import { acts } from './acts.ts'
import type { ActName } from './nouns.ts'
import { patience } from './patience.ts'
import { post } from './post.ts'
import { changeSelection, partiesChangeSelection } from './selections.ts'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- only the test knows what it reads out of an answer
export type Data = any
export type Answer = { status: number; data: Data; errors?: { message: string; extensions?: { code?: string } }[] }
type Change = {
  revision: string
  kind: string | null
  at: string | null
  by: { name: string } | null
  resync: boolean
  changed: Data[]
  removed: { typename: string; id: string }[]
}

/** A person with a token, over real HTTP and a real socket. */
export class Person {
  private readonly clients: Client[] = []
  readonly url: string
  readonly token: string | null
  readonly id: string
  readonly name: string
  constructor(url: string, token: string | null, { id, name }: { id: string; name: string }) {
    this.url = url
    this.token = token
    this.id = id
    this.name = name
  }

  async ask(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const all = { ...(this.token && { authorization: `Bearer ${this.token}` }), ...headers }
    const { status, text } = await post(`${this.url}/graphql`, all, JSON.stringify({ query, variables }))
    return { status, ...(JSON.parse(text) as Omit<Answer, 'status'>) }
  }

  /** Does an act; answers with the entity or the refusal. */
  async act(name: ActName, variables: object, headers: Record<string, string> = {}): Promise<Data> {
    const answer = await this.ask(acts[name], variables, headers)
    if (!answer.data) throw new Error(`${name}: ${JSON.stringify(answer.errors)}`)
    return answer.data[name]
  }

  /** Does an act with an input, which gets an id where it makes something. */
  do(name: ActName, input: object, headers?: Record<string, string>) {
    return this.act(name, { input }, headers)
  }

  newId() {
    return newId()
  }

  /**
   * Listens to a meeting, to the action list, or to the parties. Without `since` an act that follows at once may come
   * before the server has it, and is not heard.
   */
  watch(
    field: 'meetingChanged' | 'actionsChanged' | 'partiesChanged',
    id: string,
    since: string | null = null,
    selection = field === 'partiesChanged' ? partiesChangeSelection : changeSelection,
  ) {
    const argument = field === 'meetingChanged' ? 'meetingId' : 'samenwerkingsverbandId'
    return this.listen(
      `subscription($id: ID!, $since: Revision) { ${field}(${argument}: $id, since: $since) { ${selection} } }`,
      { id, since },
      field,
    )
  }

  listen(query: string, variables: Record<string, unknown>, field: string) {
    const client = createClient({
      url: `${this.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: this.token ? { authorization: `Bearer ${this.token}` } : {},
      retryAttempts: 0,
    })
    this.clients.push(client)
    return new Watch(client, query, variables, field)
  }

  async leave() {
    for (const client of this.clients.splice(0)) await client.dispose()
  }
}

/** One subscription, with every message that it got. */
export class Watch {
  readonly seen: Change[] = []
  readonly errors: Data[] = []
  readonly client: Client
  private waiting: (() => void)[] = []
  constructor(client: Client, query: string, variables: Record<string, unknown>, field: string) {
    this.client = client
    client.subscribe<Record<string, Change>>(
      { query, variables },
      {
        next: ({ data, errors }) => {
          if (errors) this.errors.push(errors)
          if (data) this.seen.push(data[field]!)
          this.wake()
        },
        error: (error) => {
          this.errors.push(error)
          this.wake()
        },
        complete: () => this.wake(),
      },
    )
  }

  /** Waits for a message that fits, from the first on; fails when none comes in time. */
  async sees(fits: (change: Change) => boolean, what = 'a message that fits'): Promise<Change> {
    const until = Date.now() + patience(5000)
    for (;;) {
      const found = this.seen.find(fits)
      if (found) return found
      if (this.errors.length) throw new Error(`instead of ${what}: ${JSON.stringify(this.errors)}`)
      if (Date.now() > until)
        throw new Error(`${what} did not come; there were ${JSON.stringify(this.seen.map(({ kind }) => kind))}`)
      await this.next(until)
    }
  }

  kind(kind: string) {
    return this.sees((change) => change.kind === kind, kind)
  }

  /** Waits for the refusal, or the close, that ends it. */
  async ends(): Promise<Data> {
    while (!this.errors.length) await this.next(Date.now() + patience(5000))
    return this.errors[0]
  }

  private next(until: number) {
    return new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Math.max(0, until - Date.now()))
      this.waiting.push(() => (clearTimeout(timer), resolve()))
    })
  }
  private wake() {
    for (const wake of this.waiting.splice(0)) wake()
  }
}
