import type { Config } from '../config.ts'
import type { Counts } from '../counts.ts'
import type { Writer } from '../db/write.ts'
import { log } from '../lib/log.ts'
import type { Asker } from '../lib/security.ts'
import { limits } from '../limits.ts'
import { mailboxOf, type Mailer, noteLink } from './mail.ts'
import { mailedFrom, signInAddress } from './sign-in.ts'
import type { PersonRow } from './table.ts'

type Welcome = { config: Config; writer: Writer; mail: Mailer | null; counts: Counts }

/**
 * Mails invited people a link to sign in; does nothing without a mail server. A person who gets no mail, because the
 * mailbox had enough of them, can ask for a link on the sign-in page.
 */
export const welcomer =
  ({ config, writer, mail, counts }: Welcome) =>
  (people: PersonRow[], where: string, asker: Asker) => {
    if (!mail) return
    const send = async ({ id, email }: PersonRow) => {
      const link = await signInAddress(mailedFrom(config), writer, id, limits.link.invited)
      await noteLink({ person: id, kind: 'invitation' }, mail.sendInvitation(email, link, where))
    }
    for (const person of people.filter(({ email }) => !counts.take('invitation', mailboxOf(email), asker)))
      void send(person).catch((fault: unknown) => log.error(fault, 'an invitation was not made'))
  }
