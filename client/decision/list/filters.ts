import { useMemo } from 'react'
import { useQuery } from 'urql'
import { useSearch } from 'wouter'
import { nl } from '../../../schema/nl.ts'
import type { DecisionFilter, DecisionOutcome } from '../../graph/generated/graphql.ts'
import { setQuery } from '../../lib/hooks/use-query-state.ts'
import { meetingChoices } from '../../lib/meeting-choices.ts'
import { type Choices, meantBy, slugOf, wordOf } from '../../lib/slugs.ts'
import { useMembership } from '../../session/session.ts'
import { meetingsOfDecisions } from './operations.ts'

/** The words of the address that choose among the decisions. */
export const filterWords = ['zoek', 'jaar', 'uitkomst', 'overleg'] as const
type FilterWord = (typeof filterWords)[number]
type Words = Record<FilterWord, string>

/** The outcomes, by their word in the address. */
export const outcomes = (Object.keys(nl.decisionOutcome) as DecisionOutcome[]).map((outcome) => ({
  outcome,
  label: nl.decisionOutcome[outcome],
  word: slugOf(nl.decisionOutcome[outcome]),
}))

/** A word of the address, with what it stands for. */
export interface Read {
  word: FilterWord
  value: string
  /** What it stands for, on the screen; null: nothing that is known here, or more than one thing. */
  label: string | null
  /** The things it can mean, where it can mean several. */
  meant?: readonly { word: string; label: string }[]
  filter: DecisionFilter
}

/** What the address chooses among the decisions. */
export const useDecisionFilters = () => {
  const { slug } = useMembership().samenwerkingsverband
  const params = new URLSearchParams(useSearch())
  const words = Object.fromEntries(filterWords.map((word) => [word, params.get(word) ?? ''])) as Words
  const [{ data, error }] = useQuery({ query: meetingsOfDecisions, variables: { slug } })
  const nodes = data?.samenwerkingsverband?.meetings.nodes
  const meetings = useMemo(() => (nodes ? meetingChoices(nodes) : null), [nodes])
  const key = JSON.stringify(words)
  const read = useMemo(() => readWords(JSON.parse(key) as Words, meetings), [key, meetings])
  const chosen = useMemo(() => read.filter(({ label }) => label !== null), [read])
  return {
    words,
    meetings,
    /** The meeting in the address is not known yet. */
    isReading: !!words.overleg && !meetings && !error,
    chosen,
    /** The words that are not known here, or mean more than one thing. */
    unclear: read.filter(({ word, label }) => label === null && (word !== 'overleg' || meetings)),
  }
}

/** The filter that these words are together. */
export const filterOf = (read: readonly Read[]): DecisionFilter =>
  Object.assign({}, ...read.map(({ filter }) => filter)) as DecisionFilter

const readWords = (words: Words, meetings: Choices | null): Read[] =>
  filterWords.flatMap((word) => {
    const value = words[word]
    return value ? [{ word, value, ...readers[word](value, meetings) }] : []
  })

const nothing = { label: null, filter: {} }
const readers: Record<FilterWord, (value: string, meetings: Choices | null) => Omit<Read, 'word' | 'value'>> = {
  zoek: (text) => ({ label: text, filter: { text } }),
  jaar: (year) => (/^[1-9]\d{3}$/.test(year) ? { label: year, filter: { year: Number(year) } } : nothing),
  uitkomst: (value) => {
    // Older addresses had the name in the code.
    const known = outcomes.find(({ word, outcome }) => word === value || outcome === value)
    return known ? { label: known.label, filter: { outcome: known.outcome } } : nothing
  },
  overleg: (value, meetings) => {
    const [known, ...others] = meetings ? meantBy(meetings, value) : []
    if (!meetings || !known) return nothing
    if (!others.length) return { label: known.label, filter: { meetingId: known.id } }
    const meant = [known, ...others].map(({ id, label }) => ({ word: wordOf(meetings, id), label }))
    return { label: null, meant, filter: {} }
  },
}

/** Puts a choice in the address. What the address pointed at need not be among what is chosen now. */
export const choose = (words: Partial<Words>) => setQuery({ ...words, besluit: '' })
export const chooseAll = () => choose(Object.fromEntries(filterWords.map((word) => [word, ''])))
