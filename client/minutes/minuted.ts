import { readFragment, type FragmentType } from '../graph/generated/index.ts'
import type {
  AgendaItemOnPageFragment as Item,
  ConsentOnPageFragment as Consent,
  PartyQuestionOnPageFragment as Question,
} from '../graph/generated/graphql.ts'
import { copy as agendaCopy } from '../agenda/copy.ts'
import { ItemBodyFragment } from '../agenda/live/ItemBody.tsx'
import type { Group } from '../agenda/heads.ts'
import type { Place } from '../agenda/places.ts'
import type { Timed } from '../agenda/planning.ts'
import type { MeetingWithGuests } from '../guest/Guests.tsx'
import type { MeetingQuorumFragment } from '../quorum/operations.ts'
import type { DecisionsAndActions } from '../reading/in-words.ts'
import type { AdoptionFragment } from './adoption/operations.ts'
import type { CorrectedMeeting } from './correct/use-correct.ts'

/** The people of a meeting: its table and guests, its chair and secretary. */
export type MeetingWithPeople = MeetingWithGuests &
  CorrectedMeeting &
  FragmentType<typeof MeetingQuorumFragment> & {
    ledBy?: { name: string } | null
    notedBy?: { name: string } | null
  }

/** The part of a meeting that its minutes tell. */
export type MinutedMeeting = MeetingWithPeople &
  DecisionsAndActions &
  FragmentType<typeof AdoptionFragment> & {
    closedAt?: string | null
    items: readonly Item[]
    /** The agenda under its heads, with a place for each item that this person may not see. */
    groups: readonly Group<Place<Item>>[]
    clocks: readonly Timed[]
    numberOf: (itemId: string) => number
    /** The record at an item; null: at none. */
    decisionsAt: (itemId: string | null) => DecisionsAndActions['decisions']
    actionsAt: (itemId: string | null) => DecisionsAndActions['actions']
    consentsAt: (itemId: string) => readonly Consent[]
    questionsAt: (itemId: string) => readonly Question[]
  }

/** An item as the forms that record at it take it. */
export const recordedAt = ({ numberOf }: Pick<MinutedMeeting, 'numberOf'>, item: Item) => {
  const { id, title, purpose } = readFragment(ItemBodyFragment, item)
  return { id, name: agendaCopy.itemName(numberOf(id), title), purpose }
}
