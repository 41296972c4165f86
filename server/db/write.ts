import { AsyncLocalStorage } from 'node:async_hooks'
import { and, eq, gte, lt, type Placeholder, sql } from 'drizzle-orm'
import { newId } from '../lib/ids.ts'
import type { SliceEvent } from '../lib/event.ts'
import type { Note } from '../lib/security.ts'
import { type EntityName, isRefusal, type Refusal, refuse, withField } from '../lib/refusal.ts'
import { isPostgres } from './columns.ts'
import { type Connections, type Db, everyColumn, prepared, type Reader } from './connection.ts'
import type { Announced } from './announced.ts'
import { acts, changes, revisions } from './table.ts'

export type Tx = Reader & {
  /** The instant of the act. */
  now: string
  /** The person who acts; null: the hub itself. */
  by: string | null
  /**
   * Tells the slices above an event, and waits for their reactions. The act has to announce the changes that these
   * return.
   */
  tell<About>(at: SliceEvent<About, Announced>, about: About): Promise<Announced[]>
  /** Asks the slices above, and returns their answers. */
  ask<About, Answer>(at: SliceEvent<About, Answer>, about: About): Promise<Answer[]>
  announce(kind: string, things: (Announced | null)[]): void
  /** Tells whether an id belongs to a row that may be there without having been announced. */
  isTaken(id: string): Promise<boolean>
  /** Says that the act changes what this person may see: a role, a session. */
  affects(personId: string): void
  /** Tells the security log, once the act is committed. */
  note: Note
  /** The answer of an act that finds nothing to change: nothing is announced, and no revision is taken. */
  unchanged<T extends { id: string }>(entity: EntityName, row: T): T
}
export type Committed = { samenwerkingsverbandId: string; revision: number; topics: string[] }
/** The act of a request with an Idempotency-Key. */
export type Act = { personId: string; key: string; hash: string }
/** Runs the reactions of all slices to one event. */
export type Reacting = {
  answers<About, Answer>(
    at: SliceEvent<About, Answer>,
    tx: Tx,
    samenwerkingsverbandId: string,
    about: About,
  ): Promise<Answer[]>
}
/** The part of every act that the slices bring; server/slices.ts joins them. */
export type Joined = {
  reactions: Reacting
  /** Tells whether an id belongs to a row that may be there without having been announced. */
  isTaken(reader: Reader, id: string): Promise<boolean>
  /** Where the links in mails lead; null: the hub sends no mail. */
  mailsFrom: URL | null
}
export type Writer = {
  connections: Connections
  joined: Joined
  committed(commit: Committed): void
  /**
   * Called before the commit of an act that affects these people: their sockets get nothing until the function that it
   * returns, called after the commit or its failure, has found out what they may still see.
   */
  hold(personIds: ReadonlySet<string>): () => Promise<void>
  /** Writes a line of the security log. */
  note: Note
  by: string | null
  act: Act | null
  /** Asked inside the lock: refuses a person who may not write any more. Null: the hub itself writes. */
  mayStill: ((reader: Reader, samenwerkingsverbandId: string) => Promise<Refusal | null>) | null
}

const inside = new AsyncLocalStorage<true>()
const sevenDays = 7 * 24 * 3_600_000

/**
 * The only function that opens a transaction. It locks the samenwerkingsverband, asks whether the person who writes
 * still may, runs fn, and takes the next revision. A refusal rolls back and takes no revision. With `null` the act
 * belongs to no samenwerkingsverband, and there is no revision.
 */
export const write = async <T extends object | void>(
  writer: Writer,
  samenwerkingsverbandId: string | null,
  fn: (tx: Tx) => Promise<T | Refusal>,
): Promise<T | Refusal> => {
  if (inside.getStore()) throw new Error('write inside write')
  const work = new Work(writer, samenwerkingsverbandId)
  try {
    const result = await inside.run(true, () =>
      writer.connections.transaction(
        samenwerkingsverbandId,
        (db) => work.run(db, fn),
        () => work.keeps,
      ),
    )
    if (work.revision && samenwerkingsverbandId !== null)
      writer.committed({ samenwerkingsverbandId, revision: work.revision, topics: work.topics })
    if (work.keeps) for (const [event, fields] of work.noted) writer.note(event, fields)
    return result
  } finally {
    // Before the answer leaves: nothing reaches a socket that lost its right once the act is answered.
    await work.release()
  }
}

/**
 * write() on the samenwerkingsverband of one row. `load` runs before the lock to learn which samenwerkingsverband that
 * is, which never changes, and again inside the lock to read the row as it is now. `field` is the argument that names
 * the row.
 */
export const writeTo = async <Row extends { samenwerkingsverbandId: string }, T extends object>(
  writer: Writer,
  field: string,
  load: (reader: Reader) => Promise<Row | null>,
  fn: (tx: Tx, row: Row) => Promise<T | Refusal>,
): Promise<T | Refusal> => {
  const before = await load(writer.connections.read)
  if (!before) return refuse('NOT_FOUND', field)
  return write(writer, before.samenwerkingsverbandId, async (tx) => {
    const row = await load(tx)
    return row ? withField(await fn(tx, row), field) : refuse('NOT_FOUND', field)
  })
}

class Work {
  revision = 0
  keeps = false
  /** Ends the hold on the sockets of the people whom the act affects. */
  release: () => Promise<void> = () => Promise.resolve()
  readonly noted: Parameters<Note>[] = []
  private readonly affected = new Set<string>()
  private readonly announced: (Announced & { kind: string })[] = []
  private readonly repeated = new Map<object, EntityName>()
  /** The changes of reactions that the act has not announced yet. */
  private readonly owed = new Set<Announced>()
  private readonly writer: Writer
  private readonly samenwerkingsverbandId: string | null
  constructor(writer: Writer, samenwerkingsverbandId: string | null) {
    this.writer = writer
    this.samenwerkingsverbandId = samenwerkingsverbandId
  }

  get topics() {
    return [...new Set(this.announced.flatMap((thing) => thing.topics))]
  }

  private within() {
    if (this.samenwerkingsverbandId === null)
      throw new Error('an act outside of every samenwerkingsverband tells and keeps nothing')
    return this.samenwerkingsverbandId
  }

  async run<T extends object | void>(db: Db, fn: (tx: Tx) => Promise<T | Refusal>): Promise<T | Refusal> {
    const now = new Date().toISOString()
    const before = this.samenwerkingsverbandId === null ? 0 : await this.lock({ db }, this.samenwerkingsverbandId)
    const refusal =
      this.samenwerkingsverbandId === null ? null : await this.writer.mayStill?.({ db }, this.samenwerkingsverbandId)
    if (refusal) return refusal
    const { by, joined } = this.writer
    const tx: Tx = {
      db,
      now,
      by,
      tell: async (at, about) => {
        const told = await joined.reactions.answers(at, tx, this.within(), about)
        for (const thing of told) this.owed.add(thing)
        return told
      },
      ask: (at, about) => joined.reactions.answers(at, tx, this.within(), about),
      announce: (kind, things) => {
        for (const thing of things) {
          if (!thing) continue
          this.owed.delete(thing)
          this.announced.push({ ...thing, kind })
        }
      },
      isTaken: (id) => joined.isTaken(tx, id),
      affects: (personId) => void this.affected.add(personId),
      note: (event, fields) => void this.noted.push([event, { ...fields, by }]),
      unchanged: (entity, row) => (this.repeated.set(row, entity), row),
    }
    const result = await fn(tx)
    if (result && isRefusal(result)) return result
    if (this.owed.size) throw new Error('something was told and not announced')
    if (this.samenwerkingsverbandId !== null) {
      const found = result && this.repeated.get(result)
      if (!found) await this.take({ db }, this.samenwerkingsverbandId, before, now)
      // An act that found nothing to do counts as done, so that its repeat does not do it later.
      if (!(await this.keepAct({ db }, result as { id: string }, found || null, now))) return refuse('KEY_REUSED')
    }
    this.keeps = true
    // Not after the commit: by then another process may have committed more, and this one have told it.
    if (this.affected.size) this.release = this.writer.hold(this.affected)
    return result
  }

  /** Locks the samenwerkingsverband. Waits only where another process has locked it: such waits are few at a time. */
  private async lock(reader: Reader, id: string) {
    const [free] = await (isPostgres ? lockIfFree : readRevision)(reader, { id })
    const { atRow } = this.writer.connections
    const [row] = free || !atRow ? [free] : await atRow(async () => lockRevision(reader, { id }))
    if (!row) throw new Error('unknown samenwerkingsverband')
    return row.counter
  }

  private async take(reader: Reader, samenwerkingsverbandId: string, before: number, now: string) {
    if (!this.announced.length) throw new Error('nothing announced')
    this.revision = before + 1
    await this.append(reader, samenwerkingsverbandId, now)
  }

  private async append(reader: Reader, samenwerkingsverbandId: string, at: string) {
    await takeRevision(reader, { id: samenwerkingsverbandId })
    let seq = 0
    for (const { topics, id, unsigned, kind, ...thing } of this.announced)
      for (const topic of topics)
        await appendChange(reader, {
          samenwerkingsverbandId,
          revision: this.revision,
          seq: seq++,
          topic,
          at,
          by: unsigned ? null : this.writer.by,
          kind: unsigned ?? kind,
          entityId: id,
          ...thing,
        })
  }

  /** Keeps the act under its key. False: another act of this person with the same key was quicker. */
  private async keepAct(reader: Reader, result: { id: string }, found: EntityName | null, at: string) {
    const { act } = this.writer
    if (!act) return true
    const entity = found ?? this.announced.find((thing) => thing.id === result.id)?.entity
    if (!entity) throw new Error('the answer of an act is one of the things it announced')
    await forgetActs(reader, { before: sevenDaysBefore(at) })
    const kept = await insertAct(reader, {
      id: newId(),
      ...act,
      samenwerkingsverbandId: this.within(),
      entity,
      entityId: result.id,
      at,
    })
    if (!kept.length) this.revision = 0
    return kept.length > 0
  }
}

/** The act that this person did with this key; null: none in the last seven days. */
export const actOf = async (reader: Reader, personId: string, key: string) =>
  (await actByKey(reader, { personId, key, since: sevenDaysBefore(new Date().toISOString()) }))[0] ?? null

const sevenDaysBefore = (at: string) => new Date(Date.parse(at) - sevenDays).toISOString()

/** Starts the counter of a new samenwerkingsverband, inside the write(null) that makes it. */
export const startCounting = async (tx: Tx, samenwerkingsverbandId: string) =>
  void (await insertRevision(tx, { id: samenwerkingsverbandId }))

const revisionOf = (db: Db, id: Placeholder) =>
  db.select({ counter: revisions.counter }).from(revisions).where(eq(revisions.samenwerkingsverbandId, id))
const readRevision = prepared<{ id: string }>()('read_revision', (db, p) => revisionOf(db, p.id))
const lockIfFree = prepared<{ id: string }>()('lock_if_free', (db, p) =>
  revisionOf(db, p.id).for('update', { skipLocked: true }),
)
const lockRevision = prepared<{ id: string }>()('lock_revision', (db, p) => revisionOf(db, p.id).for('update'))
const takeRevision = prepared<{ id: string }>()('take_revision', (db, p) =>
  db
    .update(revisions)
    .set({ counter: sql`${revisions.counter} + 1` })
    .where(eq(revisions.samenwerkingsverbandId, p.id)),
)
const insertRevision = prepared<{ id: string }>()('insert_revision', (db, p) =>
  db.insert(revisions).values({ samenwerkingsverbandId: p.id as never, counter: 0 }),
)
const appendChange = prepared<typeof changes.$inferInsert>()('append_change', (db) =>
  db.insert(changes).values(everyColumn(changes)),
)
const insertAct = prepared<typeof acts.$inferInsert>()('insert_act', (db) =>
  db.insert(acts).values(everyColumn(acts)).onConflictDoNothing().returning({ id: acts.id }),
)
const forgetActs = prepared<{ before: string }>()('forget_acts', (db, p) =>
  db.delete(acts).where(lt(acts.at, p.before)),
)
const actByKey = prepared<{ personId: string; key: string; since: string }>()('act_by_key', (db, p) =>
  db
    .select()
    .from(acts)
    .where(and(eq(acts.personId, p.personId), eq(acts.key, p.key), gte(acts.at, p.since))),
)
