import { useEffect, useMemo } from 'react'
import { useSearch } from 'wouter'
import { amsterdamDate, daysAfter, isCalendarDate } from '../../../schema/dates.ts'
import type { ActionFilter } from '../../graph/generated/graphql.ts'
import { serverNow } from '../../lib/clock.ts'
import { calendarDate } from '../../lib/dates.ts'
import { setQuery } from '../../lib/hooks/use-query-state.ts'
import { type Choices, meantBy, wordOf } from '../../lib/slugs.ts'
import { shortName } from '../../party/short-name.ts'
import { useMembership } from '../../session/session.ts'
import { copy } from '../list-copy.ts'
import { useChoices } from './choices.ts'

/** The words of the address that choose among the actions. */
export const filterWords = ['zoek', 'partij', 'persoon', 'stand', 'overleg', 'tot'] as const
type FilterWord = (typeof filterWords)[number]
type Words = Record<FilterWord, string>

export const standings = ['te-laat', 'klaar'] as const
export type Standing = (typeof standings)[number]

/** A word of the address, with what it stands for. */
export interface Read {
  word: FilterWord
  value: string
  /** What it stands for, on the screen; null: nothing that is known here, or more than one thing. */
  label: string | null
  /** Its own word, where the address says it in another way. */
  own?: string
  /** The things it can mean, where it can mean several. */
  meant?: readonly { word: string; label: string }[]
  filter: ActionFilter
}

/** What the address chooses among the actions. */
export const useActionFilters = () => {
  const { party } = useMembership()
  const params = new URLSearchParams(useSearch())
  const words = Object.fromEntries(filterWords.map((word) => [word, params.get(word) ?? ''])) as Words
  const { choices, error } = useChoices()
  const names = words.partij || words.persoon || words.overleg
  const own = party && choices ? wordOf(choices.parties, party.id) : ''
  useOlderWords(params.get('toon') ?? '', own)
  const key = JSON.stringify(words)
  const read = useMemo(() => readWords(JSON.parse(key) as Words, choices), [key, choices])
  const chosen = useMemo(() => read.filter(({ label }) => label !== null), [read])
  useOwnWords(chosen)
  return {
    words,
    choices,
    /** The names in the address are not known yet. */
    isReading: !!names && !choices && !error,
    error: names ? error : undefined,
    chosen,
    /** The words that are not known here, or mean more than one thing. */
    unclear: choices ? read.filter(({ label }) => label === null) : [],
    /** The own party, as the address names it. */
    own: party && own ? { word: own, name: shortName(party.name) } : null,
  }
}

/** The filter that these words are together. */
export const filterOf = (read: readonly Read[]): ActionFilter => {
  const filters = read.map(({ filter }) => filter)
  const before = filters.flatMap(({ dueBefore }) => dueBefore ?? []).sort()[0]
  return Object.assign({ state: 'OPEN' }, ...filters, before ? { dueBefore: before } : {}) as ActionFilter
}

const readWords = (words: Words, choices: ReturnType<typeof useChoices>['choices']): Read[] =>
  filterWords.flatMap((word) => {
    const value = words[word]
    return value ? [{ word, value, ...read(word, value, choices) }] : []
  })

const read = (
  word: FilterWord,
  value: string,
  choices: ReturnType<typeof useChoices>['choices'],
): Omit<Read, 'word' | 'value'> => {
  const named = (from: Choices | undefined, by: 'partyId' | 'personId' | 'meetingId') => {
    const [choice, ...others] = from ? meantBy(from, value) : []
    if (!from || !choice) return { label: null, filter: {} }
    return others.length
      ? {
          label: null,
          meant: [choice, ...others].map(({ id, label }) => ({ word: wordOf(from, id), label })),
          filter: {},
        }
      : { label: choice.label, own: wordOf(from, choice.id), filter: { [by]: choice.id } }
  }
  if (word === 'zoek') return { label: value, filter: { text: value } }
  if (word === 'partij') return named(choices?.parties, 'partyId')
  if (word === 'persoon') return named(choices?.persons, 'personId')
  if (word === 'overleg') return named(choices?.meetings, 'meetingId')
  if (word === 'tot')
    return isCalendarDate(value)
      ? { label: calendarDate(value, serverNow()), filter: { dueBefore: daysAfter(value, 1) } }
      : { label: null, filter: {} }
  if (value === 'te-laat') return { label: copy.late, filter: { dueBefore: amsterdamDate(serverNow()) } }
  return value === 'klaar' ? { label: copy.done, filter: { state: 'DONE' } } : { label: null, filter: {} }
}

/** A link inside the hub names a party by its id, and a person may write a longer name: the address gets its word. */
const useOwnWords = (chosen: readonly Read[]) =>
  useEffect(() => {
    const others = chosen.flatMap(({ word, value, own = value }) => (own === value ? [] : [[word, own] as const]))
    if (others.length) setQuery(Object.fromEntries(others))
  }, [chosen])

/** Older addresses said `toon`, and 'mijn' of whoever opened them. */
const useOlderWords = (toon: string, own: string) =>
  useEffect(() => {
    if (!toon || (toon === 'mijn' && !own)) return
    const now: Record<string, string> = toon === 'mijn' ? { partij: own } : toon === 'alle' ? {} : { stand: toon }
    setQuery({ toon: '', ...now })
  }, [toon, own])

/** Puts a choice in the address. What the address pointed at need not be among what is chosen now. */
export const choose = (words: Partial<Words>) => setQuery({ ...words, actie: '' })
export const chooseAll = () => choose(Object.fromEntries(filterWords.map((word) => [word, ''])))
