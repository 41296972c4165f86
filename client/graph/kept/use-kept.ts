import { useEffect, useState } from 'react'
import type { CombinedError } from 'urql'
import { isSignedOut } from '../acts/outcome.ts'
import type { Keeper } from './keeper.ts'
import type { Kept } from './store.ts'

/** A network that neither answers nor fails is waited for this long. */
const patience = 2_500

/** What became of asking: a server that answers with a fault has answered. */
export const networkOf = (error: CombinedError | undefined) =>
  !error ? 'asked' : error.networkError && !isSignedOut(error) ? 'failed' : 'answered'

interface KeptOptions<Data> {
  keeper: Keeper | undefined
  /** Of the query and its variables. */
  key: number
  /** What the network said, with what the live channel changed in it since; undefined: nothing yet. */
  said: Data | undefined
  network: ReturnType<typeof networkOf>
}

/**
 * The last state of this query on this machine, for as long as there is nothing newer. It never enters the cache, so it
 * cannot overwrite what came later.
 */
export const useKept = <Data>({ keeper, key, said, network }: KeptOptions<Data>): Kept<Data> | undefined => {
  const [found, setFound] = useState<Kept>()
  const nothing = said === undefined
  useEffect(() => (said === undefined ? undefined : keeper?.keep(key, said)), [keeper, key, said])
  useEffect(() => {
    if (!nothing || !keeper || network === 'answered') return
    let wanted = true
    const look = () => void keeper.find(key).then((kept) => wanted && setFound(kept))
    const timer = setTimeout(look, network === 'failed' ? 0 : patience)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [keeper, key, nothing, network])
  return nothing && network !== 'answered' && found?.key === key ? (found as Kept<Data>) : undefined
}
