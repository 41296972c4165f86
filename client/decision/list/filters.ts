import { useMemo } from 'react'
import { useQuery } from 'urql'
import { nl } from '../../../schema/nl.ts'
import type { DecisionFilter, DecisionOutcome } from '../../graph/generated/graphql.ts'
import { type FilterWord, meaningOf, type Meaning, useFilterWords } from '../../lib/hooks/use-filter-words.ts'
import { setQuery } from '../../lib/hooks/use-query-state.ts'
import { meetingChoices } from '../../lib/meeting-choices.ts'
import { type Choices, slugOf } from '../../lib/slugs.ts'
import { useMembership } from '../../session/session.ts'
import { meetingsOfDecisions } from './operations.ts'

/** The words of the address that choose among the decisions. */
export const filterWords = ['zoek', 'jaar', 'uitkomst', 'overleg'] as const
type Word = (typeof filterWords)[number]

/** The outcomes, by their word in the address. */
export const outcomes = (Object.keys(nl.decisionOutcome) as DecisionOutcome[]).map((outcome) => ({
  outcome,
  label: nl.decisionOutcome[outcome],
  word: slugOf(nl.decisionOutcome[outcome]),
}))

export type Read = FilterWord<Word, DecisionFilter>

/** Reads from the address which decisions the list has. */
export const useDecisionFilters = () => {
  const { slug } = useMembership().samenwerkingsverband
  const [{ data, error }] = useQuery({ query: meetingsOfDecisions, variables: { slug } })
  const nodes = data?.samenwerkingsverband?.meetings.nodes
  const meetings = useMemo(() => (nodes ? meetingChoices(nodes) : null), [nodes])
  const { words, said, chosen } = useFilterWords(filterWords, meetings, read)
  return {
    words,
    meetings,
    /** The meeting in the address is not known yet. */
    isReading: !!words.overleg && !meetings && !error,
    chosen,
    /** The words that are not known here, or mean more than one thing. */
    unclear: said.filter(({ word, label }) => label === null && (word !== 'overleg' || meetings)),
  }
}

/** The filter that these words are together. */
export const filterOf = (read: readonly Read[]): DecisionFilter =>
  Object.assign({}, ...read.map(({ filter }) => filter)) as DecisionFilter

const read = (word: Word, value: string, meetings: Choices | null) => readers[word](value, meetings)

const nothing = { label: null, filter: {} }
const readers: Record<Word, (value: string, meetings: Choices | null) => Meaning<DecisionFilter>> = {
  zoek: (text) => ({ label: text, filter: { text } }),
  jaar: (year) => (/^[1-9]\d{3}$/.test(year) ? { label: year, filter: { year: Number(year) } } : nothing),
  uitkomst: (value) => {
    // Older addresses had the name in the code.
    const known = outcomes.find(({ word, outcome }) => word === value || outcome === value)
    return known ? { label: known.label, filter: { outcome: known.outcome } } : nothing
  },
  overleg: (value, meetings) => meaningOf(meetings, value, (meetingId) => ({ meetingId })),
}

/** Puts a choice in the address. What the address pointed at need not be among what is chosen now. */
export const choose = (words: Partial<Record<Word, string>>) => setQuery({ ...words, besluit: '' })
export const chooseAll = () => choose(Object.fromEntries(filterWords.map((word) => [word, ''])))
