import type { Config } from '../config.ts'
import type { Counts } from '../counts.ts'
import type { Invited } from '../../schema/invitation.ts'
import type { Writer } from '../db/write.ts'
import { log } from '../lib/log.ts'
import type { Asker } from '../lib/security.ts'
import { mailboxOf, type Mailer, noteLink } from './mail.ts'
import { type Invitation, linkAddress, mailedFrom, newInvitation } from './sign-in.ts'
import type { PersonRow } from './table.ts'

type Welcome = {
  config: Config
  writer: Writer
  mail: Mailer | null
  counts: Counts
  /** What somebody is invited to; null: no longer. */
  invitedTo: (personId: string, invitation: Invitation) => Promise<Invited | null>
}

/**
 * Mails invited people a link to sign in; does nothing without a mail server. A person who gets no mail, because the
 * mailbox had enough of them, can ask for a link on the sign-in page.
 */
export const welcomer =
  ({ config, writer, mail, counts, invitedTo }: Welcome) =>
  (people: PersonRow[], invitation: Invitation, asker: Asker) => {
    if (!mail) return
    const send = async ({ id, email, name }: PersonRow) => {
      const invited = await invitedTo(id, invitation)
      if (!invited) return
      const { secret, expiresAt: until } = await newInvitation(writer, id, invitation)
      const link = linkAddress(mailedFrom(config), secret)
      await noteLink({ person: id, kind: 'invitation' }, mail.sendInvitation({ name, email, link, invited, until }))
    }
    for (const person of people.filter(({ email }) => !counts.take('invitation', mailboxOf(email), asker)))
      void send(person).catch((fault: unknown) => log.error(fault, 'an invitation was not made'))
  }
