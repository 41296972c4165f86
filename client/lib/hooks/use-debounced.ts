import { useEffect, useState } from 'react'

/** The value once it has not changed for a moment, so that a search is not sent letter by letter. */
export const useDebounced = <Value>(value: Value, ms = 300) => {
  const [debounced, setDebounced] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setDebounced(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return debounced
}
