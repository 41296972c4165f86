import { countChanges } from '../../schema/plan.ts'
import { loadAttendances } from '../attendance/store.ts'
import { attendanceChange, type AttendanceRow } from '../attendance/table.ts'
import type { Mailer } from '../auth/mail.ts'
import { mayRun } from '../auth/rules.ts'
import type { Context } from '../context.ts'
import type { Scope } from '../db/scope.ts'
import { write, type Writer, writeTo } from '../db/write.ts'
import { log } from '../lib/log.ts'
import { isRefusal, type Refusal } from '../lib/refusal.ts'
import { meetingById } from '../meeting/store.ts'
import { type MeetingRow, meetingTouched } from '../meeting/table.ts'
import * as rules from './rules.ts'
import { linkTo, mailSeats } from './steps.ts'
import { claimMail, dueMails, findFor, planOf, saveMail, saveToldPlan, toldPlanOf } from './store.ts'
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
  const { knew, now, knewVenue, venue } = found
  const words = rules.wordsOf({
    ...found,
    kind: mail.kind,
    to: person.name,
    party: party.name,
    samenwerkingsverband: place.name,
    changes: knew ? rules.changesInWords({ told: knew, now }, { told: knewVenue, now: venue }) : [],
    link: linkTo(by.publicUrl, place, meeting),
  })
  try {
    await by.mail.send({ id: mail.id, to: { name: person.name, address: person.email }, ...words })
  } catch (fault) {
    return notTaken(by, mail, fault as rules.NotTaken)
  }
  return mail.kind === 'ASKED' ? saveAsked(by, mail, found) : save(by, mail, { done: true, told: meeting.version })
}

/** Mails what changed since the seats were last told, once; two who press at the same time send one mail. */
export const sendChanges = (ctx: Context, meetingId: string, version: number) =>
  writeTo(
    ctx,
    'meetingId',
    (reader) => meetingById(reader, ctx.scopes, meetingId),
    async (tx, meeting): Promise<MeetingRow | Refusal> => {
      const refusal = mayRun(ctx.membershipIn(meeting)) ?? rules.canSend(meeting, version)
      if (refusal) return refusal
      const scope = ctx.scopes.of(meeting)
      const [knew, now] = [await toldPlanOf(tx, scope, meeting), await planOf(tx, scope, meeting)]
      if (!knew || !countChanges(knew, now)) return tx.unchanged('Meeting', meeting)
      await mailSeats(tx, scope, meeting, { kind: 'MOVED', knew })
      await saveToldPlan(tx, meeting, now)
      tx.announce('changesSent', [meetingTouched(meeting, 'CHAIR')])
      return meeting
    },
  )

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
