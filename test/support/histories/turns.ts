import type { ActName } from '../nouns.ts'
import type { Data, Person } from '../person.ts'
import type { World } from '../world.ts'

/** Every step of a random history gets the state of things, and the numbers that chance gave. */
type Turn = {
  w: World
  pick: number
  other: number
  /** One of these, as chance says; undefined where there is none. */
  one: (list: readonly Data[], n?: number) => Data
  act: (name: ActName, variables: Record<string, unknown>, by?: Person) => Promise<Data>
}

/** A moment in the history of one meeting. */
export type MeetingTurn = Turn & {
  meetingId: string
  /** A later meeting, to which items are postponed. */
  nextId: string
  /** The page of the meeting, and that of the later one. */
  now: Data
  next: () => Promise<Data>
  secret: boolean
  distribution: 'SEATED' | 'MEMBERS'
  /** One of the agenda, and the one that the meeting is at. */
  item: Data
  current: Data
  /** A seat: of the party of Fatima in secret, else of Peter's. */
  seat: { meetingId: string; partyId: string }
  /** The holder of the hammer, who moves the meeting. */
  chair: Person
  /** Given where the meeting is closed, for then it is asked. */
  reason: string | undefined
  /** Words that were never written before; a reader never sees hidden ones. */
  text: (isHidden: boolean) => string
  /** Words for chair and secretary alone. */
  chairsText: () => string
}

/** A moment in the history of a samenwerkingsverband. */
export type HouseTurn = Turn & {
  house: { id: string }
  in: { samenwerkingsverbandId: string }
  /** Its page, and that of its live meeting. */
  now: Data
  running: Data
  /** The live meeting with its item, and those that are prepared: the first of them is looked at. */
  live: { id: string; agendaItemId: string }
  meetings: string[]
  /** A party, and one without watchers: the roles of watchers do not change. */
  party: Data
  loose: Data
  /** A member who does not watch. */
  member: Data
  position: 'FIRST' | 'SECOND'
  /** Words that were never written before. */
  text: () => string
  /** Words for chair and secretary alone. */
  chairsText: () => string
  /** Somebody who was never here before. */
  person: () => { name: string; email: string }
  times: (week: number) => { startsAt: string; endsAt: string }
}

export const isHidden = ({ distribution }: Data) => distribution === 'SEATED'
