import type { AgendaItemRow } from '../agenda/table.ts'
import { checkRoom, checkText, checkVersionOf } from '../lib/check.ts'
import { idsOf } from '../lib/ordering.ts'
import { newId } from '../lib/ids.ts'
import { type Refusal, refuse } from '../lib/refusal.ts'
import type { MeetingRow } from '../meeting/table.ts'
import type { SectionRow } from './table.ts'

type Placed = Pick<AgendaItemRow, 'id' | 'sectionId'>

/** SN1: a head has a title of 1 to 200 characters. */
export const checkTitle = (title: string) => checkText('input.title', title, 200)

/** SN2: an edit is based on the version that is there now. */
export const checkVersion = checkVersionOf('Section')

/** SN3: an agenda has at most 50 heads. */
export const hasRoom = (sections: readonly unknown[]) => checkRoom(sections, 50, 'input.meetingId')

/**
 * SN4: a head that comes above an item takes that one and those after it, up to the next head, and comes right behind
 * the head that they stood under. Returns those items, and the head behind which it comes; null: it comes first.
 */
export const takenBy = (agenda: readonly AgendaItemRow[], before: string) => {
  const at = agenda.findIndex(({ id }) => id === before)
  const first = agenda[at]
  return (
    first && {
      items: agenda.slice(at).filter(({ sectionId }) => sectionId === first.sectionId),
      behind: first.sectionId,
    }
  )
}
export const stands = (sections: readonly { id: string }[], id: string, field: string): Refusal | null =>
  sections.some((one) => one.id === id) ? null : refuse('NOT_FOUND', field)

/** SN5: the items of a head stand together, in the order of the heads; those under none come first. */
export const inSections = (agenda: readonly Placed[], sectionIds: readonly string[]) =>
  [null, ...sectionIds].flatMap((section) => idsOf(agenda.filter(({ sectionId }) => sectionId === section)))

/** The item behind which another comes last under this head; null: it comes first of all. */
export const lastUnder = (agenda: readonly Placed[], sections: readonly SectionRow[], sectionId: string | null) => {
  const upTo = sectionId === null ? [] : idsOf(sections).slice(0, idsOf(sections).indexOf(sectionId) + 1)
  return agenda.findLast((item) => item.sectionId === null || upTo.includes(item.sectionId))?.id ?? null
}

/** The item behind which another comes first under this head. */
export const firstUnder = (agenda: readonly Placed[], sections: readonly SectionRow[], sectionId: string) => {
  const at = idsOf(sections).indexOf(sectionId)
  return lastUnder(agenda, sections, sections[at - 1]?.id ?? null)
}

/** SN6: the items of a head that is taken off stand under the head before it; where there is none, under none. */
export const headBefore = (sections: readonly SectionRow[], { id }: SectionRow) =>
  sections[idsOf(sections).indexOf(id) - 1]?.id ?? null

export const newSection = (
  { id: meetingId, samenwerkingsverbandId, seenBy }: MeetingRow,
  { id, title, position }: Pick<SectionRow, 'title' | 'position'> & { id?: string | null },
): SectionRow => ({ id: id ?? newId(), samenwerkingsverbandId, meetingId, position, title, seenBy, version: 1 })
