import { useEffect, useEffectEvent } from 'react'
import { useStore } from '../lib/store.ts'
import type { Connection } from './channel/connection-state.ts'
import { useHub } from './use-hub.ts'

/** How the page is connected, and since when. */
export const useConnection = (): Connection => useStore(useHub().open().connection)

/** True when a channel of this page was refused: no changes come in, although the server is there. */
export const useRefused = () => useStore(useHub().refused).length > 0

/** Runs when the connection is back. */
export const useReconnected = (run: () => void) => {
  const { state } = useConnection()
  const back = useEffectEvent(run)
  useEffect(() => {
    if (state === 'live') back()
  }, [state])
}
