import { isNotNull } from 'drizzle-orm'
import { prepared, type Reader } from '../db/connection.ts'
import { meetings } from '../meeting/table.ts'

/**
 * The meetings of which somebody holds the hammer, in every samenwerkingsverband: whether that person is there is asked
 * of the sockets.
 */
export const chairedMeetings = (reader: Reader) => chaired(reader, {})

const chaired = prepared<Record<never, never>>()('chaired_meetings', (db) =>
  db.select().from(meetings).where(isNotNull(meetings.chairedById)),
)
