import { readFileSync } from 'node:fs'
import { agendaItems } from '../agenda/table.ts'
import type { PartyKind, Purpose } from '../generated/schema.ts'
import { amsterdamDate, isCalendarDate } from '../../schema/dates.ts'
import { isPartyOn, sameName } from '../party/rules.ts'
import { parties } from '../party/table.ts'

/** The parts of a case file that the hub knows. Null, or left out: the source does not say. */
export type Case = {
  samenwerkingsverband: { slug: string; name: string; meetingRhythm?: { minutes: number } }
  parties: { key: string; name: string; kind: PartyKind; votes?: boolean; until?: string }[]
  venues: { name: string; party: string; place: string | null }[]
  meetings: CaseMeeting[]
}
export type CaseMeeting = {
  on: string
  title: string
  agenda: {
    title: string
    purpose: Purpose
    minutes?: number | null
    question?: string | null
    proposal?: string
    outcome?: string
  }[]
  decisions?: { text: string; agendaItem: number }[]
  actions?: { text: string; ownerKind: PartyKind | null; due: string | null; tentative?: boolean }[]
}

/** The file is no case; the message says what is missing. */
export class CaseError extends Error {}

export const readCase = (file: string): { known: Case; skipped: string[] } => {
  let read: unknown
  try {
    read = JSON.parse(readFileSync(file, 'utf8'))
  } catch (fault) {
    throw new CaseError(`${file} cannot be read as JSON: ${(fault as Error).message}`)
  }
  const known = read as Case
  for (const part of ['samenwerkingsverband', 'parties', 'venues', 'meetings'] as const)
    if (!known?.[part]) throw new CaseError(`${file} has no '${part}'`)
  if (!known.samenwerkingsverband.slug || !known.samenwerkingsverband.name)
    throw new CaseError(`${file} gives no slug and name of the samenwerkingsverband`)
  checkCase(file, known)
  return { known, skipped: skippedIn(read as Record<string, unknown>) }
}

const partyKinds = new Set<unknown>(parties.kind.enumValues)
const purposes = new Set<unknown>(agendaItems.purpose.enumValues)

/** Refuses a file that could not be imported to its end, before anything is written. */
const checkCase = (file: string, { parties: ofParties, venues, meetings }: Case) => {
  const need = (good: boolean, what: string) => {
    if (!good) throw new CaseError(`${file}: ${what}`)
  }
  const isText = (value: unknown) => typeof value === 'string' && value.trim() !== ''
  for (const list of [ofParties, venues, meetings]) need(Array.isArray(list), 'parties, venues and meetings are lists')
  ofParties.forEach(({ key, name, kind }, at) =>
    need(isText(key) && isText(name) && partyKinds.has(kind), `parties[${at}] needs a key, a name and a kind`),
  )
  need(new Set(ofParties.map(({ key }) => key)).size === ofParties.length, 'two parties have the same key')
  const names = ofParties
    .filter(({ until }) => isPartyOn({ untilOn: until ?? null }, amsterdamDate(new Date())))
    .map(({ name }) => sameName(name))
  need(new Set(names).size === names.length, 'two parties that take part have the same name')
  venues.forEach(({ name }, at) => need(isText(name), `venues[${at}] needs a name`))
  meetings.forEach(({ on, title, agenda, decisions = [], actions = [] }, at) => {
    need(
      isText(title) && isText(on) && isCalendarDate(on) && Array.isArray(agenda),
      `meetings[${at}] needs a title, a date and an agenda`,
    )
    for (const item of agenda)
      need(isText(item.title) && purposes.has(item.purpose), `meetings[${at}]: an item needs a title and a purpose`)
    for (const { text } of [...decisions, ...actions])
      need(isText(text), `meetings[${at}]: a decision or action needs a text`)
  })
}

const knownParts = new Set(['$comment', 'samenwerkingsverband', 'parties', 'venues', 'meetings'])

/** The parts of the file that the hub does not know yet. */
const skippedIn = (read: Record<string, unknown>) => {
  const parts = Object.keys(read).filter((part) => !knownParts.has(part))
  const bodies = (read.bodies ?? []) as { key: string; own?: boolean }[]
  const others = new Set(bodies.filter(({ own }) => !own).map(({ key }) => key))
  const meetings = (read.meetings as Record<string, unknown>[]).flatMap((meeting, at) => {
    const about = [
      others.has(String(meeting.body)) &&
        `body '${String(meeting.body)}' (it stands among the meetings of the samenwerkingsverband)`,
      'attendance' in meeting && 'attendance (numbers, not parties)',
      'decisions' in meeting && 'the outcome of its decisions is not given (they stand as ADOPTED)',
    ]
    return about.flatMap((one) => (one ? [`meetings[${at}]: ${one}`] : []))
  })
  return [...parts, ...meetings]
}
