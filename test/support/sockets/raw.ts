import { connect } from 'node:net'

/**
 * A request written by hand, for what no client would send. Returns the status of the answer and, of a refusal, its
 * code.
 */
export const raw = (url: string, lines: string[], body: string | Buffer = '') =>
  new Promise<{ status: number; code: string | null }>((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    let answer = ''
    socket.on('connect', () => {
      socket.write(`${lines.join('\r\n')}\r\n\r\n`)
      socket.write(body)
    })
    socket.on('data', (bytes) => {
      answer += String(bytes)
      // An open socket stays open.
      if (answer.startsWith('HTTP/1.1 101')) socket.destroy()
    })
    socket.on('error', reject)
    socket.on('close', () =>
      resolve({
        status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]),
        code: /"extensions":\{"code":"(\w+)"/.exec(answer)?.[1] ?? null,
      }),
    )
  })

/** The same question at both doors: a request, and the upgrade to a socket. */
export const doors = {
  http: (url: string, headers: string[], { target = '/graphql', version = '1.1' } = {}) => {
    const body = '{"query":"{ __typename }"}'
    const always = ['Content-Type: application/json', `Content-Length: ${body.length}`, 'Connection: close']
    return raw(url, [`POST ${target} HTTP/${version}`, ...headers, ...always], body)
  },
  socket: (url: string, headers: string[], { target = '/graphql', version = '1.1' } = {}) =>
    raw(url, [
      `GET ${target} HTTP/${version}`,
      ...headers,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      'Sec-WebSocket-Protocol: graphql-transport-ws',
    ]),
}
