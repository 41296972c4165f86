import WebSocket from 'ws'
import type { Data } from '../person.ts'

/**
 * A socket that speaks graphql-transport-ws by hand, to say what no client would say; it begins with connection_init.
 */
export const dial = (url: string, payload: unknown, headers: Record<string, string> = {}) => {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers })
  // An upgrade that is refused closes with 1006.
  socket.on('error', () => {})
  const heard: Data[] = []
  const waiting = new Set<() => void>()
  const closed = new Promise<number>((resolve) => socket.on('close', resolve))
  const open = new Promise<void>((resolve) => socket.on('open', resolve))
  const send = (message: object) =>
    void open.then(() => socket.readyState === WebSocket.OPEN && socket.send(JSON.stringify(message)))
  socket.on('message', (raw: Buffer) => {
    heard.push(JSON.parse(raw.toString()))
    waiting.forEach((look) => look())
  })
  send({ type: 'connection_init', payload })
  /** The first message that fits, heard already or still to come. */
  const hears = (fits: (message: Data) => boolean) =>
    new Promise<Data>((resolve) => {
      const look = () => {
        const found = heard.find(fits)
        if (!found) return
        waiting.delete(look)
        resolve(found)
      }
      waiting.add(look)
      look()
    })
  return {
    socket,
    heard,
    closed,
    send,
    hears,
    subscribe: (id: string, query: string) => send({ id, type: 'subscribe', payload: { query } }),
  }
}

/** The same, once the hub knows who it is. */
export const signedIn = async (url: string, token: string | null) => {
  const line = dial(url, { authorization: `Bearer ${token}` })
  const ack = await line.hears(({ type }) => type === 'connection_ack')
  return { ...line, ack }
}
