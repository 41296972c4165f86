import { hashOf, idOfSecret } from '../auth/secrets.ts'
import { type Invitation, linkAddress, newInvitation, openSession } from '../auth/sign-in.ts'
import { apiTokens, endDemo, personByEmail, personWith, removeTokens, setAdmin, setMembership } from '../auth/store.ts'
import type { MembershipRow } from '../auth/table.ts'
import { everythingIn } from '../db/scope.ts'
import type { Config } from '../config.ts'
import type { Connections } from '../db/connection.ts'
import { addressIn } from '../db/address.ts'
import { openDatabase } from '../db/migrate.ts'
import { installationOf } from '../db/revision.ts'
import { write, type Writer } from '../db/write.ts'
import { checkEmail, checkText } from '../lib/check.ts'
import { webAddress } from '../lib/hosts.ts'
import { isRefusal } from '../lib/refusal.ts'
import { noteSecurity } from '../lib/security.ts'
import { addContact, partyByKey } from '../party/store.ts'
import { findSamenwerkingsverband } from '../samenwerkingsverband/store.ts'
import { joinSlices } from '../slices.ts'
import { readCase } from '../case/case.ts'
import { UsageError } from '../lib/errors.ts'
import { readAddress } from '../lib/text.ts'
import { readLine } from '../../schema/text.ts'
import { addHolidays, readHolidays } from './holidays.ts'
import { importCase } from '../case/import.ts'

export const migrate = (config: Config) =>
  withDatabase(config, async (_writer, copied) => {
    console.log(
      copied ? `The database is up to date; it was copied to ${copied} first.` : 'The database is up to date.',
    )
  })

export const importFile = (config: Config, file: string) =>
  mayEndDemo(config, async (writer) => {
    const { known, skipped } = readCase(file)
    await importCase(writer, known)
    console.log(
      `Imported '${known.samenwerkingsverband.name}': ${known.parties.length} parties, ${known.meetings.length} meetings.`,
    )
    for (const part of skipped) console.log(`Skipped, not known to the hub yet: ${part}`)
  })

export const importHolidays = (
  config: Config,
  file: string,
  { samenwerkingsverband, region }: Record<string, string | undefined>,
) =>
  withDatabase(config, async (writer) => {
    const given = readHolidays(file, region)
    const found =
      samenwerkingsverband && (await findSamenwerkingsverband(writer.connections.read, samenwerkingsverband))
    if (!found) throw new UsageError(`--samenwerkingsverband '${samenwerkingsverband ?? ''}' is not there`)
    const added = await addHolidays(writer, found.id, given)
    console.log(`Added ${added} school holidays; ${given.length - added} were there already.`)
  })

export const invite = (config: Config, given: Record<string, string | undefined>) =>
  mayEndDemo(config, async (writer) => {
    const email = addressOf(given.email)
    const role = roleOf(given.role)
    const { connections } = writer
    const found =
      given.samenwerkingsverband && (await findSamenwerkingsverband(connections.read, given.samenwerkingsverband))
    if (!found) throw new UsageError(`--samenwerkingsverband '${given.samenwerkingsverband ?? ''}' is not there`)
    const party = given.party ? await partyOf(connections, found.id, given.party) : null
    if (role === 'CONTACT' && !party) throw new UsageError('a contact needs --party')
    const seat = seatOf(given.seat)
    if (seat && !party) throw new UsageError('--seat needs --party')
    const personId = await personOf(writer, email, given.name)
    await write(writer, null, async (tx) => {
      await setMembership(tx, { personId, samenwerkingsverbandId: found.id, role, partyId: party?.id ?? null })
      if (seat && party) await addContact(tx, { partyId: party.id, position: seat, personId })
    })
    console.log(await signInLink(config, writer, personId, { samenwerkingsverbandId: found.id, invitedById: null }))
  })

/** Makes somebody beheerder, and prints a link to sign in. */
export const makeAdmin = (config: Config, given: Record<string, string | undefined>) =>
  mayEndDemo(config, async (writer) => {
    const personId = await personOf(writer, addressOf(given.email), given.name)
    await write(writer, null, (tx) => setAdmin(tx, personId, true))
    console.log(await signInLink(config, writer, personId))
  })

export const revokeAdmin = (config: Config, email: string | undefined) =>
  withDatabase(config, async (writer) => {
    const { id } = await knownPerson(writer, email)
    await write(writer, null, (tx) => setAdmin(tx, id, false))
    console.log(`${email} is no beheerder any more.`)
  })

/** Ends the demo by hand. */
export const demoOff = (config: Config) =>
  withDatabase(config, async (writer) => {
    const ended = await write(writer, null, async (tx) => (await endDemo(tx)) ?? undefined)
    console.log(
      ended && !isRefusal(ended)
        ? `The demo has ended: ${demoEnded} ${count(ended.sessions, 'session')} ended.`
        : 'There is no demo here: nothing was changed.',
    )
  })

const demoEnded =
  'nobody signs in with one press any more. The invented people keep their seats until somebody else takes them.'

/** Says beside the answer, which a script may read, that the act ended the demo. */
const mayEndDemo = (config: Config, run: (writer: Writer) => Promise<void>) =>
  withDatabase(config, async (writer) => {
    const { demo } = await installationOf(writer.connections.read)
    await run(writer)
    if (demo && !(await installationOf(writer.connections.read)).demo) console.error(`The demo has ended: ${demoEnded}`)
  })

export const newToken = (config: Config, email: string | undefined) =>
  withDatabase(config, async (writer) => {
    const { id } = await knownPerson(writer, email)
    const token = await openSession(writer, id, 'TOKEN')
    noteSecurity('token-made', { person: id, token: idOfSecret(hashOf(token)) })
    console.log(token)
  })

export const listTokens = (config: Config, email: string | undefined) =>
  withDatabase(config, async (writer) => {
    for (const { session, person } of await tokensOf(writer, email))
      console.log([idOf(session), session.createdAt.slice(0, 10), session.usedAt.slice(0, 10), person.email].join('  '))
  })

export const revokeTokens = (config: Config, { id, email }: Record<string, string | undefined>) =>
  withDatabase(config, async (writer) => {
    if ((id === undefined) === (email === undefined)) throw new UsageError('it takes --id or --email')
    const tokens = await tokensOf(writer, email)
    const found = tokens.map(({ session }) => session).filter((session) => id === undefined || idOf(session) === id)
    if (!found.length) throw new UsageError(id === undefined ? `${email} has no token` : `there is no token '${id}'`)
    await write(writer, null, (tx) =>
      removeTokens(
        tx,
        found.map(({ hash }) => hash),
      ),
    )
    console.log(`Revoked ${count(found.length, 'token')}.`)
  })

const count = (number: number, what: string) => (number === 1 ? `one ${what}` : `${number} ${what}s`)

const signInLink = async (config: Config, writer: Writer, personId: string, invitation: Invitation | null = null) => {
  const base = config.publicUrl ?? addressIn(config.dataDir) ?? webAddress(config.host, config.port)
  const { secret } = await newInvitation(writer, personId, invitation)
  noteSecurity('link-made', { person: personId })
  return linkAddress(base, secret)
}

const tokensOf = async (writer: Writer, email: string | undefined) => {
  const owner = email === undefined ? null : await knownPerson(writer, email)
  return (await apiTokens(writer.connections.read)).filter(({ person }) => !owner || person.id === owner.id)
}

const idOf = ({ hash }: { hash: string }) => idOfSecret(hash)

export const withDatabase = async (config: Config, run: (writer: Writer, copied: string | null) => Promise<void>) => {
  const { connections, copied } = await openDatabase(config.databaseUrl)
  try {
    await run(
      {
        connections,
        joined: joinSlices({ mailsFrom: null }),
        committed: () => {},
        hold: () => () => Promise.resolve(),
        note: noteSecurity,
        by: null,
        act: null,
        mayStill: null,
      },
      copied,
    )
  } finally {
    await connections.close()
  }
}

const knownPerson = async (writer: Writer, email: string | undefined) => {
  const person = await personByEmail(writer.connections.read, addressOf(email))
  if (!person) throw new UsageError(`nobody has the address ${email}`)
  return person
}

const personOf = async (writer: Writer, email: string, name: string | undefined) => {
  const named = nameOf(name ?? email.replace(/@.*/, ''))
  const person = await write(writer, null, (tx) => personWith(tx, email, named))
  if (isRefusal(person)) throw new Error('nobody refuses to know a person')
  return person.id
}

const partyOf = async (connections: Connections, samenwerkingsverbandId: string, key: string) => {
  const party = await partyByKey(connections.read, everythingIn(samenwerkingsverbandId), key)
  if (!party) throw new UsageError(`--party '${key}' is not there`)
  return party
}

const addressOf = (email: string | undefined) => {
  const address = readAddress(email ?? '')
  if (!address || checkEmail('email', address)) throw new UsageError('--email takes an address')
  return address
}

const nameOf = (given: string) => {
  const name = readLine(given)
  if (name === null || checkText('name', name, 200)) throw new UsageError('--name takes a name of 1 to 200 characters')
  return name
}

const roleOf = (role: string | undefined): MembershipRow['role'] => {
  const known = (['CHAIR', 'SECRETARY', 'CONTACT', 'READER'] as const).find((one) => one === role?.toUpperCase())
  if (!known) throw new UsageError('--role takes chair, secretary, contact or reader')
  return known
}

const seatOf = (seat: string | undefined) => {
  if (seat === undefined) return null
  const known = (['FIRST', 'SECOND'] as const).find((one) => one === seat.toUpperCase())
  if (!known) throw new UsageError('--seat takes first or second')
  return known
}
