import { useMemo, useSyncExternalStore } from 'react'

let offset: number | undefined

/** Milliseconds since the epoch by the server's clock: timers must agree on every screen. */
export const serverNow = () => serverTime(Date.now())
/** A moment that this machine's clock told, by the server's. */
export const serverTime = (at: number) => at + (offset ?? 0)

/**
 * Told with every word of the server about its time. What travelled longest says too early a time, so the highest
 * difference is the best; two seconds lower means that this machine's clock was set.
 */
export const setServerNow = (instant: string) => {
  const told = Date.parse(instant) - Date.now()
  if (Number.isNaN(told)) return
  const before = offset ?? 0
  if (offset === undefined || told > offset || told < offset - 2_000) offset = told
  if (Math.abs(offset - before) >= 1_000) for (const tick of [...ticks]) tick()
}

/** A clock that turns out to be wrong is right at once, and not at the next tick. */
const ticks = new Set<() => void>()

/** The server's time, at most `every` milliseconds old; all that tick with the same step tick together. */
export const useNow = (every = 1_000) => {
  const source = useMemo(() => ticking(every), [every])
  return useSyncExternalStore(source.subscribe, source.get)
}

const ticking = (every: number) => ({
  get: () => Math.floor(serverNow() / every) * every,
  subscribe: (listener: () => void) => {
    let timer: ReturnType<typeof setTimeout>
    const wait = () => (timer = setTimeout(tick, every - (serverNow() % every) + 5))
    const tick = () => {
      clearTimeout(timer)
      listener()
      wait()
    }
    wait()
    ticks.add(tick)
    return () => {
      clearTimeout(timer)
      ticks.delete(tick)
    }
  },
})
