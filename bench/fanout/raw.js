import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'
import { answer, listening } from '../lib/child.js'
import { changeOf } from './schema.js'

const http = createServer()
const server = new WebSocketServer({ server: http })
const port = await listening(http)

answer({
  address: () => ({ port, path: '/' }),
  publish: ({ size }) => {
    const text = JSON.stringify({ type: 'next', id: 'x', payload: { data: { meetingChanged: changeOf(size) } } })
    for (const socket of server.clients) socket.send(text)
  },
})
