import { once } from 'node:events'
import { request } from 'node:http'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { hashOf } from '../server/auth/secrets.ts'
import { newSignInLink, openSession } from '../server/auth/sign-in.ts'
import { addPerson, removeBrowserSessions } from '../server/auth/store.ts'
import { sessions, signInLinks } from '../server/auth/table.ts'
import { readConfig } from '../server/config.ts'
import { ownPath } from '../schema/own-path.ts'
import { limits } from '../server/limits.ts'
import { Browser } from './support/browser.ts'
import { ago, past } from './support/clock.ts'
import { mailbox, type Mailbox } from './support/mailbox.ts'
import { world, type World } from './support/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const hour = 3600
/** Fatima in a browser, signed in with a link. */
const fatimaSignedIn = async (of: World = w) => {
  const browser = new Browser(of.url)
  expect(
    (await browser.post('/auth/session', { token: await newSignInLink(of.hub.writer, of.fatima.id) })).status,
  ).toBe(204)
  return browser
}
const sessionOf = (browser: Browser) => hashOf(browser.cookie!.split('=')[1]!)
const aged = (browser: Browser, times: { createdAt?: string; usedAt?: string }) =>
  past(w, (tx) =>
    tx.db
      .update(sessions)
      .set(times)
      .where(eq(sessions.hash, sessionOf(browser))),
  )
/** What the page behind a link is told. */
const told = async (browser: Browser, token: string) =>
  (await (await browser.post('/auth/invitation', { token })).json()) as unknown
const codeOf = async (response: Response) =>
  ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code

describe('a sign-in link', () => {
  test('signs in once', async () => {
    const token = await newSignInLink(w.hub.writer, w.fatima.id)
    const browser = new Browser(w.url)
    expect((await browser.post('/auth/session', { token })).status).toBe(204)
    expect(await browser.name()).toBe('Fatima El Amrani')
    const other = new Browser(w.url)
    const again = await other.post('/auth/session', { token })
    expect([again.status, await codeOf(again), other.cookie]).toEqual([410, 'LINK_USED_OR_OLD', null])
    expect(await browser.name()).toBe('Fatima El Amrani')
  })

  test('signs in once, also when it is used twice at the same time', async () => {
    const token = await newSignInLink(w.hub.writer, w.fatima.id)
    const answers = await Promise.all([1, 2, 3].map(() => new Browser(w.url).post('/auth/session', { token })))
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 410, 410])
  })

  test('is not used up by looking at it: mail scanners open links', async () => {
    const token = await newSignInLink(w.hub.writer, w.fatima.id)
    const scanner = new Browser(w.url, null)
    for (const path of [`/inloggen/${token}`, `/auth/session?token=${token}`]) {
      const { headers } = await scanner.get(path)
      expect(headers.getSetCookie()).toEqual([])
      await fetch(w.url + path, { method: 'HEAD' })
    }
    expect((await new Browser(w.url).post('/auth/session', { token })).status).toBe(204)
  })

  test('that is old, or was never given, signs nobody in', async () => {
    const token = await newSignInLink(w.hub.writer, w.fatima.id)
    await past(w, (tx) =>
      tx.db
        .update(signInLinks)
        .set({ expiresAt: ago(1) })
        .where(eq(signInLinks.hash, hashOf(token))),
    )
    for (const body of [{ token }, { token: 'onzin' }, { token: null }, {}]) {
      const browser = new Browser(w.url)
      expect((await browser.post('/auth/session', body)).status).toBe(410)
      expect(browser.cookie).toBeNull()
    }
  })

  test('lives for a quarter of an hour', async () => {
    const token = await newSignInLink(w.hub.writer, w.fatima.id)
    const [row] = await w.hub.hub.connections.read.db
      .select()
      .from(signInLinks)
      .where(eq(signInLinks.hash, hashOf(token)))
    expect(Math.abs(Date.parse(row!.expiresAt) - Date.now() - 15 * 60_000)).toBeLessThan(30_000)
  })
})

describe('the cookie', () => {
  const flags = (cookie: string) =>
    cookie
      .split('; ')
      .slice(1)
      .map((flag) => flag.toLowerCase())

  test('is out of reach of scripts and of other sites', async () => {
    const token = await newSignInLink(w.hub.writer, w.fatima.id)
    const [cookie] = (await new Browser(w.url).post('/auth/session', { token })).headers.getSetCookie()
    expect(cookie).toMatch(/^hub_session=[\w-]{43};/)
    expect(flags(cookie!)).toEqual(
      expect.arrayContaining(['httponly', 'samesite=lax', 'path=/', `max-age=${30 * 24 * hour}`]),
    )
    expect(flags(cookie!).filter((flag) => /^(domain|secure)/.test(flag))).toEqual([])
  })

  test('over https goes over https only, and belongs to this very host', async () => {
    vi.stubEnv('PUBLIC_URL', 'https://hub.example')
    vi.resetModules()
    // The server reads its settings once, when it loads: these are loaded anew.
    const { world: secured } = await import('./support/world.ts')
    const { newSignInLink: newLink } = await import('../server/auth/sign-in.ts')
    const s = await secured({ publicUrl: new URL('https://hub.example') })
    const browser = new Browser(s.url, 'https://hub.example')
    const [cookie] = (
      await browser.post('/auth/session', { token: await newLink(s.hub.writer, s.fatima.id) })
    ).headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-hub_session=[\w-]{43};/)
    expect(flags(cookie!)).toEqual(expect.arrayContaining(['httponly', 'samesite=lax', 'path=/', 'secure']))
    expect(flags(cookie!).filter((flag) => flag.startsWith('domain'))).toEqual([])
    expect(await browser.name()).toBe('Fatima El Amrani')
    expect((await new Browser(s.url, 'https://evil.example').post('/auth/sign-out')).status).toBe(403)
    const [cleared] = (await browser.post('/auth/sign-out')).headers.getSetCookie()
    expect(cleared).toMatch(/^__Host-hub_session=;/)
    expect(flags(cleared!)).toEqual(expect.arrayContaining(['path=/', 'secure']))
    await s.close()
    vi.unstubAllEnvs()
    vi.resetModules()
  })

  test('holds a secret of which only the hash is kept', async () => {
    const browser = await fatimaSignedIn()
    const rows = await w.hub.hub.connections.read.db.select().from(sessions)
    expect(rows.map(({ hash }) => hash)).toContain(sessionOf(browser))
    expect(JSON.stringify(rows)).not.toContain(browser.cookie!.split('=')[1])
  })

  test('that opens nothing is somebody who is not signed in; a token that opens nothing is an error', async () => {
    const browser = new Browser(w.url)
    browser.cookie = 'hub_session=verzonnen'
    expect(await browser.name()).toBeNull()
    const answer = await w.nobody.ask('{ viewer { person { id } } }', {}, { authorization: 'Bearer verzonnen' })
    expect([answer.status, answer.errors?.[0]?.extensions?.code]).toEqual([401, 'UNAUTHENTICATED'])
  })
})

describe('signing out', () => {
  test('ends the session everywhere: over HTTP at once, and the sockets of every device with 4401', async () => {
    const [browser, phone, joris] = [await fatimaSignedIn(), await fatimaSignedIn(), new Browser(w.url)]
    await joris.post('/auth/session', { token: await newSignInLink(w.hub.writer, w.joris.id) })
    const sockets = [await browser.socket(), await browser.socket(), await phone.socket()]
    expect(sockets.map(({ ack }) => ack.type)).toEqual(['connection_ack', 'connection_ack', 'connection_ack'])
    const { cookie } = browser
    expect((await browser.post('/auth/sign-out')).status).toBe(204)
    expect(await Promise.all(sockets.map(({ closed }) => closed))).toEqual([4401, 4401, 4401])
    expect(browser.cookie).toBe('hub_session=')
    browser.cookie = cookie
    for (const gone of [browser, phone]) {
      expect(await gone.name()).toBeNull()
      expect(await (await gone.socket()).closed).toBe(4401)
    }
    // Tokens of programs stay, and so do other people.
    expect((await w.fatima.ask('{ viewer { person { name } } }')).data.viewer.person.name).toBe('Fatima El Amrani')
    expect(await joris.name()).toBe('Joris Meijer')
  })

  test('twice, or without a session, is no mistake', async () => {
    const browser = new Browser(w.url)
    expect((await browser.post('/auth/sign-out')).status).toBe(204)
  })

  test('in another process closes the sockets here too', async () => {
    const browser = await fatimaSignedIn()
    const { closed } = await browser.socket()
    await past(w, (tx) => removeBrowserSessions(tx, w.fatima.id))
    expect(await closed).toBe(4401)
  })
})

describe('a session', () => {
  test('ends after twelve hours of silence', async () => {
    const browser = await fatimaSignedIn()
    await aged(browser, { usedAt: ago(12 * hour - 60) })
    expect(await browser.name()).toBe('Fatima El Amrani')
    await aged(browser, { usedAt: ago(12 * hour + 1) })
    expect(await browser.name()).toBeNull()
    expect(await (await browser.socket()).closed).toBe(4401)
  })

  test('that is used stays open', async () => {
    const browser = await fatimaSignedIn()
    await aged(browser, { usedAt: ago(11 * hour) })
    await browser.name()
    const [row] = await w.hub.hub.connections.read.db
      .select()
      .from(sessions)
      .where(eq(sessions.hash, sessionOf(browser)))
    expect(Date.now() - Date.parse(row!.usedAt)).toBeLessThan(60_000)
  })

  test('ends thirty days after the sign-in, however much it is used', async () => {
    const browser = await fatimaSignedIn()
    await aged(browser, { createdAt: ago(30 * 24 * hour - 60) })
    expect(await browser.name()).toBe('Fatima El Amrani')
    const { closed } = await browser.socket()
    await aged(browser, { createdAt: ago(30 * 24 * hour + 1) })
    expect(await browser.name()).toBeNull()
    await w.hub.sockets.recheck()
    expect(await closed).toBe(4401)
  })

  test('of a program does not end by the clock', async () => {
    const browser = new Browser(w.url)
    browser.cookie = `hub_session=${await openSession(w.hub.writer, w.fatima.id, 'TOKEN')}`
    await aged(browser, { createdAt: ago(400 * 24 * hour), usedAt: ago(300 * 24 * hour) })
    expect(await browser.name()).toBe('Fatima El Amrani')
  })

  test('knows a changed role at once; its sockets close with 4205, and the next one is told the new role', async () => {
    const browser = await fatimaSignedIn()
    const socket = await browser.socket()
    const memberships = (role: string) => [{ samenwerkingsverbandId: w.rivierenland.id, role, partyId: w.zorggroep.id }]
    expect(socket.ack.payload).toMatchObject({ memberships: memberships('CONTACT'), now: expect.any(String) })
    await w.people.setRole(w.fatima.id, w.rivierenland, 'READER', w.zorggroep)
    expect((await browser.ask('{ viewer { memberships { role } } }')).data.viewer.memberships).toEqual([
      { role: 'READER' },
    ])
    expect(await socket.closed).toBe(4205)
    expect((await browser.socket()).ack.payload.memberships).toEqual(memberships('READER'))
    await w.people.setRole(w.fatima.id, w.rivierenland, 'CONTACT', w.zorggroep)
  })

  test('a role that changes as soon as the hub runs closes the socket too', async () => {
    const fresh = await world()
    const browser = await fatimaSignedIn(fresh)
    const { closed } = await browser.socket()
    await fresh.people.setRole(fresh.fatima.id, fresh.rivierenland, 'READER', fresh.zorggroep)
    expect(await closed).toBe(4205)
    await fresh.close()
  })
})

describe('a page of another site', () => {
  test.each(['https://evil.example', 'http://127.0.0.1:1', 'null', 'onzin'])(
    '(%s) may ask nothing: 403, and the session stays',
    async (origin) => {
      const browser = await fatimaSignedIn()
      const evil = new Browser(w.url, origin)
      evil.cookie = browser.cookie
      for (const path of ['/auth/demo', '/auth/link', '/auth/session', '/auth/sign-out', '/graphql']) {
        const answer = await evil.post(path, { query: '{ viewer { person { name } } }' })
        expect([answer.status, await codeOf(answer), answer.headers.getSetCookie()], path).toEqual([
          403,
          'FOREIGN_ORIGIN',
          [],
        ])
      }
      expect((await evil.get('/auth/options')).status).toBe(403)
      await expect(evil.socket()).rejects.toThrow('403')
      expect(await browser.name()).toBe('Fatima El Amrani')
    },
  )

  test('our own page may, and so may a program without a page', async () => {
    expect((await new Browser(w.url).post('/auth/sign-out')).status).toBe(204)
    expect((await new Browser(w.url, null).post('/auth/sign-out')).status).toBe(204)
  })
})

describe('a link by mail', () => {
  let m: World
  let box: Mailbox

  beforeAll(async () => {
    box = await mailbox()
    m = await world({ smtpUrl: box.url, publicUrl: new URL('http://hub.example') })
  })
  afterAll(async () => {
    await m.close()
    await box.close()
  })
  const page = () => new Browser(m.url, 'http://hub.example')
  /** Asks for a link; waits for the mail. */
  const mailed = async (ask: () => Promise<unknown>) => {
    const before = box.mails.length
    await ask()
    return box.gets((mail) => box.mails.indexOf(mail) >= before)
  }

  test('signs in who has an account; who has none gets the same answer and no mail', async () => {
    const browser = page()
    expect(await (await browser.get('/auth/options')).json()).toMatchObject({ mail: true })
    const unknown = await browser.post('/auth/link', { email: 'niemand@rivierenland.example' })
    const mail = await mailed(async () => {
      const known = await browser.post('/auth/link', { email: ' Fatima.EL.Amrani@Rivierenland.example ' })
      const answers = await Promise.all(
        [known, unknown].map(async (answer) => [answer.status, await answer.text(), answer.headers.getSetCookie()]),
      )
      expect(answers).toEqual([
        [204, '', []],
        [204, '', []],
      ])
    })
    expect(box.mails).toHaveLength(1)
    expect(mail.to).toEqual(['fatima.el.amrani@rivierenland.example'])
    const [, token] = /http:\/\/hub\.example\/inloggen\/([\w-]{43})\s/.exec(mail.text)!
    expect((await browser.post('/auth/session', { token })).status).toBe(204)
    expect(await browser.name()).toBe('Fatima El Amrani')
    expect(await told(browser, token!)).toEqual({ state: 'USED' })
  })

  test('points to the address of the hub, whatever a proxy says of the host; another host is asked in vain', async () => {
    const ask = async (host: string) => {
      const body = JSON.stringify({ email: 'fatima.el.amrani@rivierenland.example' })
      const headers = { host, 'x-forwarded-host': 'evil.example', 'content-type': 'application/json' }
      const asked = request(`${m.url}/auth/link`, { method: 'POST', headers })
      asked.end(body)
      const [answer] = await once(asked, 'response')
      answer.resume()
      return answer.statusCode as number
    }
    expect(await ask('evil.example')).toBe(421)
    const mail = await mailed(async () => expect(await ask('localhost')).toBe(204))
    expect(mail.text).toContain('http://hub.example/inloggen/')
    expect(mail.text).not.toContain('evil')
  })

  test('leads on to the page that was wanted, of this hub alone', async () => {
    const ask = (naar: unknown) =>
      mailed(() => page().post('/auth/link', { email: 'peter.van.dam@rivierenland.example', naar }))
    const wanted = await ask('/rivierenland/acties?actie=A-1#A-1')
    expect(wanted.text).toMatch(
      /http:\/\/hub\.example\/inloggen\/[\w-]{43}\?naar=%2Frivierenland%2Facties%3Factie%3DA-1%23A-1\s/,
    )
    const evil = await ask('//evil.example')
    expect(evil.text).toMatch(/\/inloggen\/[\w-]{43}\s/)
    expect(evil.text).not.toContain('evil')
  })

  test('a wanted page is a path of the hub, however another site is written', () => {
    for (const own of ['/', '/rivierenland', '/r/overleg/1/verslag#besluit-2026-01', '/r/acties?zoek=%20a//b', '/r/é'])
      expect(ownPath(own)).toBe(own.replace('é', '%C3%A9'))
    const slashes = [
      '//',
      '/\\',
      '\\\\',
      '\\/',
      '/\t/',
      '/\n\\',
      '/\r\n/',
      '/\0/',
      '/./\\',
      '/.//',
      '/r/..//',
      '/\u2028/',
      '/\u0085/',
    ]
    const encoded = ['/%2F', '/%2f%2f', '/%5C', '/%09/', '/%0d%0a', '/%00', '/%', '/%E0%A4', '%2F%2F', '/%2e//']
    for (const start of [
      ...slashes,
      ...encoded,
      'https://',
      'javascript://',
      ' //',
      'r/',
      '',
      '@',
      '/inloggen/',
      '/auth/',
    ])
      expect(ownPath(`${start}evil.example`), JSON.stringify(start)).toBeNull()
    for (const none of [undefined, null, 1, {}, ['/r'], `/${'r'.repeat(500)}`]) expect(ownPath(none)).toBeNull()
  })

  test('also comes by itself to who is invited, and works for seven days; who is only given another role gets none', async () => {
    const who = { name: 'Noor Visser', email: 'Noor@Buren.example' }
    const mail = await mailed(() =>
      m.marijke.do('inviteMember', { ...who, samenwerkingsverbandId: m.rivierenland.id, role: 'READER' }),
    )
    expect(mail.to).toEqual(['noor@buren.example'])
    expect(mail.subject).toBe('Marijke de Wit nodigt u uit voor Samenwerkingsverband Rivierenland')
    const says = [
      'Hallo Noor Visser,',
      'Marijke de Wit (voorzitter',
      'nodigt u uit voor Samenwerkingsverband Rivierenland.',
      'U wordt ambtenaar.',
      'U verandert niets.',
      'De link werkt tot en met',
      'Er gebeurt pas iets als u op de pagina op de knop drukt.',
    ]
    for (const words of says) expect(mail.text).toContain(words)
    const [, token] = /http:\/\/hub\.example\/inloggen\/([\w-]{43})\s/.exec(mail.text)!
    const browser = page()
    // A scanner opens the address, and asks what the page asks: nothing is used up, and nobody is signed in.
    for (let time = 0; time < 3; time++) {
      await browser.get(`/inloggen/${token}`)
      expect(await told(browser, token!)).toMatchObject({
        state: 'OPEN',
        person: { name: 'Noor Visser' },
        invitation: {
          samenwerkingsverband: 'Samenwerkingsverband Rivierenland',
          as: { role: 'READER', party: null, position: null },
          by: { name: 'Marijke de Wit', as: { role: 'CHAIR' } },
        },
      })
    }
    expect([browser.cookie, await browser.name()]).toEqual([null, null])
    const [link] = await m.hub.hub.connections.read.db
      .select()
      .from(signInLinks)
      .where(eq(signInLinks.hash, hashOf(token!)))
    expect(Math.round((Date.parse(link!.expiresAt) - Date.now()) / 1000 / hour / 24)).toBe(7)
    expect((await browser.post('/auth/session', { token })).status).toBe(204)
    expect(await browser.name()).toBe('Noor Visser')
    const seated = await mailed(() =>
      m.marijke.do('seatContact', {
        partyId: m.culemborg.id,
        position: 'FIRST',
        name: 'Bram',
        email: 'bram@culemborg.example',
      }),
    )
    expect(seated.to).toEqual(['bram@culemborg.example'])
    expect(seated.text).toContain(`U wordt 1e contactpersoon van ${m.culemborg.name}.`)
    const before = box.mails.length
    await m.marijke.do('seatContact', { partyId: m.culemborg.id, position: 'SECOND', ...who })
    expect(
      (
        await mailed(() =>
          m.marijke.do('inviteMember', {
            name: 'Els',
            email: 'els@culemborg.example',
            samenwerkingsverbandId: m.rivierenland.id,
            role: 'READER',
          }),
        )
      ).to,
    ).toEqual(['els@culemborg.example'])
    expect(box.mails).toHaveLength(before + 1)
  })

  test('tells what it is to whoever holds it, for as long as it works: not when it is old, taken back or made up', async () => {
    const invite = async (name: string) => {
      const email = `${name.toLowerCase()}@elders.example`
      const where = { samenwerkingsverbandId: m.rivierenland.id, role: 'READER' }
      const mail = await mailed(() => m.marijke.do('inviteMember', { name, email, ...where, partyId: m.tiel.id }))
      return { email, token: /\/inloggen\/([\w-]{43})\s/.exec(mail.text)![1]! }
    }
    const [old, away] = [await invite('Ollie'), await invite('Wim')]
    const { invitation } = (await told(page(), away.token)) as { invitation: { as: { party: string } } }
    expect(invitation.as.party).toBe(m.tiel.name)
    await past(m, (tx) =>
      tx.db
        .update(signInLinks)
        .set({ expiresAt: ago(1) })
        .where(eq(signInLinks.hash, hashOf(old.token))),
    )
    const members = (await m.marijke.ask('{ samenwerkingsverband(slug: "rivierenland") { members { id email } } }'))
      .data.samenwerkingsverband.members as { id: string; email: string }[]
    await m.marijke.act('endMembership', { id: members.find(({ email }) => email === away.email)!.id })
    expect(await Promise.all([old.token, away.token, 'verzonnen'].map((token) => told(page(), token)))).toEqual([
      { state: 'EXPIRED' },
      { state: 'WITHDRAWN' },
      { state: 'UNKNOWN' },
    ])
    for (const { token } of [old, away]) expect((await page().post('/auth/session', { token })).status).toBe(410)
    const plain = await newSignInLink(m.hub.writer, m.fatima.id)
    expect(await told(page(), plain)).toMatchObject({ person: { name: 'Fatima El Amrani' }, invitation: null })
  })

  test('goes to the address as it was kept, whatever a mail program would read in it', async () => {
    const email = 'groep:joris@rivierenland.example'
    await past(m, (tx) => addPerson(tx, { id: m.marijke.newId(), name: 'Joris', email }))
    const { to } = await mailed(() => page().post('/auth/link', { email }))
    expect(to).toEqual(['"groep:joris"@rivierenland.example'])
  })

  test('goes to one mailbox three times a quarter of an hour, however it is spelled and whoever asks; others get theirs', async () => {
    const { link } = limits.rates
    const asked = link.most
    link.most = Infinity
    const [name, host] = ['peter.van.dam', 'rivierenland.example']
    const alias = { id: m.marijke.newId(), name: 'Peter', email: `${name}+hub@${host}` }
    await past(m, (tx) => addPerson(tx, alias))
    const [browser, other] = [page(), new Browser(m.url, null)]
    const answers = new Set<string>()
    for (const email of [`${name}@${host}`, `Peter.van.Dam@${host}`, alias.email, ` ${name}@${host}`, alias.email])
      for (const from of [browser, other]) {
        const answer = await from.post('/auth/link', { email })
        answers.add(`${answer.status} ${await answer.text()} ${[...answer.headers.keys()].join()}`)
      }
    expect([...answers].map((answer) => answer.slice(0, 4))).toEqual(['204 '])
    await box.gets(({ to }) => to[0] === `${name}@${host}`)
    await browser.post('/auth/link', { email: 'joris.meijer@rivierenland.example' })
    link.most = asked
    await box.gets(({ to }) => to[0] === 'joris.meijer@rivierenland.example')
    const links = await m.hub.hub.connections.read.db.select().from(signInLinks)
    const his = [m.peter.id, alias.id]
    expect(links.filter(({ personId }) => his.includes(personId))).toHaveLength(3)
    expect(box.mails.filter(({ to }) => to[0]!.startsWith(name)).length).toBeLessThanOrEqual(3)
  })

  test('is asked for ten times a minute at most', async () => {
    const browser = page()
    const answers = await Promise.all(
      Array.from({ length: 11 }, () => browser.post('/auth/link', { email: 'niemand@rivierenland.example' })),
    )
    const late = answers.find(({ status }) => status === 429)
    expect(await codeOf(late!)).toBe('TOO_MANY_REQUESTS')
  })

  test('does not exist without a mail server, and is not set up without an address of the hub', async () => {
    expect(
      (await new Browser(w.url).post('/auth/link', { email: 'fatima.el.amrani@rivierenland.example' })).status,
    ).toBe(404)
    expect(() => readConfig({ SMTP_URL: 'smtp://mail.example' })).toThrow('PUBLIC_URL')
  })
})
