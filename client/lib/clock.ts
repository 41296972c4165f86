import { useMemo, useSyncExternalStore } from 'react'

let offset: number | undefined

/** Milliseconds since the epoch by the server's clock: timers must agree on every screen. */
export const serverNow = () => Date.now() + (offset ?? 0)

/** Told with every word of the server about its time. What travelled longest says too early a time, so the highest difference is the best;
    two seconds lower means that this machine's clock was set. */
export const setServerNow = (instant: string) => {
  const told = Date.parse(instant) - Date.now()
  if (Number.isNaN(told)) return
  if (offset === undefined || told > offset || told < offset - 2_000) offset = told
}

/** The server's time, at most `every` milliseconds old; all that tick with the same step tick together. */
export const useNow = (every = 1_000) => {
  const source = useMemo(() => ticking(every), [every])
  return useSyncExternalStore(source.subscribe, source.get)
}

const ticking = (every: number) => ({
  get: () => Math.floor(serverNow() / every) * every,
  subscribe: (listener: () => void) => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      listener()
      timer = setTimeout(tick, every - (serverNow() % every) + 5)
    }
    timer = setTimeout(tick, every - (serverNow() % every) + 5)
    return () => clearTimeout(timer)
  },
})
