import { useMemo } from 'react'
import { useSearch } from 'wouter'
import { type Choices, meantBy, wordOf } from '../slugs.ts'

/** A word of the address that chooses among the things of a list. */
export interface FilterWord<Word extends string = string, Filter = unknown> extends Meaning<Filter> {
  word: Word
  value: string
}

export interface Meaning<Filter> {
  /** How the screen calls it; null: the hub does not know it, or it can mean several things. */
  label: string | null
  /** The word that the address should have, where it says the same in another way. */
  own?: string
  /** The things that it can mean, where there are several. */
  meant?: readonly { word: string; label: string }[]
  filter: Filter
}

/**
 * The words of the address with these names, and what each of them means. `names` and `read` stay the same from one
 * drawing to the next; `known` is what the words can name.
 */
export const useFilterWords = <Word extends string, Filter, Known>(
  names: readonly Word[],
  known: Known,
  read: (word: Word, value: string, known: Known) => Meaning<Filter>,
) => {
  const params = new URLSearchParams(useSearch())
  const words = Object.fromEntries(names.map((word) => [word, params.get(word) ?? ''])) as Record<Word, string>
  const key = JSON.stringify(words)
  const said = useMemo((): FilterWord<Word, Filter>[] => {
    const values = JSON.parse(key) as Record<Word, string>
    return names.flatMap((word) =>
      values[word] ? [{ word, value: values[word], ...read(word, values[word], known) }] : [],
    )
  }, [key, names, known, read])
  const chosen = useMemo(() => said.filter(({ label }) => label !== null), [said])
  return { words, said, chosen }
}

/** The meaning of a word that names one of these; they may not be there yet. */
export const meaningOf = <Filter extends object>(
  choices: Choices | null | undefined,
  value: string,
  filter: (id: string) => Filter,
): Meaning<Filter | Record<string, never>> => {
  const [choice, ...others] = choices ? meantBy(choices, value) : []
  if (!choices || !choice) return { label: null, filter: {} }
  if (!others.length) return { label: choice.label, own: wordOf(choices, choice.id), filter: filter(choice.id) }
  const meant = [choice, ...others].map(({ id, label }) => ({ word: wordOf(choices, id), label }))
  return { label: null, meant, filter: {} }
}
