import { useCallback } from 'react'
import { useSearchParams } from 'wouter'

/** A word in the address: filters can be shared and survive a reload. The empty word is left out. */
export const useQueryState = (name: string): [value: string, set: (value: string) => void] => {
  const [params, setParams] = useSearchParams()
  const set = useCallback(
    (value: string) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before)
          if (value) next.set(name, value)
          else next.delete(name)
          return next
        },
        { replace: true },
      ),
    [name, setParams],
  )
  return [params.get(name) ?? '', set]
}
