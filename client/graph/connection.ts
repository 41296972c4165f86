import { useEffect, useEffectEvent } from 'react'
import { useStore } from '../lib/store.ts'
import { useHub } from './use-hub.ts'
import type { Connection } from './socket.ts'

/** How the page is connected, and since when. */
export const useConnection = (): Connection => useStore(useHub().open().connection)

/** A channel of this page was refused: nothing comes in, although the hub is there. */
export const useRefused = () => useStore(useHub().refused).length > 0

/** Runs when the connection is back. */
export const useReconnected = (run: () => void) => {
  const { state } = useConnection()
  const back = useEffectEvent(run)
  useEffect(() => {
    if (state === 'live') back()
  }, [state])
}
