import { useEffect, useEffectEvent } from 'react'

const away = 60_000

/** Runs when the reader comes back to the page after a minute or more elsewhere. */
export const useReturned = (run: () => void) => {
  const back = useEffectEvent(run)
  useEffect(() => {
    let left = 0
    const changed = () => {
      if (document.hidden) left = Date.now()
      else if (left && Date.now() - left > away) back()
    }
    document.addEventListener('visibilitychange', changed)
    return () => document.removeEventListener('visibilitychange', changed)
  }, [])
}
