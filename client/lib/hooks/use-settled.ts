import { useEffect, useState } from 'react'

/** The value once it has not changed for a moment: a search is not asked letter by letter. */
export const useSettled = <Value>(value: Value, ms = 300) => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return settled
}
