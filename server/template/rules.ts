import { checkMinutes, checkTexts, checkTitle, lastPlace } from '../agenda/rules.ts'
import { type AgendaItemRow, newAgendaItem, plannedOf } from '../agenda/table.ts'
import type { TemplateItemInput } from '../generated/schema.ts'
import { checkRoom, checkText, checkVersionOf } from '../lib/check.ts'
import { strictest } from '../lib/distribution.ts'
import { newId } from '../lib/ids.ts'
import { conflict, type Refusal, refuse, wrongState } from '../lib/refusal.ts'
import { isPlanned } from '../meeting/rules.ts'
import type { MeetingRow } from '../meeting/table.ts'
import type { TemplateItemRow } from './table.ts'

/** TM1: a template has a name of 1 to 100 characters. */
export const checkName = (name: string | null | undefined) => checkText('input.name', name, 100)

/** TM2: an edit is based on the version that is there now. */
export const checkVersion = checkVersionOf('AgendaTemplate')

/** TM3: a template has at most 500 items, each within the limits of an agenda item; a refusal says which one. */
export const checkItems = (items: readonly TemplateItemInput[]): Refusal | null => {
  if (items.length > 500) return refuse('INVALID', 'input.items')
  for (const [at, item] of items.entries()) {
    const wrong = checkTitle(item.title) ?? checkTexts(item) ?? checkMinutes(item.plannedMinutes)
    if (wrong) return { ...wrong, field: wrong.field?.replace('input.', `input.items.${at}.`) ?? null }
  }
  return null
}

/** TM4: a template is put on an agenda while the meeting is DRAFT or CALLED. */
export const canApply = (meeting: MeetingRow) => (isPlanned(meeting) ? null : wrongState('TM4'))

/** TM5: an agenda has at most 500 items, also with those of a template. */
export const fits = (agenda: unknown[], items: unknown[]) =>
  agenda.length + items.length <= 500 ? null : refuse('INVALID', 'templateId')

/** TM6: a template keeps the planned part of the items on the agenda, and nothing of their outcome. */
export const keptOf = (agenda: AgendaItemRow[]): StandingItem[] =>
  agenda.filter(({ placement }) => placement === 'PLACED').map(plannedOf)

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
 * TM10: the items of a template come on an agenda one after the other, each where AG23 puts it. Returns the whole
 * agenda, in order.
 */
export const joined = (agenda: AgendaItemRow[], items: StandingItem[], meeting: MeetingRow): AgendaItemRow[] => {
  const added = adoptingOnce(agenda, items).map((item) => itemFrom(item, meeting))
  const whole = added.reduce((rows, item) => {
    const after = lastPlace(rows, item, meeting)
    const at = rows.findIndex(({ id }) => id === after) + 1
    return [...rows.slice(0, at), item, ...rows.slice(at)]
  }, agenda)
  return whole.map((item, position) => (agenda.includes(item) ? item : { ...item, position }))
}
