import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useDebounced } from './use-debounced.ts'

/** The words in a search field, which follow the address and go there once somebody stops typing. */
export const useSearchWords = (written: string, write: (words: string) => void) => {
  const [typed, setTyped] = useState(written)
  const own = useRef(written)
  const words = useDebounced(typed.trim())
  const tell = useEffectEvent((next: string) => {
    if (next === own.current) return
    own.current = next
    write(next)
  })
  useEffect(() => tell(words), [words])
  useEffect(() => {
    // A link or the way back changed the address.
    if (written === own.current) return
    own.current = written
    setTyped(written)
  }, [written])
  return [typed, setTyped] as const
}
