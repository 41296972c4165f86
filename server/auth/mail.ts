import { createTransport } from 'nodemailer'
import type { Config } from '../config.ts'
import { noteSecurity, type SecurityFields } from '../lib/security.ts'
import { limits } from '../limits.ts'
import { type Invited, invitationWords as words } from '../../schema/invitation.ts'

export type Mailer = ReturnType<typeof mailer>
/** Addresses that differ in what stands after a plus have one mailbox. */
export const mailboxOf = (address: string) => address.replace(/\+[^@]*(?=@)/, '')

type MailSettings = Pick<Config, 'smtpTls' | 'mailFrom' | 'mailReplyTo'>
/** `until`: when the link ends. */
type InvitationMail = { name: string; email: string; link: string; invited: Invited; until: string }
export type Mail = { id: string; to: { name: string; address: string }; subject: string; text: string }

/** Sends over the mail server of SMTP_URL. */
export const mailer = (smtpUrl: URL, { smtpTls, mailFrom, mailReplyTo }: MailSettings) => {
  const from = senderOf(smtpUrl, mailFrom)
  const transport = createTransport(
    { url: smtpUrl.href, requireTLS: smtpTls },
    { from, ...(mailReplyTo && { replyTo: mailReplyTo }) },
  )
  return {
    sendSignInLink: (address: string, link: string) =>
      transport.sendMail({
        to: one(address),
        subject: 'Uw link om in te loggen',
        text: `Hallo,\n\nMet deze link kunt u inloggen:\n${link}\n\nDe link werkt 15 minuten en één keer.\nHeeft u niet om deze link gevraagd? Dan hoeft u niets te doen.\n`,
      }),
    sendInvitation: ({ name, email, link, invited, until }: InvitationMail) =>
      transport.sendMail({
        to: one(email),
        subject: oneLine(`${invited.by?.name ?? words.by(invited)} nodigt u uit voor ${invited.samenwerkingsverband}`),
        text: `Hallo ${oneLine(name)},\n\n${oneLine(words.to(invited))}\n${oneLine(words.as(invited))} ${words.does(invited)}\n\nOpen deze link en druk op de knop:\n${link}\n\n${words.until(until)} ${words.nothingYet} Daarna vraagt u op de inlogpagina een nieuwe link aan.\nKent u deze uitnodiging niet? Dan hoeft u niets te doen.\n`,
      }),
    /**
     * The same id makes the same Message-ID, so that a mailbox may show a repeated mail once. A mail server that is
     * silent for half a minute counts as one that refuses.
     */
    send: ({ id, ...mail }: Mail) =>
      transport.sendMail({
        ...mail,
        messageId: `<${id}@${from.address.replace(/^.*@/, '')}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        signal: AbortSignal.timeout(limits.mailServer),
      }),
    close: () => transport.close(),
  }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ')

/** An address as it is: written as a text, 'a:b@c' would be the group 'a' with the address b@c. */
const one = (address: string) => ({ name: '', address })

/** Tells the security log whether a link was taken, without the answer of the mail server: that has the address. */
export const noteLink = async (fields: SecurityFields, sent: Promise<unknown>) => {
  try {
    await sent
    noteSecurity('link-sent', fields)
  } catch (fault) {
    const { code, command, responseCode } = fault as { code?: string; command?: string; responseCode?: number }
    noteSecurity('link-not-sent', { ...fields, code, command, responseCode })
  }
}

/** The sender of all mail. Without MAIL_FROM it is an address that perhaps nobody reads. */
export const senderOf = (smtpUrl: URL, mailFrom: Config['mailFrom']) =>
  mailFrom ?? { name: 'Hub', address: `hub@${smtpUrl.hostname}` }
