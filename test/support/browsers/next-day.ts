import Database from 'better-sqlite3'

const day = 24 * 3_600_000

/** A night passes: nobody can wait for one, so everything that this meeting wrote is a day older by now. */
export const nextDay = (file: string, meetingId: string) => {
  const db = new Database(file, { timeout: 5000 })
  try {
    const age = (table: string, where: string, columns: string[]) => {
      for (const row of db
        .prepare(`select id, ${columns.join(', ')} from ${table} where ${where} = ?`)
        .all(meetingId) as Record<string, string | null>[])
        for (const column of columns)
          if (row[column])
            db.prepare(`update ${table} set ${column} = ? where id = ?`).run(
              new Date(Date.parse(row[column]) - day).toISOString(),
              row.id,
            )
    }
    age('meeting', 'id', ['starts_at', 'ends_at', 'started_at', 'closed_at'])
    age('consent_round', 'meeting_id', ['opened_at', 'open_until'])
  } finally {
    db.close()
  }
}

/** The seats that were taken in this meeting were taken an hour earlier. */
export const seatedEarlier = (file: string, meetingId: string) => {
  const db = new Database(file, { timeout: 5000 })
  try {
    const earlier = new Date(Date.now() - 3_600_000).toISOString()
    db.prepare('update attendance set seated_at = ? where meeting_id = ? and seated_at is not null').run(
      earlier,
      meetingId,
    )
  } finally {
    db.close()
  }
}
