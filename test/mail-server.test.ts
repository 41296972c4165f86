import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Config, readConfig } from '../server/config.ts'
import { Browser } from './support/browser.ts'
import { loggedLines } from './support/log.ts'
import { mailbox, type Mailbox } from './support/mailbox.ts'
import { world } from './support/world.ts'

const publicUrl = new URL('http://hub.example')
let plain: Mailbox
let withTls: Mailbox
let told: ReturnType<typeof loggedLines>
beforeAll(async () => {
  ;[plain, withTls] = await Promise.all([mailbox(), mailbox({ tls: true })])
  told = loggedLines()
})
afterAll(async () => {
  told.stop()
  await Promise.all([plain.close(), withTls.close()])
})

/** Fatima asks for a link; answers with what the security log tells of it. */
const asksLink = async (settings: Partial<Config>) => {
  const w = await world({ publicUrl, ...settings })
  const began = told.lines.length
  try {
    await new Browser(w.url, publicUrl.origin).post('/auth/link', { email: 'fatima.el.amrani@rivierenland.example' })
    const answer = () => told.lines.slice(began).find(({ security }) => /^link-/.test(String(security)))
    await expect.poll(answer).toBeDefined()
    const { security, code } = answer()!
    return [security, code]
  } finally {
    await w.close()
  }
}

describe('TLS', () => {
  const trusting = (url: URL) => new URL('?tls.rejectUnauthorized=false', url)

  test('that is required is used', async () => {
    expect(await asksLink({ smtpUrl: trusting(withTls.url), smtpTls: true })).toEqual(['link-sent', undefined])
    expect(withTls.mails.map(({ secure }) => secure)).toEqual([true])
  })

  test('that is required and not there: the mail server hears of no mail', async () => {
    const before = plain.mails.length
    expect(await asksLink({ smtpUrl: plain.url, smtpTls: true })).toEqual(['link-not-sent', 'ETLS'])
    expect(plain.mails).toHaveLength(before)
  })

  test('with a certificate that nobody vouches for is none', async () => {
    const before = withTls.mails.length
    for (const smtpTls of [true, false])
      expect((await asksLink({ smtpUrl: withTls.url, smtpTls }))[0]).toBe('link-not-sent')
    expect(withTls.mails).toHaveLength(before)
  })

  test('is required beyond loopback, unless SMTP_TLS says otherwise', () => {
    const tls = (SMTP_URL: string, SMTP_TLS?: string) =>
      readConfig({ PUBLIC_URL: 'https://hub.example', SMTP_URL, SMTP_TLS }).smtpTls
    for (const host of ['smtp.example', '10.0.0.2:25', '[2001:db8::1]:587', '127.evil.example', 'localhost.example'])
      expect([tls(`smtp://${host}`), tls(`smtp://${host}`, 'optional')], host).toEqual([true, false])
    for (const host of ['localhost', '127.0.0.1:2525', '127.0.0.2', '[::1]'])
      expect([tls(`smtp://${host}`), tls(`smtp://${host}`, 'required')], host).toEqual([false, true])
    expect(() => tls('smtp://smtp.example', 'off')).toThrow(/^SMTP_TLS /)
    // The address of the mail server does not overrule it, nor write mails to the log.
    for (const part of [
      'requireTLS=false',
      'ignoreTLS=true',
      'opportunisticTLS=true',
      'service=gmail',
      'logger=true',
      'debug=true',
    ])
      expect(() => tls(`smtp://smtp.example/?${part}`), part).toThrow(/^SMTP_URL /)
  })
})

describe('the sender', () => {
  test('is the mail server itself, unless it is set', async () => {
    await asksLink({ smtpUrl: plain.url })
    expect(plain.mails.at(-1)).toMatchObject({ sender: 'hub@127.0.0.1', from: 'Hub <hub@127.0.0.1>', replyTo: '' })
    const { mailFrom, mailReplyTo } = readConfig({
      MAIL_FROM: '"Café, Rivierenland" <hub@rivierenland.example>',
      MAIL_REPLY_TO: 'secretariaat@rivierenland.example',
    })
    await asksLink({ smtpUrl: plain.url, mailFrom, mailReplyTo })
    expect(plain.mails.at(-1)).toMatchObject({
      sender: 'hub@rivierenland.example',
      from: expect.stringMatching(/^"?Café, Rivierenland"? <hub@rivierenland\.example>$/),
      replyTo: 'secretariaat@rivierenland.example',
      id: expect.stringMatching(/@rivierenland\.example>$/),
    })
  })

  test.each(['MAIL_FROM', 'MAIL_REPLY_TO'])('%s is one address on one line', (name) => {
    const read = (value: string) => readConfig({ [name]: value })[name === 'MAIL_FROM' ? 'mailFrom' : 'mailReplyTo']
    const address = 'hub@rivierenland.example'
    expect(read(address)).toEqual({ name: '', address })
    expect(read(` Hub <${address}> `)).toEqual({ name: 'Hub', address })
    expect(read('')).toBeNull()
    for (const wrong of [
      ...['hub', 'hub@', '@rivierenland.example', 'Hub', 'Hub <>', 'hub@a@b', 'hub@riv ieren', 'hub@.', 'hub@a..b'],
      ...[`${address}, x@y.example`, `${address}\r\nBcc: x@y.example`, `Hub\n <${address}>`, `Hub\u0000 <${address}>`],
      ...[`Hub\u2028 <${address}>`, `Hub\u202e <${address}>`, `Wij: ${address}, x@y.example;`],
    ])
      expect(() => read(wrong), JSON.stringify(wrong)).toThrow(new RegExp(`^${name} must be one address`))
  })
})

test('a setting that is refused is told without its password', () => {
  for (const settings of [
    { DATABASE_URL: 'mysql://hub:geheim@db.example/hub' },
    { PUBLIC_URL: 'https://hub.example', SMTP_URL: 'http://hub:geheim@smtp.example' },
    { PUBLIC_URL: 'ftp://hub:geheim@hub.example' },
    { DATABASE_URL: 'hub:p@geheim/geheim@db.example/hub?password=geheim' },
  ]) {
    const read = () => readConfig(settings)
    expect(read).toThrow(/must start with/)
    expect(read).not.toThrow(/geheim/)
  }
})
