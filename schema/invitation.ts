import { clockTime, longDate } from './dates.ts'
import { nl } from './nl.ts'

/** As what somebody comes into a samenwerkingsverband. */
export interface Place {
  role: keyof typeof nl.role
  deputy: boolean
  party: string | null
  /** The place in the seat of the party. */
  position: keyof typeof nl.contactPosition | null
}

/** What somebody is invited to. */
export interface Invited {
  samenwerkingsverband: string
  slug: string
  as: Place
  /** Null: whoever runs the hub. `as` null: no member there, or no longer. */
  by: { name: string; as: Place | null } | null
}

/** The words of an invitation: in the mail, and on the page behind its link. */
export const invitationWords = {
  /** Who invites. */
  by: ({ by }: Invited) => (by ? `${by.name}${by.as ? ` (${placeName(by.as)})` : ''}` : 'De beheerder van deze hub'),
  to: (invited: Invited) => `${invitationWords.by(invited)} nodigt u uit voor ${invited.samenwerkingsverband}.`,
  as: ({ as }: Invited) => `U wordt ${placeName(as)}.`,
  /** What a person in this role can do. */
  does: ({ as }: Invited) => does[as.role],
  until: (at: string) => `De link werkt tot en met ${longDate(at)} om ${clockTime(at)} uur, en één keer.`,
  nothingYet: 'Er gebeurt pas iets als u op de pagina op de knop drukt.',
}

const does = {
  CHAIR: 'U maakt de agenda, leidt het overleg en legt vast wat er wordt besloten.',
  SECRETARY: 'U maakt de agenda en het verslag, en legt vast wat er wordt besloten.',
  CONTACT: 'U zit aan tafel, antwoordt voor uw partij en ziet de acties van uw partij.',
  READER: 'U leest de agenda, de besluiten en de acties. U verandert niets.',
}

/** The role with the party that belongs to it. */
export const placeName = ({ role, deputy, party, position }: Place) => {
  const name = deputy
    ? 'plaatsvervangend voorzitter'
    : position && role === 'CONTACT'
      ? nl.contactPosition[position]
      : nl.role[role]
  const seat = position && role !== 'CONTACT' ? ` en ${nl.contactPosition[position]}` : ''
  return `${name}${seat}${party ? ` van ${party}` : ''}`
}
