import { useEffect } from 'react'
import { useSearch } from 'wouter'
import { amsterdamDate, daysAfter, isCalendarDate } from '../../../schema/dates.ts'
import type { ActionFilter } from '../../graph/generated/graphql.ts'
import { serverNow } from '../../lib/clock.ts'
import { calendarDate } from '../../lib/dates.ts'
import { type FilterWord, meaningOf, type Meaning, useFilterWords } from '../../lib/hooks/use-filter-words.ts'
import { setQuery } from '../../lib/hooks/use-query-state.ts'
import { wordOf } from '../../lib/slugs.ts'
import { shortName } from '../../party/short-name.ts'
import { useMembership } from '../../session/session.ts'
import { copy } from '../list-copy.ts'
import { useChoices } from './choices.ts'

/** The words of the address that choose among the actions. */
export const filterWords = ['zoek', 'partij', 'persoon', 'stand', 'overleg', 'tot'] as const
type Word = (typeof filterWords)[number]

export const standings = ['te-laat', 'klaar'] as const
export type Standing = (typeof standings)[number]

export type Read = FilterWord<Word, ActionFilter>

/** Reads from the address which actions the list has. */
export const useActionFilters = () => {
  const { party } = useMembership()
  const { choices, error } = useChoices()
  const { words, said, chosen } = useFilterWords(filterWords, choices, read)
  const names = words.partij || words.persoon || words.overleg
  const own = party && choices ? wordOf(choices.parties, party.id) : ''
  useOlderWords(new URLSearchParams(useSearch()).get('toon') ?? '', own)
  useOwnWords(chosen)
  return {
    words,
    choices,
    /** The names in the address are not known yet. */
    isReading: !!names && !choices && !error,
    error: names ? error : undefined,
    chosen,
    /** The words that are not known here, or mean more than one thing. */
    unclear: choices ? said.filter(({ label }) => label === null) : [],
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

const read = (word: Word, value: string, choices: ReturnType<typeof useChoices>['choices']): Meaning<ActionFilter> => {
  if (word === 'zoek') return { label: value, filter: { text: value } }
  if (word === 'partij') return meaningOf(choices?.parties, value, (partyId) => ({ partyId }))
  if (word === 'persoon') return meaningOf(choices?.persons, value, (personId) => ({ personId }))
  if (word === 'overleg') return meaningOf(choices?.meetings, value, (meetingId) => ({ meetingId }))
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
export const choose = (words: Partial<Record<Word, string>>) => setQuery({ ...words, actie: '' })
export const chooseAll = () => choose(Object.fromEntries(filterWords.map((word) => [word, ''])))
