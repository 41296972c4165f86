import { createHash } from 'node:crypto'
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyAct, somethingOfEverything } from './support/every-act.ts'
import { liveMeeting } from './support/meetings.ts'
import { chance, runs } from './support/runs.ts'
import { world, type World } from './support/world.ts'

const headerBytes = 32
const frameHeaderBytes = 24

let w: World
let folder: string
let log: Buffer
/** A digest of the whole database before the acts and after each, with its revision then. */
const held: { digest: string; revision: number }[] = []

/** A run of acts of every kind; the file as it was before, and the log of all of them. */
beforeAll(async () => {
  w = await world()
  const file = w.config.databaseUrl
  folder = mkdtempSync(join(tmpdir(), 'hub-wal-'))
  const beside = new Database(file)
  beside.pragma('wal_checkpoint(TRUNCATE)')
  copyFileSync(file, join(folder, 'before.db'))
  held.push(stateOf(beside))
  // It reads the state before the acts, so the hub cannot write the log into the database, however long they take.
  const reader = new Database(file, { readonly: true })
  reader.exec('begin; select 1 from revision')
  const { connections } = w.hub.writer
  const transaction = connections.transaction.bind(connections)
  connections.transaction = async (of, fn, keep) => {
    let kept = false
    const result = await transaction(of, fn, (answer) => (kept = keep(answer)))
    if (kept) held.push(stateOf(beside))
    return result
  }
  const things = await somethingOfEverything(w, await liveMeeting(w))
  for (const [name, variables] of everyAct(things)) await w.marijke.act(name, variables, { 'idempotency-key': name })
  log = readFileSync(`${file}-wal`)
  reader.close()
  beside.close()
})
afterAll(() => w.close())

const stateOf = (db: Database.Database) => ({ digest: digestOf(db), revision: revisionIn(db) })
const revisionIn = (db: Database.Database) =>
  (
    db.prepare('select counter from revision where samenwerkingsverband_id = ?').get(w.rivierenland.id) as {
      counter: number
    }
  ).counter

/** Every row of every table. */
const digestOf = (db: Database.Database) => {
  const hash = createHash('sha256')
  for (const { name } of db.prepare("select name from sqlite_master where type = 'table' order by name").all() as {
    name: string
  }[])
    hash.update(`${name}:${JSON.stringify(db.prepare(`select * from "${name}"`).all())}\n`)
  return hash.digest('hex')
}

/** Where each frame ends, and after how many commits: a frame that says how large the database is ends one. */
const framesOf = (wal: Buffer) => {
  const size = frameHeaderBytes + wal.readUInt32BE(8)
  const frames: { end: number; commits: number }[] = []
  for (let at = headerBytes, commits = 0; at + size <= wal.length; at += size)
    frames.push({ end: at + size, commits: (commits += wal.readUInt32BE(at + 4) ? 1 : 0) })
  return frames
}
/** As many as fit, anywhere in the log; in the soak all of them. */
const someFrames = (random: () => number) => {
  const frames = framesOf(log)
  const share = runs(120, frames.length) / frames.length
  return frames.filter(() => random() < share)
}
const commitsUpTo = (byte: number) => framesOf(log).findLast(({ end }) => end <= byte)?.commits ?? 0

/**
 * Opens the database with this as its log, as after a crash: how many of the acts it holds, and nothing else; -1: half
 * of one.
 */
const actsWith = (wal: Buffer) => {
  const file = join(folder, 'after.db')
  copyFileSync(join(folder, 'before.db'), file)
  writeFileSync(`${file}-wal`, wal)
  const db = new Database(file)
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.pragma('foreign_key_check')).toEqual([])
    const found = digestOf(db)
    return held.findIndex(({ digest }) => digest === found)
  } finally {
    db.close()
  }
}

describe('the write-ahead log of a run of acts', () => {
  test('has one commit for every act, and an act that changed something took the next revision', () => {
    expect(framesOf(log).at(-1)).toEqual({ end: log.length, commits: held.length - 1 })
    expect(new Set(held.map(({ digest }) => digest)).size).toBe(held.length)
    const steps = held.slice(1).map(({ revision }, at) => revision - held[at]!.revision)
    expect(steps.filter((step) => step !== 1 && step !== 0)).toEqual([])
    // The others found nothing to do: they took no revision, and are kept all the same, for their repeat.
    expect(steps.filter((step) => step === 1).length).toBeGreaterThan(20)
  })

  test('cut at the end of any frame holds exactly the acts before, never half of one', () => {
    for (const { end, commits } of someFrames(chance()))
      expect(actsWith(log.subarray(0, end)), `cut at ${end}`).toBe(commits)
  })

  test('cut in its header, in a frame or in the header of one holds exactly the acts before', () => {
    const random = chance()
    const size = frameHeaderBytes + log.readUInt32BE(8)
    const inHeaders = someFrames(random).map(({ end }) => end - size + Math.ceil(random() * frameHeaderBytes))
    const anywhere = Array.from({ length: runs(60, 3000) }, () => Math.floor(random() * log.length))
    for (const cut of [...Array(headerBytes + 1).keys(), ...inHeaders, ...anywhere])
      expect(actsWith(log.subarray(0, cut)), `cut at ${cut}`).toBe(commitsUpTo(cut))
  })

  test('with one byte that was not written holds exactly the acts before it', () => {
    const random = chance()
    const salts = Array.from({ length: headerBytes }, (_, at) => at)
    const anywhere = Array.from({ length: runs(60, 3000) }, () => Math.floor(random() * log.length))
    for (const at of [...salts, ...anywhere]) {
      const torn = Buffer.from(log)
      torn[at]! ^= 1 + Math.floor(random() * 255)
      expect(actsWith(torn), `torn at ${at}`).toBe(commitsUpTo(at))
    }
  })
})
