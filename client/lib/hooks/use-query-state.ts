import { useCallback } from 'react'
import { useSearch } from 'wouter'
import { navigate } from 'wouter/use-browser-location'

/**
 * A word in the address: filters can be shared and survive a reload. The empty word is left out. What is kept with
 * the entry in the history stays.
 */
export const useQueryState = (name: string): [value: string, set: (value: string) => void] => {
  const search = useSearch()
  const set = useCallback((value: string) => setQuery({ [name]: value }), [name])
  return [new URLSearchParams(search).get(name) ?? '', set]
}

/** Puts several words in the address at once. */
export const setQuery = (words: Record<string, string>) => {
  const params = new URLSearchParams(location.search)
  for (const [name, value] of Object.entries(words))
    if (value) params.set(name, value)
    else params.delete(name)
  const search = params.size ? `?${params.toString()}` : ''
  if (search === location.search) return
  navigate(location.pathname + search, { replace: true, state: history.state as unknown })
}
