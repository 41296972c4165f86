import { loadAttendances } from '../attendance/store.ts'
import { attendanceChange, type AttendanceRow } from '../attendance/table.ts'
import type { Mailer } from '../auth/mail.ts'
import type { Scope } from '../db/scope.ts'
import { write, type Writer } from '../db/write.ts'
import { log } from '../lib/log.ts'
import { isRefusal } from '../lib/refusal.ts'
import type { MeetingRow } from '../meeting/table.ts'
import * as rules from './rules.ts'
import { claimMail, dueMails, findFor, saveMail } from './store.ts'
import type { MailRow } from './table.ts'

type Sending = { writer: Writer; mail: Mailer; publicUrl: URL }

/** Small batches, so that several processes share the work. */
const aRound = 5
/** A claim lasts longer than a mail takes; after it the process that claimed counts as dead. */
const claimed = 2 * 60_000

/**
 * Sends the mails that are due. Called by the clock of every process; the process that claims a mail sends it. A mail
 * server in trouble is left alone for the rest of the round. A hub that stops waits for the mail under way and no
 * other.
 */
export const sendMails = async (by: Sending, stopped: AbortSignal) => {
  const { connections } = by.writer
  for (const seen of await dueMails(connections.read, new Date().toISOString(), aRound)) {
    if (stopped.aborted) return
    const mail = await write(by.writer, null, async (tx) => {
      const until = new Date(Date.parse(tx.now) + claimed).toISOString()
      return (await claimMail(tx, seen, until)) ?? undefined
    })
    if (mail && !isRefusal(mail) && !(await send(by, mail))) return
  }
}

/**
 * Sends one mail; false: the mail server is in trouble. The rows are read after the claim: an act that came later has
 * written a mail of its own.
 */
const send = async (by: Sending, mail: MailRow) => {
  const found = await findFor(by.writer.connections.read, mail)
  if (!found || !rules.isStillSo(mail, found)) return save(by, mail, { done: true })
  const { person, meeting, place, party } = found
  const link = new URL(`/${place.slug}/overleg/${meeting.id}`, by.publicUrl).href
  const words = rules.wordsOf({
    ...found,
    kind: mail.kind,
    to: person.name,
    party: party.name,
    samenwerkingsverband: place.name,
    link,
  })
  try {
    await by.mail.send({ id: mail.id, to: { name: person.name, address: person.email }, ...words })
  } catch (fault) {
    return notTaken(by, mail, fault as rules.NotTaken)
  }
  return mail.kind === 'ASKED' ? saveAsked(by, mail, found) : save(by, mail, { done: true, told: meeting.version })
}

/** Saves that the mail was sent, and announces the seat, which shows that somebody was asked by mail. */
const saveAsked = async (
  { writer }: Sending,
  mail: MailRow,
  { meeting, scope, seat }: { meeting: MeetingRow; scope: Scope; seat: AttendanceRow },
) => {
  await write(writer, mail.samenwerkingsverbandId, async (tx) => {
    await saveMail(tx, mail, { doneAt: tx.now, told: meeting.version })
    const [now] = await loadAttendances(tx, scope, [seat.id])
    // Its party may have left while the mail was on its way.
    if (!now) return tx.unchanged('Attendance', seat)
    tx.announce('contactMailed', [attendanceChange(now, now)])
    return now
  })
  return true
}

const notTaken = async (by: Sending, mail: MailRow, { code, command, responseCode }: rules.NotTaken) => {
  const forGood = rules.isRefusedForGood({ code, command, responseCode })
  const dueAt = forGood ? null : rules.nextTry(mail, new Date().toISOString())
  // The log holds no address, so it leaves out the answer of the mail server.
  log[dueAt ? 'warn' : 'error'](
    { mail: mail.id, kind: mail.kind, code, command, responseCode },
    dueAt ? 'a mail is tried again later' : 'a mail was given up',
  )
  await save(by, mail, dueAt ? { dueAt } : { done: true })
  return forGood
}

const save = async (
  { writer }: Sending,
  mail: MailRow,
  { done, ...change }: { done?: true; dueAt?: string; told?: number },
) => {
  await write(
    writer,
    null,
    async (tx) => void (await saveMail(tx, mail, done ? { ...change, doneAt: tx.now } : change)),
  )
  return true
}
