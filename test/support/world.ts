import { copyFileSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { openSession } from '../../server/auth/sign-in.ts'
import { addPerson, setMembership } from '../../server/auth/store.ts'
import type { MembershipRow } from '../../server/auth/table.ts'
import { type Config, readConfig } from '../../server/config.ts'
import { isPostgres } from '../../server/db/columns.ts'
import { openDatabase } from '../../server/db/migrate.ts'
import { write } from '../../server/db/write.ts'
import { newId } from '../../server/lib/ids.ts'
import { limits } from '../../server/limits.ts'
import { log } from '../../server/lib/log.ts'
import { addContact, addParty } from '../../server/party/store.ts'
import type { PartyKind } from '../../server/generated/schema.ts'
import { addKinds, presetKinds } from '../../server/kind/steps.ts'
import { kindsOf } from '../../server/kind/store.ts'
import { everythingIn } from '../../server/db/scope.ts'
import { addSamenwerkingsverband } from '../../server/samenwerkingsverband/store.ts'
import { addVenue } from '../../server/venue/store.ts'
import { newVenue } from '../../server/venue/table.ts'
import { Person } from './person.ts'

// What every act tells the security log is of interest to its own stories only (support/log.ts).
log.level = 'warn'

type Hub = Awaited<ReturnType<typeof buildApp>>
export type World = Awaited<ReturnType<typeof world>>

/** What one person may spend in a minute. The people of a world have no limit: they do in seconds what takes hours. */
export const budgetOfPerson = limits.rates.person.most
limits.rates.person.most = Infinity

/** A hub that serves on a port of its own, over an empty database of its own. */
export const emptyHub = async (settings: Partial<Config> = {}) => {
  const config = {
    ...readConfig({}),
    port: 0,
    databaseUrl: settings.databaseUrl ?? overSocket(await freshDatabase()),
    ...settings,
  }
  const hub = await buildApp(config)
  const url = await hub.app.listen({ port: config.port, host: '127.0.0.1' })
  return { config, hub, url, people: new People(hub, url) }
}

/** The same with two samenwerkingsverbanden: Rivierenland with named people, and Elders, in which none of them is. */
export const world = async (settings: Partial<Config> = {}) => {
  const { config, hub, url, people } = await emptyHub(settings)
  const rivierenland = await people.samenwerkingsverband('rivierenland', 'Samenwerkingsverband Rivierenland')
  const regio = await people.party(rivierenland, 'regio', 'Regio Rivierenland', 'REGION')
  const tiel = await people.party(rivierenland, 'tiel', 'Gemeente Tiel', 'MUNICIPALITY')
  const culemborg = await people.party(rivierenland, 'culemborg', 'Gemeente Culemborg', 'MUNICIPALITY')
  const zorggroep = await people.party(rivierenland, 'zorggroep', 'Zorggroep Linge', 'CARE_PROVIDER')
  const venue = await people.venue(rivierenland, zorggroep)
  const marijke = await people.person('Marijke de Wit', rivierenland, 'CHAIR', regio)
  const daan = await people.person('Daan Hoekstra', rivierenland, 'SECRETARY', regio)
  const fatima = await people.contact('Fatima El Amrani', rivierenland, zorggroep, 'FIRST')
  const joris = await people.contact('Joris Meijer', rivierenland, zorggroep, 'SECOND')
  const peter = await people.contact('Peter van Dam', rivierenland, tiel, 'FIRST')
  const sanne = await people.person('Sanne Bakker', rivierenland, 'READER', tiel)
  const elders = await people.samenwerkingsverband('elders', 'Samenwerkingsverband Elders')
  const lek = await people.party(elders, 'lek', 'Gemeente Lek', 'MUNICIPALITY')
  const vera = await people.person('Vera van Elders', elders, 'CHAIR', lek)
  const nobody = new Person(url, null, { id: '', name: 'nobody' })
  return {
    ...{ config, hub, url, people, rivierenland, elders, regio, tiel, culemborg, zorggroep, lek, venue },
    ...{ marijke, daan, fatima, joris, peter, sanne, vera, nobody },
    everybody: [marijke, daan, fatima, joris, peter, sanne],
    /** The server stops and starts again on the same database and port; something may be done to that in between. */
    restart: async (meanwhile: () => unknown = () => {}) => {
      const { port } = new URL(url)
      await hub.app.close()
      await meanwhile()
      Object.assign(hub, await buildApp({ ...config, port: Number(port) }))
      await hub.app.listen({ port: Number(port), host: '127.0.0.1' })
      // fetch() still has lines to the server that is gone, until it finds them closed.
      while (!(await fetch(`${url}/healthz`).catch(() => null))?.ok);
    },
    close: async () => {
      await Promise.all([marijke, daan, fatima, joris, peter, sanne, vera, nobody].map((person) => person.leave()))
      await hub.app.close()
    },
  }
}

class People {
  private readonly hub: Hub
  private readonly url: string
  constructor(hub: Hub, url: string) {
    this.hub = hub
    this.url = url
  }
  async samenwerkingsverband(slug: string, name: string) {
    const row = { id: newId(), slug, name }
    await write(this.hub.writer, null, async (tx) => {
      await addSamenwerkingsverband(tx, row)
      await addKinds(tx, row.id, presetKinds())
    })
    return row
  }
  async party(of: { id: string }, key: string, name: string, legacy: PartyKind, untilOn: string | null = null) {
    const kinds = await kindsOf(this.hub.writer.connections.read, everythingIn(of.id))
    const kind = kinds.find((one) => one.legacy === legacy)!
    const row = {
      id: newId(),
      samenwerkingsverbandId: of.id,
      key,
      name,
      kindId: kind.id,
      votes: kind.votes,
      untilOn,
      position: this.parties++,
    }
    await write(this.hub.writer, null, async (tx) => void (await addParty(tx, row)))
    return row
  }
  private parties = 0
  async venue(of: { id: string }, party: { id: string }, name = 'De Lingezaal') {
    const row = { ...newVenue, id: newId(), samenwerkingsverbandId: of.id, partyId: party.id, name, place: 'Tiel' }
    await write(this.hub.writer, null, async (tx) => void (await addVenue(tx, row)))
    return row
  }
  async person(name: string, of: { id: string }, role: MembershipRow['role'], party: { id: string }) {
    const person = { id: newId(), name, email: `${name.toLowerCase().replaceAll(' ', '.')}@rivierenland.example` }
    await write(this.hub.writer, null, async (tx) => void (await addPerson(tx, person)))
    await this.setRole(person.id, of, role, party)
    return new Person(this.url, await openSession(this.hub.writer, person.id, 'TOKEN'), person)
  }
  async contact(name: string, of: { id: string }, party: { id: string }, position: 'FIRST' | 'SECOND') {
    const contact = await this.person(name, of, 'CONTACT', party)
    await write(
      this.hub.writer,
      null,
      async (tx) => void (await addContact(tx, { partyId: party.id, position, personId: contact.id })),
    )
    return contact
  }
  setRole(personId: string, of: { id: string }, role: MembershipRow['role'], party: { id: string }) {
    const row = { personId, samenwerkingsverbandId: of.id, role, partyId: party.id }
    return write(this.hub.writer, null, async (tx) => void (await setMembership(tx, row)))
  }
}

/** TCP to PostgreSQL is for the stories about it; the others need not pay for it. */
const overSocket = (database: string) =>
  isPostgres ? database.replace(/@[^/]+/, `@${inject('socketOfPostgres')}`) : database

let template: Promise<string> | undefined

/** A migrated database of its own, copied from one that was migrated once in this process. */
export const freshDatabase = async () => {
  template ??= isPostgres ? postgresTemplate() : sqliteTemplate()
  return copyOf(await template)
}

/** A copy of a database that nobody has open. */
export const copyOf = async (database: string) => {
  if (!isPostgres) {
    const file = join(newFolder(), 'hub.db')
    copyFileSync(database, file)
    return file
  }
  const name = newName('hub')
  await onServer(`create database ${name} template ${new URL(database).pathname.slice(1)} strategy file_copy`)
  return `${inject('postgres')}/${name}`
}

const sqliteTemplate = async () => {
  const file = join(newFolder(), 'template.db')
  await (await openDatabase(file)).connections.close()
  return file
}

const postgresTemplate = async () => {
  const name = newName('template')
  await onServer(`create database ${name}`)
  const database = `${inject('postgres')}/${name}`
  await (await openDatabase(database)).connections.close()
  return database
}

/** Beside the databases of the worlds, so that a file can be moved from one to the other. */
export const newFolder = () => mkdtempSync(join(inject('folder'), 'hub-'))

/** Random, because a test that resets the modules makes this file start over in the same process. */
const newName = (of: string) => `${of}_${newId().replaceAll('-', '_')}`

/** Asks the PostgreSQL of the tests, beside every database of a world. */
export const onServer = async (statement: string, database = 'postgres') => {
  const client = new pg.Client({ connectionString: `${inject('postgres')}/${database}` })
  await client.connect()
  await client.query(statement)
  await client.end()
}
