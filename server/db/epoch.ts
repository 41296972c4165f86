import type Database from 'better-sqlite3'
import { newId } from '../lib/ids.ts'

export const newEpoch = () => newId().slice(-12)

/** A copy is another database, so it gets another epoch: a revision of the one says nothing in the other. */
export const renewEpoch = (db: Database.Database) =>
  void db.prepare('update installation set epoch = ?').run(newEpoch())
