import { once } from 'node:events'
import WebSocket from 'ws'
import type { Answer, Data } from './person.ts'

/** A browser on the page of the hub: keeps its cookie, sends its origin. */
export class Browser {
  cookie: string | null = null
  readonly url: string
  private readonly origin: string | null
  constructor(url: string, origin: string | null = url) {
    this.url = url
    this.origin = origin
  }

  private get headers(): Record<string, string> {
    return { ...(this.origin !== null && { origin: this.origin }), ...(this.cookie && { cookie: this.cookie }) }
  }

  get(path: string) {
    return fetch(this.url + path, { headers: this.headers, redirect: 'manual' })
  }

  async post(path: string, body: object = {}): Promise<Response> {
    const response = await fetch(this.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.headers },
      body: JSON.stringify(body),
    })
    for (const cookie of response.headers.getSetCookie()) this.cookie = cookie.split(';')[0]!
    return response
  }

  async ask(query: string, variables: object = {}): Promise<Answer> {
    const response = await this.post('/graphql', { query, variables })
    return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) }
  }

  /** The name of the person who is signed in; null for nobody. */
  async name(): Promise<string | null> {
    return (await this.ask('{ viewer { person { name } } }')).data.viewer?.person.name ?? null
  }

  /** Opens a socket; `closed` tells the code with which the hub closes it, `leave` closes it from here. */
  socket() {
    return this.connect({})
  }

  /** The same of a program with a token. */
  socketWith(token: string) {
    return this.connect({ payload: { authorization: `Bearer ${token}` } })
  }

  private async connect(init: object): Promise<{ ack: Data; closed: Promise<number>; leave: () => void }> {
    const socket = new WebSocket(`${this.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: this.headers,
    })
    const closed = new Promise<number>((resolve) => socket.once('close', resolve))
    await once(socket, 'open')
    const first = Promise.race([
      once(socket, 'message').then(([data]) => JSON.parse(String(data))),
      closed.then(() => null),
    ])
    socket.send(JSON.stringify({ type: 'connection_init', ...init }))
    return { ack: await first, closed, leave: () => socket.close() }
  }
}
