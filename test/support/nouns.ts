import type { Mutation } from '../../server/generated/schema.ts'
import type { EntityName } from '../../server/lib/refusal.ts'
import type { HouseTurn, MeetingTurn } from './histories/turns.ts'
import type { Data, Person } from './person.ts'

/** The one act that is about nothing inside a samenwerkingsverband: it makes one. Its story is membership.test.ts. */
export const actOfInstallation = 'foundSamenwerkingsverband'
export type ActName = Exclude<keyof Mutation, '__typename' | typeof actOfInstallation>

/** An act is about a member of the union Entity, or about somebody. */
export type Thing = EntityName | 'Person'
export type IdOf = (thing: Thing) => string

/** One noun, as the stories know it: a file of nouns/, named after its slice of the server. No list names it. */
export type Noun = {
  /** Its members of the union Entity. */
  entities?: { [Type in EntityName]?: Entity }
  /** Fields that other types have because of this noun, as `shows` of their own. */
  adds?: { [Type in EntityName]?: string }
  acts?: { [Name in ActName]?: Act }
  /** Steps of a random history of one meeting, by name. */
  meetingSteps?: Record<string, (turn: MeetingTurn) => Promise<Data> | null>
  /** Steps of a random history of a samenwerkingsverband. */
  houseSteps?: Record<string, (turn: HouseTurn) => Promise<Data> | null>
}

export type Entity = {
  /** The channel that tells it. */
  channel: 'meetingChanged' | 'partiesChanged'
  /** Present where chair and secretary alone hear of it: the kinds of message that are about nothing else. */
  forChairAlone?: readonly string[]
  /** The fields that a page and a message show: its own, and others by id. */
  shows: string
  /** The fields that an act answers with. */
  answers: string
  /** The fields of one that stands in the way, in a refusal; absent where no act meets one. */
  present?: string
  /** The fields of other types that hold it, alone or in a list: a page reads it there in full, a message by id. */
  under?: { [Type in EntityName]?: readonly string[] }
  /** Makes one, for the acts that need one; absent where a story has one, or no act asks for its id. */
  make?: (by: Makers, idOf: (thing: Thing) => Promise<string>) => Promise<{ id: string }>
}
/** `about` stands in the texts, so that a search for the words of one samenwerkingsverband finds nothing of another. */
export type Makers = { chair: Person; contact: Person; about: string }

export type Act = {
  /** Its variables, as a client outside the project declares them: '$id: ID!, $after: ID'. */
  takes: string
  /** The type that it answers with when it is not refused. */
  answers: EntityName
  /** The variables that the walls send, about these things. */
  tries: (the: IdOf) => object
  /** Others than chair and secretary: contacts may do it too, or nobody else is told that the thing is there. */
  others?: 'contacts' | 'unseen'
}

const files = import.meta.glob<Record<string, Noun>>('./nouns/*.ts', { eager: true })
export const nouns: readonly Noun[] = Object.values(files).flatMap((file) => Object.values(file))

/** Joins one part of all nouns to a table; two nouns that have the same name in it are a mistake. */
export const ofAllNouns = <Key extends 'entities' | 'acts' | 'meetingSteps' | 'houseSteps'>(key: Key) => {
  const table: Partial<NonNullable<Noun[Key]>> = {}
  for (const part of nouns.map((noun) => noun[key] ?? {}))
    for (const [name, value] of Object.entries(part)) {
      if (name in table) throw new Error(`two nouns have ${name} among their ${key}`)
      Object.assign(table, { [name]: value })
    }
  return table as Required<NonNullable<Noun[Key]>>
}

export const entities = ofAllNouns('entities')
