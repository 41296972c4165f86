import { isMinutesTitle, minutesTitle, namesADay } from '../../schema/titles.ts'
import { checkMinutes, checkTexts, checkTitle, lastPlace, sectionAt } from '../agenda/rules.ts'
import { type AgendaItemRow, newAgendaItem, plannedOf } from '../agenda/table.ts'
import type { TemplateItemInput } from '../generated/schema.ts'
import { checkLength, checkRoom, checkText, checkVersionOf } from '../lib/check.ts'
import { strictest } from '../lib/distribution.ts'
import { newId } from '../lib/ids.ts'
import { conflict, type Refusal, refuse, wrongState } from '../lib/refusal.ts'
import { isPlanned } from '../meeting/rules.ts'
import type { MeetingRow } from '../meeting/table.ts'
import { lastUnder, newSection } from '../section/rules.ts'
import type { SectionRow } from '../section/table.ts'
import type { TemplateItemRow } from './table.ts'

/** TM1: a template has a name of 1 to 100 characters. */
export const checkName = (name: string | null | undefined) => checkText('input.name', name, 100)

/** TM2: an edit is based on the version that is there now. */
export const checkVersion = checkVersionOf('AgendaTemplate')

/** TM3: a template has at most 500 items, each within the limits of an agenda item; a refusal says which one. */
export const checkItems = (items: readonly TemplateItemInput[]): Refusal | null => {
  if (items.length > 500) return refuse('INVALID', 'input.items')
  for (const [at, item] of items.entries()) {
    const wrong =
      checkTitle(item.title) ??
      checkTexts(item) ??
      checkMinutes(item.plannedMinutes) ??
      checkLength('input.section', item.section, 200)
    if (wrong) return { ...wrong, field: wrong.field?.replace('input.', `input.items.${at}.`) ?? null }
  }
  return null
}

/** TM4: a template is put on an agenda while the meeting is DRAFT or CALLED. */
export const canApply = (meeting: MeetingRow) => (isPlanned(meeting) ? null : wrongState('TM4'))

/** TM5: an agenda has at most 500 items, also with those of a template. */
export const fits = (agenda: unknown[], items: unknown[]) =>
  agenda.length + items.length <= 500 ? null : refuse('INVALID', 'templateId')

/**
 * TM6: a template keeps the planned part of the items on the agenda, or of those that were chosen, and nothing of their
 * outcome.
 */
export const keptOf = (
  agenda: AgendaItemRow[],
  chosen: readonly string[] | null | undefined,
  sections: readonly SectionRow[],
): StandingItem[] =>
  rolesOf(
    agenda
      .filter(({ id, placement }) => placement === 'PLACED' && (chosen?.includes(id) ?? true))
      .map((item) => ({
        ...plannedOf(item),
        section: sections.find(({ id }) => id === item.sectionId)?.title ?? null,
      })),
  )
export const checkChosen = (agenda: AgendaItemRow[], chosen: readonly string[] | null | undefined): Refusal | null =>
  chosen?.every((one) => agenda.some(({ id }) => id === one)) === false ? refuse('INVALID', 'input.items') : null

export type StandingItem = Omit<TemplateItemRow, 'templateId' | 'position'>

/** The agenda item that is made of a standing item. */
const itemFrom = (item: StandingItem, meeting: MeetingRow): AgendaItemRow => ({
  ...newAgendaItem,
  id: newId(),
  samenwerkingsverbandId: meeting.samenwerkingsverbandId,
  meetingId: meeting.id,
  position: 0,
  ...plannedOf(item),
  seenBy: strictest(meeting.seenBy, item.distribution),
})

/**
 * TM7: a person who puts a template on an agenda saw that agenda: `after` is its last item; null: it was empty; left
 * out: not said.
 */
export const sawLast = (meeting: MeetingRow, agenda: AgendaItemRow[], after: string | null | undefined) =>
  after === undefined || after === (agenda.at(-1)?.id ?? null) ? null : conflict('Meeting', meeting, 'after')

/**
 * TM8: only the first item of a template that adopts minutes does so, and none if the agenda has such an item already.
 */
const adoptingOnce = (agenda: AgendaItemRow[], items: StandingItem[]): StandingItem[] => {
  const first = agenda.some(({ adoptsMinutes }) => adoptsMinutes)
    ? undefined
    : items.find(({ adoptsMinutes }) => adoptsMinutes)
  return items.map((item) => ({ ...item, adoptsMinutes: item === first }))
}

/** TM9: a samenwerkingsverband has at most 50 templates. */
export const hasRoom = (templates: unknown[]) => checkRoom(templates, 50, 'input.meetingId')

/**
 * TM10: the items of a template come on an agenda one after the other, each last under its head, which is made where
 * there is none of that title; in a template without heads each comes where AG23 puts it. Returns the whole agenda, in
 * order, and the heads to make.
 */
export const joined = (
  agenda: AgendaItemRow[],
  items: StandingItem[],
  meeting: MeetingRow,
  there: readonly SectionRow[],
) => {
  const made = headsFor(items, meeting, there)
  const heads = [...there, ...made]
  const whole = adoptingOnce(agenda, items).reduce((rows, item) => {
    const { after, sectionId } = placeOf(rows, item, meeting, heads, made.length > 0 || isUnderHeads(items))
    const at = rows.findIndex(({ id }) => id === after) + 1
    return [...rows.slice(0, at), { ...itemFrom(item, meeting), sectionId }, ...rows.slice(at)]
  }, agenda)
  const placed = whole.map((item, position) => (agenda.includes(item) ? item : { ...item, position }))
  return { agenda: placed, sections: made }
}

const isUnderHeads = (items: readonly StandingItem[]) => items.some(({ section }) => section !== null)

const placeOf = (
  rows: AgendaItemRow[],
  item: StandingItem,
  meeting: MeetingRow,
  heads: readonly SectionRow[],
  underHeads: boolean,
) => {
  if (!underHeads) {
    const after = lastPlace(rows, item, meeting)
    return { after, sectionId: sectionAt(rows, after, heads.at(-1)) }
  }
  const sectionId = heads.find(({ title }) => title === item.section)?.id ?? null
  return { after: lastUnder(rows, heads, sectionId), sectionId }
}

/** The heads of a template that an agenda does not have yet, in their order. */
const headsFor = (items: readonly StandingItem[], meeting: MeetingRow, there: readonly SectionRow[]) => {
  const titles = new Set(items.flatMap(({ section }) => section ?? []))
  for (const { title } of there) titles.delete(title)
  return [...titles].map((title, at) => newSection(meeting, { title, position: there.length + at }))
}

/**
 * TM11: a template keeps roles, not dates: the item for the minutes of some day adopts those of the meeting before,
 * wherever the template is used.
 */
export const rolesOf = (items: readonly StandingItem[]): StandingItem[] => {
  const role = items.find(({ adoptsMinutes }) => adoptsMinutes) ?? items.find(({ title }) => isMinutesTitle(title))
  return items.map((item) => {
    if (item !== role) return item
    return { ...item, adoptsMinutes: true, title: namesADay(item.title) ? minutesTitle(null) : item.title }
  })
}
