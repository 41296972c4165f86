import { readFragment } from '../graph/generated/index.ts'
import type { Distribution, MeetingPageQuery } from '../graph/generated/graphql.ts'
import { ActionOnPage, ActionsOfMeeting } from '../action/operations.ts'
import { ConsentOnPage, ConsentsOfMeeting } from '../consent/operations.ts'
import { isOpen } from '../consent/tally.ts'
import { copy } from '../agenda/copy.ts'
import { AgendaItemOnPage, AgendaOfMeeting } from '../agenda/operations.ts'
import { CountedFragment, currentName, headOf, placesOf } from '../agenda/places.ts'
import { AttendanceOfMeeting } from '../attendance/operations.ts'
import { GuestsOfMeeting } from '../guest/operations.ts'
import { DecisionOnPage, DecisionsOfMeeting } from '../decision/operations.ts'
import { groupsOf } from '../agenda/heads.ts'
import { ItemBodyFragment } from '../agenda/live/ItemBody.tsx'
import { isDayOnly } from '../lib/dates.ts'
import { SectionOnPage, SectionsOfMeeting } from '../section/operations.ts'
import { PartyQuestionOnPage, QuestionsOfMeeting } from '../question/operations.ts'
import { MeetingOnPage } from './operations.ts'

/** A thing with those who see it, whatever its own distribution says. */
export interface Seen {
  seenBy: Distribution
}

/** The three modes of the page of a meeting, as they stand in the address. */
export type Mode = 'voorbereiden' | 'live' | 'verslag'

/**
 * The meeting as the pages need it: its own fields, its agenda in order, and what hangs under an item. `shows` says
 * what everybody who sees the page may see.
 */
export const viewOf = (
  data: NonNullable<MeetingPageQuery['meeting']>,
  shows: (thing: Seen) => boolean = () => true,
) => {
  const own = readFragment(MeetingOnPage, data)
  const { agenda, handedIn } = readFragment(AgendaOfMeeting, data)
  const items = readFragment(AgendaItemOnPage, agenda)
  const heads = readFragment(SectionOnPage, readFragment(SectionsOfMeeting, data).sections)
  const decisions = readFragment(DecisionOnPage, readFragment(DecisionsOfMeeting, data).decisions).filter(shows)
  const actions = readFragment(ActionOnPage, readFragment(ActionsOfMeeting, data).actions).filter(shows)
  const consents = readFragment(ConsentOnPage, readFragment(ConsentsOfMeeting, data).consentRounds).filter(shows)
  const questions = readFragment(PartyQuestionOnPage, readFragment(QuestionsOfMeeting, data).questions).filter(shows)
  const counted = readFragment(CountedFragment, own)
  const places = placesOf(items, counted)
  const numbers = new Map(places.map(({ number, clock }) => [clock.id, number]))
  const titles = new Map(
    places.map(({ item, clock }) => [clock.id, item ? readFragment(ItemBodyFragment, item).title : copy.closedItem]),
  )
  const currentId = currentName(own.currentItem, counted)
  const isToRead = ({ unread, agendaItem }: { unread: boolean; agendaItem?: { id: string } | null }) =>
    unread || (currentId !== null && agendaItem?.id === currentId)
  return {
    ...own,
    dayOnly: isDayOnly(own.startsAt, own.endsAt),
    currentId,
    /** null: none, or one that this person may not see. */
    current: items.find(({ id }) => id === currentId) ?? null,
    /** The current item where this person may not see it. */
    closedCurrent: places.find(({ item, clock }) => !item && clock.id === currentId) ?? null,
    /** The agenda with its closed items. */
    places,
    counted,
    currentClock: places.find(({ clock }) => clock.id === currentId)?.clock ?? null,
    agenda,
    handedIn,
    items,
    heads,
    /** The agenda with its closed items under its heads; what stands above the first one comes under null. */
    groups: groupsOf(places, heads, headOf),
    clocks: places.map(({ clock }) => clock),
    decisions,
    actions,
    consents,
    attendance: readFragment(AttendanceOfMeeting, data).attendance,
    guests: readFragment(GuestsOfMeeting, data).guests,
    numberOf: (id: string) => numbers.get(id) ?? 0,
    titleOf: (id: string | null | undefined) => titles.get(id ?? '') ?? null,
    itemOf: (id: string | null) => items.find((item) => item.id === id) ?? null,
    decisionsAt: (itemId: string | null) => decisions.filter(({ agendaItem }) => (agendaItem?.id ?? null) === itemId),
    consentsAt: (itemId: string | null) => consents.filter(({ agendaItem }) => agendaItem?.id === itemId),
    /** The one that is open at this item, else one that was left open at another. */
    openConsentAt: (itemId: string) =>
      consents.find((one) => isOpen(one) && one.agendaItem?.id === itemId) ??
      consents.find(({ roundState }) => roundState === 'OPEN') ??
      null,
    /** The record to read back: of the current item, and of others where it waits to be read. */
    toRead: { decisions: decisions.filter(isToRead), actions: actions.filter(isToRead) },
    /** The consent that was counted last at this item, unless it is asked again; a hamerstuk shows as its decision. */
    countedConsentAt: (itemId: string) => {
      const last = consents.findLast(
        ({ agendaItem, roundState }) => agendaItem?.id === itemId && roundState !== 'WITHDRAWN',
      )
      return last?.result && !(last.byHammer && last.decision) ? last : null
    },
    questionsAt: (itemId: string) => questions.filter(({ agendaItem }) => agendaItem?.id === itemId),
    actionsAt: (itemId: string | null) => actions.filter(({ agendaItem }) => (agendaItem?.id ?? null) === itemId),
  }
}

export type MeetingView = ReturnType<typeof viewOf>

/** '4. Jaarplan' of an item that is not the one shown; null: it is. */
export const elsewhere = (view: MeetingView, itemId: string | undefined, shownId: string) =>
  itemId && itemId !== shownId ? `${view.numberOf(itemId)}. ${view.titleOf(itemId)}` : null

/** The questions to the parties at an item, as their components take them. */
export const questionsOf = (view: MeetingView, itemId: string) => ({
  meeting: view,
  item: { id: itemId, number: view.numberOf(itemId) },
  questions: view.questionsAt(itemId),
})
