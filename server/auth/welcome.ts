import type { Config } from '../config.ts'
import type { Writer } from '../db/write.ts'
import { log } from '../lib/log.ts'
import { type Mailer, noteLink } from './mail.ts'
import { signInAddress } from './sign-in.ts'
import type { PersonRow } from './table.ts'

const week = 7 * 24 * 3_600_000

/**
 * Mails invited people a link to sign in; does nothing without a mail server. A person who gets no mail can ask for a
 * link on the sign-in page.
 */
export const welcomer =
  (config: Config, writer: Writer, mail: Mailer | null) => (people: PersonRow[], where: string) => {
    if (!mail) return
    const send = async ({ id, email }: PersonRow) => {
      const link = await signInAddress(config, writer, id, week)
      await noteLink({ person: id, kind: 'invitation' }, mail.sendInvitation(email, link, where))
    }
    for (const person of people)
      void send(person).catch((fault: unknown) => log.error(fault, 'an invitation was not made'))
  }
