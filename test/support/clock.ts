import { eq } from 'drizzle-orm'
import { agendaItems } from '../../server/agenda/table.ts'
import { type Tx, write } from '../../server/db/write.ts'
import { meetings } from '../../server/meeting/table.ts'
import type { World } from './world.ts'

/** So many seconds ago, as the database writes it. */
export const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString()

/** Writes past the rules, as time would: nobody can wait for twelve hours. */
export const past = (w: World, change: (tx: Tx) => PromiseLike<unknown>) =>
  write(w.hub.writer, null, async (tx) => void (await change(tx)))

/** The running stretch of this item began so many seconds ago. */
export const startedAgo = (w: World, itemId: string, seconds: number) =>
  past(w, (tx) =>
    tx.db
      .update(agendaItems)
      .set({ startedAt: ago(seconds) })
      .where(eq(agendaItems.id, itemId)),
  )

/** The meeting was closed so many seconds ago. */
export const closedAgo = (w: World, meetingId: string, seconds: number) =>
  past(w, (tx) =>
    tx.db
      .update(meetings)
      .set({ closedAt: ago(seconds) })
      .where(eq(meetings.id, meetingId)),
  )

/** As a meeting that was live before there was a hammer. */
export const nobodyChairs = (w: World, meetingId: string) =>
  past(w, (tx) => tx.db.update(meetings).set({ chairedById: null }).where(eq(meetings.id, meetingId)))

/** The meeting was started so many seconds ago. */
export const begunAgo = (w: World, meetingId: string, seconds: number) =>
  past(w, (tx) =>
    tx.db
      .update(meetings)
      .set({ startedAt: ago(seconds) })
      .where(eq(meetings.id, meetingId)),
  )
