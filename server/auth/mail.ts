import { createTransport } from 'nodemailer'

export type Mailer = ReturnType<typeof mailer>
/** Addresses that differ in what stands after a plus have one mailbox. */
export const mailboxOf = (address: string) => address.replace(/\+[^@]*(?=@)/, '')

export type Mail = { id: string; to: { name: string; address: string }; subject: string; text: string }

/** Sends over the mail server of SMTP_URL. */
export const mailer = (smtpUrl: URL) => {
  const transport = createTransport(smtpUrl.href, { from: `Hub <hub@${smtpUrl.hostname}>` })
  return {
    sendSignInLink: (to: string, link: string) =>
      transport.sendMail({
        to,
        subject: 'Uw link om in te loggen',
        text: `Hallo,\n\nMet deze link kunt u inloggen:\n${link}\n\nDe link werkt 15 minuten en één keer.\nHeeft u niet om deze link gevraagd? Dan hoeft u niets te doen.\n`,
      }),
    sendInvitation: (to: string, link: string, where: string) =>
      transport.sendMail({
        to,
        subject: 'Uitnodiging voor de hub',
        text: `Hallo,\n\nU bent uitgenodigd bij ${where.replace(/\s+/g, ' ')}.\nMet deze link kunt u inloggen:\n${link}\n\nDe link werkt 7 dagen en één keer. Daarna vraagt u op de inlogpagina een nieuwe link aan.\n`,
      }),
    /**
     * The same id makes the same Message-ID, so that a mailbox may show a repeated mail once. A mail server that is
     * silent for half a minute counts as one that refuses.
     */
    send: ({ id, ...mail }: Mail) =>
      transport.sendMail({
        ...mail,
        messageId: `<${id}@${smtpUrl.hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        signal: AbortSignal.timeout(30_000),
      }),
    close: () => transport.close(),
  }
}
