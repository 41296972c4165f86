import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newSignInLink, openSession } from '../server/auth/sign-in.ts'
import { persons } from '../server/auth/table.ts'
import { log } from '../server/lib/log.ts'
import { projectRoot } from '../server/lib/root.ts'
import { noteCounted, securityEvents } from '../server/lib/security.ts'
import { limits } from '../server/limits.ts'
import { Browser } from './support/browser.ts'
import { past } from './support/clock.ts'
import { loggedLines } from './support/log.ts'
import { mailbox, type Mailbox } from './support/mailbox.ts'
import { liveMeeting } from './support/meetings.ts'
import type { Person } from './support/person.ts'
import { dial, signedIn } from './support/sockets/line.ts'
import { world, type World } from './support/world.ts'

let box: Mailbox
let w: World
let told: ReturnType<typeof loggedLines>
beforeAll(async () => {
  box = await mailbox()
  w = await world({ smtpUrl: box.url, publicUrl: new URL('http://hub.example') })
  told = loggedLines()
})
afterAll(async () => {
  told.stop()
  await w.close()
  await box.close()
})

/** The lines with this name since the story began, without what differs each time. */
const since = () => {
  const began = told.lines.length
  return (event: string) =>
    told.lines
      .slice(began)
      .filter(({ security }) => security === event)
      .map(({ level: _level, time: _time, msg: _msg, security: _security, ...fields }) => fields)
}
const membershipOf = async ({ id }: { id: string }): Promise<string> => {
  const asked = 'query($slug: String!) { samenwerkingsverband(slug: $slug) { members { id person { id } } } }'
  const { data } = await w.marijke.ask(asked, w.rivierenland)
  return data.samenwerkingsverband.members.find(({ person }: { person: { id: string } }) => person.id === id).id
}

test('signing in and out has a line each, and so has a link that opens nothing', async () => {
  const lines = since()
  const browser = new Browser(w.url, 'http://hub.example')
  const token = await newSignInLink(w.hub.writer, w.fatima.id)
  await browser.post('/auth/session', { token })
  await browser.post('/auth/session', { token })
  await browser.post('/auth/sign-out')
  await browser.post('/auth/sign-out')
  expect(lines('sign-in')).toEqual([
    { person: w.fatima.id, how: 'link', session: expect.stringMatching(/^[0-9a-f]{12}$/) },
  ])
  expect(lines('link-refused')).toEqual([{ count: 1 }])
  expect(lines('sign-out')).toEqual([{ person: w.fatima.id }])
})

test('a link that is mailed, is not taken, or is asked for an unknown address', async () => {
  const lines = since()
  const browser = new Browser(w.url, 'http://hub.example')
  await browser.post('/auth/link', { email: 'peter.van.dam@rivierenland.example' })
  await expect.poll(() => lines('link-sent')).toEqual([{ person: w.peter.id, kind: 'sign-in' }])
  await browser.post('/auth/link', { email: 'niemand@rivierenland.example' })
  await expect.poll(() => lines('link-unknown')).toEqual([{ count: 1 }])
  box.refuse('peter.van.dam@rivierenland.example', 550)
  await browser.post('/auth/link', { email: 'peter.van.dam@rivierenland.example' })
  box.refuse('els.smit@rivierenland.example', 550)
  const invited = { name: 'Els Smit', email: 'els.smit@rivierenland.example', role: 'READER' }
  const { person } = await w.marijke.do('inviteMember', { samenwerkingsverbandId: w.rivierenland.id, ...invited })
  const refusal = { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }
  await expect
    .poll(() => lines('link-not-sent'))
    .toEqual([
      { person: w.peter.id, kind: 'sign-in', ...refusal },
      { person: person.id, kind: 'invitation', ...refusal },
    ])
})

test('roles and seats: each change has a line that says who did it, once it is done', async () => {
  const lines = since()
  const by = w.marijke.id
  const { id: samenwerkingsverband } = w.rivierenland
  const roleOf = (person: Person, role: string, party: string) => ({
    ...{ person: person.id, samenwerkingsverband, role, party, deputy: false, until: null, by },
  })
  const peters = await membershipOf(w.peter)
  // Refused: nothing changes, so nothing is told.
  await w.marijke.do('changeRole', { id: peters, role: 'SECRETARY', partyId: w.tiel.id, deputy: true })
  await w.sanne.do('changeRole', { id: peters, role: 'READER', partyId: w.tiel.id })
  expect([...lines('role-set'), ...lines('seat-left')]).toEqual([])
  await w.marijke.do('changeRole', { id: peters, role: 'READER', partyId: w.tiel.id })
  await w.marijke.act('endMembership', { id: peters })
  expect(lines('role-set')).toEqual([roleOf(w.peter, 'READER', w.tiel.id)])
  expect(lines('role-ended')).toEqual([roleOf(w.peter, 'READER', w.tiel.id)])
  await w.marijke.act('swapContacts', { partyId: w.zorggroep.id })
  await w.marijke.act('vacateSeat', { partyId: w.zorggroep.id, position: 'SECOND' })
  const seat = (person: Person, party: string, position: string) => ({ person: person.id, party, position, by })
  expect(lines('seat-left')).toEqual([
    seat(w.peter, w.tiel.id, 'FIRST'),
    seat(w.fatima, w.zorggroep.id, 'FIRST'),
    seat(w.joris, w.zorggroep.id, 'SECOND'),
    seat(w.fatima, w.zorggroep.id, 'SECOND'),
  ])
  expect(lines('seat-taken')).toEqual([
    seat(w.fatima, w.zorggroep.id, 'SECOND'),
    seat(w.joris, w.zorggroep.id, 'FIRST'),
  ])
  expect(lines('role-ended')[1]).toEqual(roleOf(w.fatima, 'CONTACT', w.zorggroep.id))
})

test('what anybody can cause is one line, and after that a count', async () => {
  const lines = since()
  const stranger = new Browser(w.url, 'https://evil.example')
  for (let at = 0; at < 3; at++) {
    await w.nobody.ask('{ __typename }', {}, { authorization: 'Bearer verzonnen' })
    await stranger.post('/graphql', { query: '{ __typename }' })
    await expect(stranger.socket()).rejects.toThrow('403')
    await dial(w.url, { authorization: 'Bearer verzonnen' }).closed
  }
  const both = [
    { where: '/graphql', count: 1 },
    { where: 'socket', count: 1 },
  ]
  expect(lines('bad-token')).toEqual(both)
  expect(lines('refused-origin')).toEqual(both)
  noteCounted()
  expect(lines('bad-token').slice(2)).toEqual(both.map(({ where }) => ({ where, count: 2 })))
  expect(lines('refused-origin').slice(2)).toEqual(both.map(({ where }) => ({ where, count: 2 })))
})

test('each limit has a line of its own', async () => {
  const lines = since()
  const deep = `{ a: ${'__type(name: "X") { ofType '.repeat(1)}{ name } } }`
  await w.marijke.ask(deep.replace('ofType { name }', `${'ofType { '.repeat(20)}name${' }'.repeat(20)}`))
  for (let at = 0; at < 11; at++)
    await new Browser(w.url, 'http://hub.example').post('/auth/link', { email: 'niemand@rivierenland.example' })
  const many = await Promise.all(
    Array.from({ length: limits.socket.perPerson }, () => signedIn(w.url, w.marijke.token)),
  )
  expect(await dial(w.url, { authorization: `Bearer ${w.marijke.token}` }).closed).toBe(4290)
  const talks = many[0]!
  for (let at = 0; at <= limits.socket.messagesPerMinute; at++) talks.send({ type: 'ping' })
  expect(await talks.closed).toBe(4291)
  many.forEach(({ socket }) => socket.close())
  await w.marijke.ask(`{ x: __typename ${'x'.repeat(limits.http.body)} }`)
  expect(lines('limit-reached')).toEqual([
    { where: '/graphql', limit: 'document', count: 1 },
    { limit: 'link', count: 1 },
    { where: 'socket', limit: 'sockets', person: w.marijke.id, count: 1 },
    { where: 'socket', limit: 'messages', person: w.marijke.id, count: 1 },
    { where: '/graphql', limit: 'body', count: 1 },
  ])
})

test('a fault is logged without what somebody wrote', async () => {
  const began = told.lines.length
  const { second } = await liveMeeting(w)
  const secret = 'Els zei dat de gemeente niet betaalt'
  const fault = await past(w, (tx) =>
    tx.db.insert(persons).values({ id: w.sanne.newId(), name: secret, email: 'sanne.bakker@rivierenland.example' }),
  ).catch((one: unknown) => one)
  expect(fault).toBeInstanceOf(Error)
  log.error(fault, 'a story failed')
  log.error({ fault: second.id, err: new TypeError(`cannot read "${secret}"`, { cause: fault }) }, 'another')
  const [first, other] = told.lines.slice(began)
  expect(first).toMatchObject({ level: 50, msg: 'a story failed', err: { stack: expect.stringContaining('    at ') } })
  expect(other).toMatchObject({ fault: second.id, err: { type: 'TypeError', message: 'cannot read …' } })
  expect(JSON.stringify([first, other])).not.toMatch(/betaalt|rivierenland\.example/)
})

test('a visitor has no network address in the log unless the hub is set to write it', async () => {
  const lines = since()
  const enters = async () => {
    const token = await newSignInLink(w.hub.writer, w.daan.id)
    await new Browser(w.url, 'http://hub.example').post('/auth/session', { token })
  }
  await enters()
  w.config.securityLogAddress = true
  await enters().finally(() => (w.config.securityLogAddress = false))
  expect(lines('sign-in').map(({ from }) => from)).toEqual([undefined, '127.0.0.1'])
})

test('no line of all this has an address, a name or a secret', async () => {
  const secret = await openSession(w.hub.writer, w.sanne.id, 'TOKEN')
  await w.nobody.ask('{ __typename }', {}, { authorization: `Bearer ${secret}x` })
  const everything = JSON.stringify(told.lines.filter(({ security }) => security))
  expect(everything.length).toBeGreaterThan(2000)
  expect(everything).not.toContain('@')
  expect(everything).not.toContain(secret)
  const [els] = await w.hub.hub.connections.read.db
    .select()
    .from(persons)
    .where(eq(persons.email, 'els.smit@rivierenland.example'))
  for (const { name } of [...w.everybody, els!]) expect(everything).not.toContain(name)
})

test('every name stands in docs/security-log.md, with its level, and no other', () => {
  const written = readFileSync(join(projectRoot, 'docs', 'security-log.md'), 'utf8')
  const rows = [...written.matchAll(/^\| `([a-z-]+)` \| (\w+) \|/gm)].map(([, name, level]) => [name, level])
  expect(rows.sort()).toEqual(
    Object.entries(securityEvents)
      .map(([name, { level }]) => [name, level])
      .sort(),
  )
})
