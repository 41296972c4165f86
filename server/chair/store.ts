import { isNotNull } from 'drizzle-orm'
import { prepared, type Reader } from '../db/connection.ts'
import { meetings } from '../meeting/table.ts'

/**
 * The meetings whose hammer somebody holds, in every samenwerkingsverband; only the sockets know whether that person is
 * there.
 */
export const chairedMeetings = (reader: Reader) => chaired(reader, {})

const chaired = prepared<Record<never, never>>()('chaired_meetings', (db) =>
  db.select().from(meetings).where(isNotNull(meetings.chairedById)),
)
