import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { patience } from './patience.ts'

export type Received = {
  /** Of the envelope. */
  sender: string
  to: string[]
  from: string
  replyTo: string
  subject: string
  text: string
  id: string
  /** Whether it came over TLS. */
  secure: boolean
}
export type Mailbox = Awaited<ReturnType<typeof mailbox>>

/** A real mail server on this machine, and what it took; with `tls` it offers STARTTLS, with its own certificate. */
export const mailbox = async ({ tls = false } = {}) => {
  const mails: Received[] = []
  const refusals = new Map<string, number>()
  const waiting: (() => void)[] = []
  let unanswered: ((mail: Received) => boolean) | null = null
  const held: (() => void)[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: tls ? ['AUTH'] : ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => {
      const code = refusals.get(address)
      done(code ? Object.assign(new Error('not now, or never'), { responseCode: code }) : null)
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const mail = {
          sender: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
          secure: session.secure,
          to: session.envelope.rcptTo.map(({ address }) => address),
          ...read(Buffer.concat(chunks).toString()),
        }
        mails.push(mail)
        if (unanswered?.(mail)) held.push(done)
        else done()
        for (const wake of waiting.splice(0)) wake()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: new URL(`smtp://127.0.0.1:${port}`),
    mails,
    /** Mail to this address is answered with this code from now on; null: it is taken. */
    refuse: (address: string, code: number | null) =>
      void (code ? refusals.set(address, code) : refusals.delete(address)),
    /**
     * Mail that fits is taken, and who sends it does not hear so yet; null: that is over, and who still waits hears so.
     */
    leaveUnanswered: (fits: typeof unanswered) => {
      unanswered = fits
      if (!fits) for (const answer of held.splice(0)) answer()
    },
    /** Waits for the mail, the first that fits, that came or comes. */
    gets: async (fits: (mail: Received) => boolean) => {
      const until = Date.now() + patience(10_000)
      for (;;) {
        const found = mails.find(fits)
        if (found) return found
        if (Date.now() > until)
          throw new Error(
            `the mail did not come; there were ${JSON.stringify(mails.map(({ to, subject }) => [to, subject]))}`,
          )
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, until - Date.now())
          waiting.push(() => (clearTimeout(timer), resolve()))
        })
      }
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** A mail of one part, as a reader sees it. */
const read = (raw: string) => {
  const [head, ...rest] = raw.split('\r\n\r\n')
  const header = (name: string) =>
    new RegExp(`^${name}: (.*(?:\r\n[ \t].*)*)`, 'im').exec(head!)?.[1]?.replace(/\r\n/g, '') ?? ''
  const body = rest.join('\r\n\r\n').replace(/\r\n/g, '\n')
  const encoding = header('content-transfer-encoding')
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString()
      : encoding === 'quoted-printable'
        ? quoted(body.replace(/=\n/g, ''))
        : body
  return {
    from: words(header('from')),
    replyTo: words(header('reply-to')),
    subject: words(header('subject')),
    text,
    id: header('message-id'),
  }
}

const words = (header: string) =>
  header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString() : quoted(word.replaceAll('_', ' ')),
    )
const quoted = (text: string) =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString()
