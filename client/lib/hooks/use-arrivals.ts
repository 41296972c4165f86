import { useEffect, useEffectEvent, useState } from 'react'

/** Which of these came in while the page was open, and tells of each once. */
export const useArrivals = (
  ids: readonly string[],
  onArrive?: (ids: readonly string[]) => void,
): ReadonlySet<string> => {
  const [known, setKnown] = useState(() => new Set(ids))
  const [arrived, setArrived] = useState<ReadonlySet<string>>(new Set())
  const tell = useEffectEvent((fresh: readonly string[]) => onArrive?.(fresh))
  const key = ids.join()
  useEffect(() => {
    const fresh = key.split(',').filter((id) => id && !known.has(id))
    if (!fresh.length) return
    setKnown(new Set([...known, ...fresh]))
    setArrived((before) => new Set([...before, ...fresh]))
    tell(fresh)
  }, [key, known])
  return arrived
}
