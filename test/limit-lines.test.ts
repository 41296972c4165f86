import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import WebSocket from 'ws'
import { buildApp } from '../server/app.ts'
import { readConfig } from '../server/config.ts'
import { projectRoot } from '../server/lib/root.ts'
import { limits } from '../server/limits.ts'
import { Browser } from './support/browser.ts'
import { loggedLines } from './support/log.ts'
import { mailbox, type Mailbox } from './support/mailbox.ts'
import { dial, signedIn } from './support/sockets/line.ts'
import { freshDatabase, world, type World } from './support/world.ts'

const { rates, socket, document } = limits
const before = structuredClone({ rates, socket, document })
afterEach(() => {
  Object.assign(socket, before.socket)
  Object.assign(document, before.document)
  for (const name of Object.keys(rates) as (keyof typeof rates)[])
    Object.assign(rates[name], before.rates[name], name === 'person' && { most: Infinity })
})

let box: Mailbox
let w: World
let told: ReturnType<typeof loggedLines>
beforeAll(async () => {
  box = await mailbox()
  w = await world({ smtpUrl: box.url, publicUrl: new URL('http://hub.example'), securityLogAddress: true })
  told = loggedLines()
})
afterAll(async () => {
  told.stop()
  await w.close()
  await box.close()
})

/** The page of the hub in a browser. */
const browser = () => new Browser(w.url, 'http://hub.example')
const wrong = { authorization: 'Bearer verzonnen' }
const nested = `${'['.repeat(limits.nesting + 1)}${']'.repeat(limits.nesting + 1)}`
const levels = limits.document.depth
const deep = `{ __type(name: "X") { ${'ofType { '.repeat(levels)}name${' }'.repeat(levels)} } }`
const invite = (email: string) =>
  w.marijke.do('inviteMember', {
    ...{ samenwerkingsverbandId: w.rivierenland.id, name: 'Els Smit', email, role: 'READER' },
  })
const subscription = `subscription { partiesChanged(samenwerkingsverbandId: "x") { revision } }`

/** Reaches each limit, by its name; with 'socket' behind it where the limit has a line for the socket too. */
const reaches: Record<string, () => Promise<unknown>> = {
  anonymous: async () => {
    rates.anonymous.most = 0
    await w.nobody.ask('{ __typename }')
  },
  signIn: async () => {
    rates.signIn.most = 0
    await browser().post('/auth/session', { token: 'verzonnen' })
  },
  link: async () => {
    rates.link.most = 0
    await browser().post('/auth/link', { email: 'niemand@rivierenland.example' })
  },
  mailbox: async () => {
    rates.mailbox.most = 0
    await browser().post('/auth/link', { email: 'peter.van.dam@rivierenland.example' })
  },
  invitation: async () => {
    rates.invitation.most = 0
    await invite('els.smit@rivierenland.example')
  },
  draft: async () => {
    rates.draft.most = 0
    await w.daan.ask('mutation { showDraft(agendaItemId: "x", text: "y") { __typename } }')
  },
  person: async () => {
    rates.person.most = 0
    await w.daan.ask('{ __typename }')
  },
  document: () => w.daan.ask(deep),
  'document socket': async () => {
    const line = await signedIn(w.url, w.daan.token)
    line.subscribe('a', deep)
    await line.hears(({ type }) => type === 'error')
    line.socket.close()
  },
  answer: async () => {
    document.answer = 0
    await w.daan.ask('{ viewer { person { name } } }')
  },
  body: () => w.daan.ask(`{ x: __typename ${'x'.repeat(limits.http.body)} }`),
  'body socket': async () => {
    const line = await signedIn(w.url, w.daan.token)
    line.send({ id: 'a', type: 'x'.repeat(limits.socket.message) })
    await line.closed
  },
  nesting: () =>
    fetch(`${w.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: nested }),
  'nesting socket': async () => {
    const line = await signedIn(w.url, w.daan.token)
    line.socket.send(nested)
    await line.closed
  },
  'subscriptions socket': async () => {
    socket.subscriptions = 0
    const line = await signedIn(w.url, w.daan.token)
    line.subscribe('a', subscription)
    await line.hears(({ type }) => type === 'error')
    line.socket.close()
  },
  'sockets socket': async () => {
    socket.perPerson = 0
    await dial(w.url, { authorization: `Bearer ${w.daan.token}` }).closed
  },
  'messages socket': async () => {
    const line = await signedIn(w.url, w.daan.token)
    for (let at = 0; at <= limits.socket.messagesPerMinute; at++) line.send({ type: 'ping' })
    await line.closed
  },
}

/** The lines that a limit had; what is counted of the one before is told at once. */
const linesOf = async (reach: () => Promise<unknown>) => {
  told.stop()
  told = loggedLines()
  await reach()
  const lines = () => told.lines.filter(({ security }) => security === 'limit-reached')
  await expect.poll(lines).not.toEqual([])
  return lines()
}

test.each(Object.keys(reaches))('%s: the line says from where, where the hub is set to', async (name) => {
  const [limit, where] = name.split(' ')
  const [first] = await linesOf(reaches[name]!)
  expect(first).toMatchObject({ limit, from: '127.0.0.1', count: 1, ...(where && { where }) })
})

test('what nobody asked for by itself has it too: an upgrade, a secret that opens nothing, a socket that says nothing', async () => {
  const opened = (headers: Record<string, string>) =>
    new Promise((resolve) => {
      const line = new WebSocket(`${w.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers })
      line.on('error', resolve)
      line.on('open', () => (line.close(), line.on('close', resolve)))
    })
  for (const reach of [
    () => opened({}),
    () => opened(wrong),
    () => dial(w.url, wrong).closed,
    () => w.nobody.ask('{ __typename }', {}, wrong),
    () => browser().get('/auth/options'),
  ]) {
    const [first] = await linesOf(() => {
      rates.anonymous.most = 0
      return reach()
    })
    expect(first).toMatchObject({ limit: 'anonymous', from: '127.0.0.1' })
  }
  const [first] = await linesOf(() => {
    socket.unknown = 0
    return opened(wrong)
  })
  expect(first).toMatchObject({ limit: 'sockets', where: 'socket', from: '127.0.0.1' })
})

test('every limit that docs/security-log.md names is among these, and no other', () => {
  const written = readFileSync(join(projectRoot, 'docs', 'security-log.md'), 'utf8')
  const [, names = ''] = /^- `limit` is (.+)$/m.exec(written) ?? []
  const documented = [...names.matchAll(/`([a-zA-Z]+)`/g)].map(([, name]) => name).sort()
  expect(documented).toEqual([...new Set(Object.keys(reaches).map((name) => name.split(' ')[0]))].sort())
})

test('where is a path of the hub, or elsewhere: no path that somebody made up, nor a pattern', async () => {
  const { app } = await buildApp({ ...readConfig({}), databaseUrl: await freshDatabase() })
  // As the files of the page stand, where it is built.
  app.get('/bestanden/*', () => '')
  told.stop()
  told = loggedLines()
  for (const url of ['/auth/options', '/bestanden/verzonnen.js', '/verzonnen', '/bestanden/%2e%2e/x'])
    await app.inject({ url, headers: { host: 'evil.example' } })
  await app.close()
  const wheres = told.lines.filter(({ security }) => security === 'refused-origin').map(({ where }) => where as string)
  expect(wheres).toEqual(['/auth/options', 'elsewhere', 'elsewhere'])
  expect(told.lines.at(-1)).toMatchObject({ where: 'elsewhere', count: 2 })
})
