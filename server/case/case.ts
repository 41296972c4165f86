import { readFileSync } from 'node:fs'
import { agendaItems } from '../agenda/table.ts'
import type { Purpose } from '../generated/schema.ts'
import { amsterdamDate, isCalendarDate, isInReach } from '../../schema/dates.ts'
import { readLine, readText } from '../../schema/text.ts'
import { CommandError } from '../lib/errors.ts'
import { type GivenKind, presetKinds } from '../kind/steps.ts'
import { kinds as kindTable } from '../kind/table.ts'
import { isLongerThan, sameName } from '../lib/text.ts'
import { isPartyOn } from '../party/rules.ts'
import { checkFacts, checkRhythm } from '../samenwerkingsverband/rules.ts'

/** The parts of a case file that the hub knows. Null, or left out: the source does not say. */
export type Case = {
  samenwerkingsverband: {
    slug: string
    name: string
    /** The key of the party that chairs. */
    chairedBy?: string
    purpose?: string
    website?: string
    meetingRhythm?: { everyWeeks?: number; minutes?: number }
  }
  /** Left out: the kinds that every samenwerkingsverband starts with. */
  kinds?: CaseKind[]
  parties: { key: string; name: string; kind: string; votes?: boolean; weight?: number; until?: string }[]
  venues: { name: string; party: string; place: string | null }[]
  meetings: CaseMeeting[]
}
/** A kind of party of its own. Parties and actions name it by its key, or by one of the five words of PartyKind. */
export type CaseKind = Partial<GivenKind> & Pick<GivenKind, 'key' | 'singular' | 'plural'>
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
  actions?: { text: string; ownerKind: string | null; due: string | null; tentative?: boolean }[]
}

/** The file is no case; the message says what is missing. */
export class CaseError extends CommandError {}

export const readCase = (file: string): { known: Case; skipped: string[] } => {
  const read = readJson(file)
  const known = read as Case
  for (const part of ['samenwerkingsverband', 'parties', 'venues', 'meetings'] as const)
    if (!known?.[part]) throw new CaseError(`${file} has no '${part}'`)
  if (!known.samenwerkingsverband.slug || !known.samenwerkingsverband.name)
    throw new CaseError(`${file} gives no slug and name of the samenwerkingsverband`)
  checkCase(file, known)
  return { known, skipped: skippedIn(read as Record<string, unknown>) }
}

/** The texts of a file that may have several lines, by name. */
const running = new Set(['question', 'proposal', 'outcome', 'text'])

/** The JSON of a file, with each text in it read like one that comes in by an act (schema/text.ts). */
export const readJson = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'), (name, value: unknown) => {
      if (typeof value !== 'string') return value
      const text = (running.has(name) ? readText : readLine)(value)
      if (text === null) throw new CaseError(`${file}: '${name}' holds control characters or half characters`)
      return text
    })
  } catch (fault) {
    if (fault instanceof CaseError) throw fault
    throw new CaseError(`${file} cannot be read as JSON: ${(fault as Error).message}`)
  }
}

const colours = new Set<unknown>(kindTable.colour.enumValues)
const legacies = new Set<unknown>(kindTable.legacy.enumValues)

/** The kinds of a case: those of the file, with what it leaves out. */
export const kindsIn = ({ kinds }: Pick<Case, 'kinds'>): GivenKind[] =>
  kinds?.map((kind) => ({ colour: 'BLUE', votes: true, weight: 1, legacy: 'OTHER', ...kind })) ?? presetKinds()

/** The kind with this key, else the first with this legacy. */
export const kindNamed = <Kind extends Pick<GivenKind, 'key' | 'legacy'>>(kinds: readonly Kind[], name: string) =>
  kinds.find(({ key }) => key === name) ?? kinds.find(({ legacy }) => legacy === name && legacy !== 'OTHER')
const purposes = new Set<unknown>(agendaItems.purpose.enumValues)

type Need = (good: boolean, what: string) => void

/** Refuses a file that could not be imported to its end, before anything is written. */
const checkCase = (file: string, known: Case) => {
  const { samenwerkingsverband, parties: ofParties, venues, meetings } = known
  const need: Need = (good, what) => {
    if (!good) throw new CaseError(`${file}: ${what}`)
  }
  const isText = (value: unknown, most = 200) => typeof value === 'string' && value !== '' && !isLongerThan(value, most)
  const mayBeText = (value: unknown, most: number) => value == null || value === '' || isText(value, most)
  const isDay = (value: unknown) => typeof value === 'string' && isCalendarDate(value) && isInReach(value)
  checkHouse(samenwerkingsverband, need)
  need(isText(samenwerkingsverband.name), 'the name of the samenwerkingsverband has at most 200 characters')
  for (const list of [ofParties, venues, meetings]) need(Array.isArray(list), 'parties, venues and meetings are lists')
  const kinds = checkKinds(known.kinds, need)
  const isKind = (name: unknown) => typeof name === 'string' && kindNamed(kinds, name) !== undefined
  ofParties.forEach(({ key, name, kind, weight, until }, at) => {
    need(isText(key) && isText(name) && isKind(kind), `parties[${at}] needs a key, a name and a kind`)
    need(weight == null || isWeight(weight), `parties[${at}]: weight is a number from 1 to 1,000`)
    need(until == null || isDay(until), `parties[${at}]: until is a date`)
  })
  need(new Set(ofParties.map(({ key }) => key)).size === ofParties.length, 'two parties have the same key')
  const names = ofParties
    .filter(({ until }) => isPartyOn({ untilOn: until ?? null }, amsterdamDate(new Date())))
    .map(({ name }) => sameName(name))
  need(new Set(names).size === names.length, 'two parties that take part have the same name')
  venues.forEach(({ name, place }, at) =>
    need(isText(name) && mayBeText(place, 100), `venues[${at}] needs a name; a place has at most 100 characters`),
  )
  meetings.forEach(({ on, title, agenda, decisions = [], actions = [] }, at) => {
    need(isText(title) && isDay(on) && Array.isArray(agenda), `meetings[${at}] needs a title, a date and an agenda`)
    for (const { title, purpose, question, proposal, outcome } of agenda) {
      need(isText(title) && purposes.has(purpose), `meetings[${at}]: an item needs a title and a purpose`)
      const fits = [question, proposal].every((text) => mayBeText(text, 2000)) && mayBeText(outcome, 20_000)
      need(fits, `meetings[${at}]: a question has at most 2,000 characters, an outcome 20,000`)
    }
    for (const { text } of [...decisions, ...actions])
      need(isText(text, 2000), `meetings[${at}]: a decision or action needs a text of at most 2,000 characters`)
    for (const { due, ownerKind } of actions) {
      need(ownerKind == null || isKind(ownerKind), `meetings[${at}]: the ownerKind of an action is a kind of party`)
      need(mayBeText(due, 100), `meetings[${at}]: the time of an action has at most 100 characters`)
    }
  })
}

const knownParts = new Set(['$comment', 'samenwerkingsverband', 'kinds', 'parties', 'venues', 'meetings'])

/** What a samenwerkingsverband says of itself has the limits of the act that changes it. */
const checkHouse = ({ purpose, website, meetingRhythm }: Case['samenwerkingsverband'], need: Need) => {
  const said = { id: '', version: 1, purpose, website }
  const rhythm = { ...said, rhythmWeeks: meetingRhythm?.everyWeeks, rhythmMinutes: meetingRhythm?.minutes }
  need(checkFacts(said) === null, 'purpose or website of the samenwerkingsverband is too long, or no website')
  need(checkRhythm(rhythm) === null, 'meetingRhythm is every 1 to 52 weeks, for 15 to 720 minutes')
}

const isWeight = (value: unknown) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 1000

/** The kinds of a file, once it is sure that they can be kept. */
const checkKinds = (kinds: Case['kinds'], need: Need) => {
  need(
    kinds === undefined || (Array.isArray(kinds) && kinds.length > 0 && kinds.length <= 30),
    'kinds is a list of 1 to 30',
  )
  const all = kindsIn({ kinds })
  all.forEach(({ key, singular, plural, colour, votes, weight, legacy }, at) => {
    const isWord = (value: unknown) => typeof value === 'string' && value !== '' && !isLongerThan(value, 60)
    need(
      isWord(key) && isWord(singular) && isWord(plural),
      `kinds[${at}] needs a key, a singular and a plural of at most 60 characters`,
    )
    const rest = colours.has(colour) && typeof votes === 'boolean' && isWeight(weight) && legacies.has(legacy)
    need(rest, `kinds[${at}]: colour, votes, weight or legacy is not one that the hub knows`)
  })
  for (const word of ['key', 'singular', 'plural'] as const)
    need(new Set(all.map((kind) => sameName(kind[word]))).size === all.length, `two kinds have the same ${word}`)
  return all
}

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
