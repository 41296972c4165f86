import { addAgendaItem } from '../agenda/store.ts'
import { agendaItemChange } from '../agenda/table.ts'
import { mayRun } from '../auth/rules.ts'
import { madeWith } from '../db/made.ts'
import type { Scope } from '../db/scope.ts'
import type { Context } from '../context.ts'
import { type Tx, write, writeTo } from '../db/write.ts'
import type {
  AddSchoolHolidayInput,
  CreateSeriesInput,
  EditSeriesInput,
  PlanMeetingsInput,
  PlannedMeetingInput,
} from '../generated/schema.ts'
import { newId } from '../lib/ids.ts'
import { isRefusal, type Refusal, refuse } from '../lib/refusal.ts'
import { meetingCreated, meetingEdited } from '../meeting/events.ts'
import { checkTimes } from '../meeting/rules.ts'
import { addMeeting, meetingById, saveMeeting } from '../meeting/store.ts'
import { meetingChange, type MeetingRow, newMeeting } from '../meeting/table.ts'
import { samenwerkingsverbandOf } from '../samenwerkingsverband/store.ts'
import { type SamenwerkingsverbandRow, samenwerkingsverbandTouched } from '../samenwerkingsverband/table.ts'
import { namedFor } from '../minutes/steps.ts'
import { addSection } from '../section/store.ts'
import { sectionChange } from '../section/table.ts'
import { joined, rolesOf } from '../template/rules.ts'
import { loadItemsOf, loadTemplates } from '../template/store.ts'
import { openVenueById } from '../venue/store.ts'
import * as rules from './rules.ts'
import * as store from './store.ts'
import {
  type MeetingSeriesRow,
  schoolHolidayChange,
  type SchoolHolidayRow,
  seriesChange,
  seriesTouched,
} from './table.ts'

export const createSeries = (ctx: Context, input: CreateSeriesInput) =>
  inSamenwerkingsverband(ctx, input, store.seriesById, async (tx, scope): Promise<MeetingSeriesRow | Refusal> => {
    const wrong =
      rules.checkTitle(input.title) ??
      rules.checkRhythm(input) ??
      rules.hasRoom(await store.seriesOf(tx, scope)) ??
      (await templateIsHere(tx, scope, input.templateId))
    if (wrong) return wrong
    const { everyWeeks, weekday, startTime, minutes, templateId = null } = input
    const { samenwerkingsverbandId } = scope
    const series = await store.addSeries(tx, {
      ...{ id: input.id ?? newId(), samenwerkingsverbandId, title: input.title.trim() },
      ...{ everyWeeks, weekday, startTime, minutes, templateId, endedAt: null, version: 1 },
    })
    tx.announce('seriesCreated', [
      seriesChange(null, series),
      samenwerkingsverbandTouched(samenwerkingsverbandId, 'MEMBERS'),
    ])
    return series
  })

export const editSeries = (ctx: Context, input: EditSeriesInput) =>
  onSeries(ctx, input.id, 'input.id', async (tx, series) => {
    const refusal =
      rules.goesOn(series) ??
      rules.checkVersion(series, input.version) ??
      rules.checkEditedTitle(input.title) ??
      rules.checkRhythm(input) ??
      (await templateIsHere(tx, ctx.scopes.of(series), input.templateId))
    if (refusal) return refusal
    const saved = await store.saveSeries(tx, series, {
      title: input.title?.trim() ?? series.title,
      everyWeeks: input.everyWeeks ?? series.everyWeeks,
      weekday: input.weekday ?? series.weekday,
      startTime: input.startTime ?? series.startTime,
      minutes: input.minutes ?? series.minutes,
      templateId: input.templateId === undefined ? series.templateId : input.templateId,
      version: series.version + 1,
    })
    const renamed = saved.title !== series.title
    tx.announce('seriesEdited', [
      seriesChange(series, saved),
      renamed ? samenwerkingsverbandTouched(series.samenwerkingsverbandId, 'MEMBERS') : null,
    ])
    return saved
  })

const templateIsHere = async (tx: Tx, scope: Scope, templateId: string | null | undefined) =>
  templateId == null || (await loadTemplates(tx, scope, [templateId])).length
    ? null
    : refuse('NOT_FOUND', 'input.templateId')

export const endSeries = (ctx: Context, id: string) =>
  onSeries(ctx, id, 'id', async (tx, series) => {
    const refusal = rules.goesOn(series)
    if (refusal) return refusal
    const ended = await store.saveSeries(tx, series, { endedAt: tx.now })
    tx.announce('seriesEnded', [
      seriesChange(series, ended),
      samenwerkingsverbandTouched(series.samenwerkingsverbandId, 'MEMBERS'),
    ])
    return ended
  })

export const planMeetings = (ctx: Context, input: PlanMeetingsInput) =>
  onSeries(ctx, input.seriesId, 'input.seriesId', async (tx, series) => {
    const refusal = rules.checkPlanned(input.meetings)
    if (refusal) return refusal
    const made = await allMadeBefore(ctx, tx, series, input.meetings)
    if (made) return made
    const wrong = rules.goesOn(series) ?? (await checkMeetings(tx, ctx.scopes.of(series), input.meetings))
    if (wrong) return wrong
    for (const planned of input.meetings) await planOne(ctx, tx, series, planned)
    // The meetings are drafts, so only the seated hear of them.
    tx.announce('meetingsPlanned', [
      seriesTouched(series, 'SEATED'),
      samenwerkingsverbandTouched(series.samenwerkingsverbandId, 'SEATED'),
    ])
    return series
  })

/** Ids that were all used before make this the same act; ids of which only some were used are refused. */
const allMadeBefore = async (
  ctx: Context,
  tx: Tx,
  series: MeetingSeriesRow,
  meetings: readonly PlannedMeetingInput[],
) => {
  let known = 0
  for (const [at, { id }] of meetings.entries()) {
    const made = await madeWith(
      tx,
      ctx.scopes,
      id,
      meetingById,
      ({ seriesId }) => seriesId === series.id,
      `input.meetings.${at}.id`,
    )
    if (made && isRefusal(made)) return made
    if (made) known++
    if (known && known <= at) return refuse('INVALID', `input.meetings.${at}.id`)
  }
  return known ? tx.unchanged('MeetingSeries', series) : null
}

const checkMeetings = async (
  tx: Tx,
  scope: Scope,
  meetings: readonly PlannedMeetingInput[],
): Promise<Refusal | null> => {
  for (const [at, { startsAt, endsAt, venueId }] of meetings.entries()) {
    const field = `input.meetings.${at}`
    if (checkTimes(startsAt, endsAt)) return refuse('INVALID', `${field}.endsAt`)
    if (venueId != null && !(await openVenueById(tx, scope, venueId))) return refuse('NOT_FOUND', `${field}.venueId`)
  }
  return null
}

const planOne = async (
  ctx: Context,
  tx: Tx,
  series: MeetingSeriesRow,
  { id, startsAt, endsAt, venueId = null }: PlannedMeetingInput,
) => {
  const { samenwerkingsverbandId, title } = series
  const scope = ctx.scopes.of(series)
  const meeting = await addMeeting(tx, {
    ...newMeeting,
    id,
    samenwerkingsverbandId,
    seriesId: series.id,
    title,
    startsAt,
    endsAt,
    venueId,
  })
  tx.announce('meetingsPlanned', [meetingChange(null, meeting), ...(await tx.tell(meetingCreated, meeting))])
  const standing = series.templateId ? await loadItemsOf(tx, scope, [series.templateId]) : []
  const { agenda, sections } = joined([], await namedFor(tx, scope, meeting, rolesOf(standing)), meeting, [])
  for (const head of sections) tx.announce('meetingsPlanned', [sectionChange(null, await addSection(tx, head))])
  for (const item of agenda) tx.announce('meetingsPlanned', [agendaItemChange(null, await addAgendaItem(tx, item))])
}

export const swapHosts = (ctx: Context, meetingId: string, withMeetingId: string, from: string | null | undefined) =>
  writeTo(
    ctx,
    'meetingId',
    (reader) => meetingById(reader, ctx.scopes, meetingId),
    async (tx, meeting): Promise<MeetingRow | Refusal> => {
      const other = await meetingById(tx, ctx.scopes, withMeetingId)
      const refusal = mayRun(ctx.membershipIn(meeting))
      if (refusal) return refusal
      if (other?.samenwerkingsverbandId !== meeting.samenwerkingsverbandId) return refuse('NOT_FOUND', 'withMeetingId')
      const wrong = rules.canSwap(meeting, other) ?? rules.sawVenue(meeting, from)
      if (wrong) return wrong
      if (meeting.venueId === other.venueId) return tx.unchanged('Meeting', meeting)
      const swapped = await saveMeeting(tx, meeting, { venueId: other.venueId, version: meeting.version + 1 })
      const otherSwapped = await saveMeeting(tx, other, { venueId: meeting.venueId, version: other.version + 1 })
      const series = await store.loadSeries(
        tx,
        ctx.scopes.of(meeting),
        [meeting, other].flatMap(({ seriesId }) => seriesId ?? []),
      )
      tx.announce('hostsSwapped', [
        meetingChange(meeting, swapped),
        meetingChange(other, otherSwapped),
        ...series.map((one) => seriesTouched(one, 'SEATED')),
      ])
      tx.announce('hostsSwapped', await tx.tell(meetingEdited, { before: meeting, meeting: swapped }))
      tx.announce('hostsSwapped', await tx.tell(meetingEdited, { before: other, meeting: otherSwapped }))
      return swapped
    },
  )

export const addSchoolHoliday = (ctx: Context, input: AddSchoolHolidayInput) =>
  inSamenwerkingsverband(
    ctx,
    input,
    store.schoolHolidayById,
    async (tx, scope): Promise<SchoolHolidayRow | Refusal> => {
      const wrong = rules.checkSchoolHoliday(input) ?? rules.hasRoomForHoliday(await store.schoolHolidaysOf(tx, scope))
      if (wrong) return wrong
      const { samenwerkingsverbandId } = scope
      const { firstOn, lastOn } = input
      const holiday = await store.addSchoolHoliday(tx, {
        id: input.id ?? newId(),
        samenwerkingsverbandId,
        name: input.name.trim(),
        firstOn,
        lastOn,
      })
      tx.announce('schoolHolidayAdded', [
        schoolHolidayChange(null, holiday),
        samenwerkingsverbandTouched(samenwerkingsverbandId, 'MEMBERS'),
      ])
      return holiday
    },
  )

export const removeSchoolHoliday = (ctx: Context, id: string) =>
  writeTo(
    ctx,
    'id',
    (reader) => store.schoolHolidayById(reader, ctx.scopes, id),
    async (tx, holiday): Promise<SamenwerkingsverbandRow | Refusal> => {
      const { samenwerkingsverbandId } = holiday
      const refusal = mayRun(ctx.membershipIn(holiday))
      if (refusal) return refusal
      await store.dropSchoolHoliday(tx, holiday)
      tx.announce('schoolHolidayRemoved', [
        schoolHolidayChange(holiday, null),
        samenwerkingsverbandTouched(samenwerkingsverbandId, 'MEMBERS'),
      ])
      return samenwerkingsverbandOf(tx, ctx.scopes, holiday)
    },
  )

/** Makes something new in a samenwerkingsverband, for chair and secretary; the same id again is the same act. */
const inSamenwerkingsverband = async <Row extends { id: string; samenwerkingsverbandId: string }>(
  ctx: Context,
  input: { id?: string | null; samenwerkingsverbandId: string },
  load: (tx: Tx, scopes: Context['scopes'], id: string) => Promise<Row | null>,
  fn: (tx: Tx, scope: Scope) => Promise<Row | Refusal>,
) => {
  const scope = ctx.scopes.in(input.samenwerkingsverbandId)
  if (!scope) return refuse('NOT_FOUND', 'input.samenwerkingsverbandId')
  return write(ctx, scope.samenwerkingsverbandId, async (tx) => {
    const isHere = (made: Row) => made.samenwerkingsverbandId === scope.samenwerkingsverbandId
    return mayRun(ctx.membershipIn(scope)) ?? (await madeWith(tx, ctx.scopes, input.id, load, isHere)) ?? fn(tx, scope)
  })
}

const onSeries = (
  ctx: Context,
  id: string,
  field: string,
  fn: (tx: Tx, series: MeetingSeriesRow) => Promise<MeetingSeriesRow | Refusal>,
) =>
  writeTo(
    ctx,
    field,
    (reader) => store.seriesById(reader, ctx.scopes, id),
    async (tx, series) => mayRun(ctx.membershipIn(series)) ?? fn(tx, series),
  )
