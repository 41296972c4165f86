import { createTransport } from 'nodemailer'

/** Sends sign-in links over the mail server of SMTP_URL. */
export const mailer = (smtpUrl: URL) => {
  const transport = createTransport(smtpUrl.href, { from: `Hub <hub@${smtpUrl.hostname}>` })
  return {
    sendSignInLink: (to: string, link: string) =>
      transport.sendMail({
        to,
        subject: 'Uw link om in te loggen',
        text: `Hallo,\n\nMet deze link kunt u inloggen:\n${link}\n\nDe link werkt 15 minuten en één keer.\nHeeft u niet om deze link gevraagd? Dan hoeft u niets te doen.\n`,
      }),
    close: () => transport.close(),
  }
}
