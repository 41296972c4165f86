import type { KindColour, Role } from '../graph/generated/graphql.ts'
import type { Invited } from '../../schema/invitation.ts'
import { disownBrowser } from '../lib/owner.ts'

export interface DemoPerson {
  personId: string
  name: string
  role: Role
  position: 'FIRST' | 'SECOND' | null
  /** The party, with the id and the colour of its kind. */
  party: { name: string; kind: string; colour: KindColour } | null
}

export interface Options {
  /** null: this is no demo. */
  demo: DemoPerson[] | null
  /** Whether links go out by mail. */
  mail: boolean
  /** Name to show; null outside a demo. */
  samenwerkingsverband: string | null
}

/** What a link does, for whoever holds it. */
export type Link =
  | {
      state: 'OPEN'
      person: { id: string; name: string }
      expiresAt: string
      runsHub: boolean
      /** null: it only signs in. */
      invitation: Invited | null
    }
  | { state: 'USED' | 'EXPIRED' | 'WITHDRAWN' | 'UNKNOWN' }

/** Reads a link, and uses nothing up. */
export const readLink = async (token: string): Promise<Link | 'too-often' | 'offline'> => {
  const answer = await send('/auth/invitation', { token })
  if (answer?.ok) return (await answer.json()) as Link
  return answer?.status === 429 ? 'too-often' : 'offline'
}

/** The answer of the door. */
export type Answer = 'done' | 'refused' | 'too-often' | 'offline'

export const askOptions = async (): Promise<Options | null> => {
  const answer = await fetch('/auth/options').catch(() => null)
  return answer?.ok ? ((await answer.json()) as Options) : null
}

export const enterDemo = (personId: string) => enter('/auth/demo', { personId })
/** `goal`: the page that the link in the mail leads to. */
export const askLink = (email: string, goal: string) => post('/auth/link', { email, naar: goal })
export const enterWithToken = (token: string) => enter('/auth/session', { token })

/**
 * From here on the cookie may be another's: what a former person left in another tab waits until it is known whose it
 * is.
 */
const enter = async (url: string, body: object) => {
  const undo = disownBrowser()
  const answer = await post(url, body)
  if (answer !== 'done') undo()
  return answer
}

const send = (url: string, body: object) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null)

const post = async (url: string, body: object): Promise<Answer> => {
  const answer = await send(url, body)
  if (!answer || answer.status >= 500) return 'offline'
  if (answer.ok) return 'done'
  return answer.status === 429 ? 'too-often' : 'refused'
}

/**
 * The few that show every role: chair, secretary, contacts of two parties of different kinds, a replacement and a
 * reader.
 */
export const firstPeople = (people: readonly DemoPerson[]) => {
  const chair = people.find(({ role }) => role === 'CHAIR')
  const contacts = people.filter(({ role, party }) => role === 'CONTACT' && party?.name !== chair?.party?.name)
  const first = contacts.filter(({ position }) => position === 'FIRST')
  const [one] = first
  const other = first.find(({ party }) => party?.kind !== one?.party?.kind)
  const replaced = other ?? one
  const chosen = [
    chair,
    people.find(({ role }) => role === 'SECRETARY'),
    replaced,
    contacts.find(({ position, party }) => position === 'SECOND' && party?.name === replaced?.party?.name),
    other && one,
    people.find(({ role }) => role === 'READER'),
  ]
  return chosen.filter((person) => person !== undefined)
}

/** Everybody, per party in the order in which they come. */
export const byParty = (people: readonly DemoPerson[]) => {
  const groups = new Map<string, DemoPerson[]>()
  for (const person of people)
    groups.set(person.party?.name ?? '', [...(groups.get(person.party?.name ?? '') ?? []), person])
  return [...groups]
}
