import { boolean, index, table, text, uniqueIndex } from '../db/columns.ts'
import { revisions } from '../db/table.ts'

export const persons = table(
  'person',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    /** As readAddress() spells it: two spellings of one address are one person. */
    email: text('email').notNull(),
    /** The beheerder makes samenwerkingsverbanden, and sees nothing inside them. */
    admin: boolean('admin').notNull().default(false),
    /** Invented by the demo, which alone may be signed in with one press. */
    invented: boolean('invented').notNull().default(false),
  },
  (t) => [uniqueIndex('person_email').on(t.email)],
)
export type PersonRow = typeof persons.$inferSelect

export const memberships = table(
  'membership',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
    samenwerkingsverbandId: text('samenwerkingsverband_id')
      .notNull()
      .references(() => revisions.samenwerkingsverbandId),
    role: text('role', { enum: ['CHAIR', 'SECRETARY', 'CONTACT', 'READER'] }).notNull(),
    /** The party that this person speaks for. No foreign key, for the slice of parties lies above. */
    partyId: text('party_id'),
    /** A chair who stands in for the chair. */
    deputy: boolean('deputy').notNull().default(false),
    /** The last day that it counts, for its party leaves. Null: no end is known. */
    untilOn: text('until_on'),
  },
  (t) => [
    uniqueIndex('membership_person').on(t.personId, t.samenwerkingsverbandId),
    index('membership_samenwerkingsverband').on(t.samenwerkingsverbandId),
  ],
)
export type MembershipRow = typeof memberships.$inferSelect

/** Sessions of browsers and tokens of programs: both are a 256-bit secret of which only the SHA-256 is kept. */
export const sessions = table(
  'session',
  {
    hash: text('hash').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
    kind: text('kind', { enum: ['BROWSER', 'TOKEN'] }).notNull(),
    createdAt: text('created_at').notNull(),
    usedAt: text('used_at').notNull(),
  },
  (t) => [index('session_person').on(t.personId)],
)
export type SessionRow = typeof sessions.$inferSelect

/** One-time sign-in links. A used one stays for a while, so that its page can say so. */
export const signInLinks = table('sign_in_link', {
  hash: text('hash').primaryKey(),
  personId: text('person_id')
    .notNull()
    .references(() => persons.id),
  expiresAt: text('expires_at').notNull(),
  /** Where it invites to, for it works no longer than the membership. Null: it only signs in. */
  samenwerkingsverbandId: text('samenwerkingsverband_id').references(() => revisions.samenwerkingsverbandId),
  /** Who invites; null: nobody does, or whoever runs the hub. */
  invitedById: text('invited_by_id').references(() => persons.id),
  usedAt: text('used_at'),
})
export type SignInLinkRow = typeof signInLinks.$inferSelect

/**
 * Every table with secrets that let somebody in. A database that is put back loses what stands in them: what was ended
 * after the copy would live again.
 */
export const signIns = [sessions, signInLinks]
