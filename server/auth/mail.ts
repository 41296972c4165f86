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
    sendInvitation: (to: string, link: string, where: string) =>
      transport.sendMail({
        to,
        subject: 'Uitnodiging voor de hub',
        text: `Hallo,\n\nU bent uitgenodigd bij ${where.replace(/\s+/g, ' ')}.\nMet deze link kunt u inloggen:\n${link}\n\nDe link werkt 7 dagen en één keer. Daarna vraagt u op de inlogpagina een nieuwe link aan.\n`,
      }),
    close: () => transport.close(),
  }
}
