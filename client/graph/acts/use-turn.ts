import { useCallback, useEffect, useReducer, useRef } from 'react'
import { useStore } from '../../lib/store.ts'
import { useHub } from '../use-hub.ts'

/**
 * A moment that waits for its turn. `run` is the one of the page as it is by then, and says whether it went through.
 * The second value is true while a press of this name waits or is on its way.
 */
export const useTurn = <Args extends unknown[]>(name: string, run: (...args: Args) => Promise<boolean>) => {
  const { turns } = useHub()
  const latest = useRef<typeof run | null>(null)
  const drawn = useDrawn()
  useEffect(() => {
    latest.current = run
    // A page that one has left moves nothing any more.
    return () => void (latest.current = null)
  })
  const press = useCallback(
    (...args: Args) =>
      turns.add(name, async () => {
        const wentThrough = (await latest.current?.(...args)) ?? false
        await drawn()
        return wentThrough
      }),
    [turns, name, drawn],
  )
  const waits = useStore(turns.waiting).some((turn) => turn.name === name)
  return [press, waits] as const
}

/** The names of the presses that were dropped, and the way to forget them. */
export const useDropped = () => {
  const { dropped } = useHub().turns
  return [useStore(dropped), () => dropped.set([])] as const
}

/**
 * Waits until the page shows what the cache knows by now. The answer of an act is in the cache before the page was
 * drawn with it, so the next press would go by what was there before.
 */
const useDrawn = () => {
  const [draws, draw] = useReducer((before: number) => before + 1, 0)
  // One at a time asks for a drawing: the moment that has its turn.
  const asked = useRef<(() => void) | null>(null)
  const isLeft = useRef(false)
  useEffect(() => {
    asked.current?.()
    asked.current = null
  }, [draws])
  useEffect(() => {
    isLeft.current = false
    return () => {
      isLeft.current = true
      asked.current?.()
    }
  }, [])
  return useCallback(
    () =>
      new Promise<void>((done) => {
        // The cache tells its queries in a microtask; a drawing that is asked for after that has it all.
        setTimeout(() => {
          if (isLeft.current) return done()
          asked.current = done
          draw()
        })
      }),
    [],
  )
}
