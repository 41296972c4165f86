import { useEffect, useState } from 'react'
import type { CombinedError } from 'urql'
import { isSignedOut } from '../acts/outcome.ts'
import type { Keeper } from './keeper.ts'
import type { Kept } from './store.ts'

/** How long to wait for a network that neither answers nor fails. */
const patience = 2_500

/** The state of a question to the network; a server that answers with a fault has answered. */
export const networkOf = (error: CombinedError | undefined) =>
  !error ? 'asked' : error.networkError && !isSignedOut(error) ? 'failed' : 'answered'

interface KeptOptions<Data> {
  keeper: Keeper | undefined
  /** urql's key of the query and its variables. */
  key: number
  /** The answer of the network, with the changes of the live channel since; undefined: none yet. */
  answer: Data | undefined
  network: ReturnType<typeof networkOf>
}

interface FoundKept<Data> {
  /** The last answer to this query that was kept on this machine, as long as there is no newer one. */
  kept: Kept<Data> | undefined
  /** The network failed, and it is not known yet whether something was kept: too early to say that nothing is there. */
  looking: boolean
}

/** What was kept never enters the cache, so it cannot overwrite a later answer. */
export const useKept = <Data>({ keeper, key, answer, network }: KeptOptions<Data>): FoundKept<Data> => {
  const [found, setFound] = useState<{ key: number; kept: Kept | undefined }>()
  const isMissing = answer === undefined
  useEffect(() => (answer === undefined ? undefined : keeper?.keep(key, answer)), [keeper, key, answer])
  useEffect(() => {
    if (!isMissing || !keeper || network === 'answered') return
    let wanted = true
    const look = () => void keeper.find(key).then((kept) => wanted && setFound({ key, kept }))
    const timer = setTimeout(look, network === 'failed' ? 0 : patience)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [keeper, key, isMissing, network])
  if (!isMissing || !keeper || network === 'answered') return { kept: undefined, looking: false }
  if (found?.key !== key) return { kept: undefined, looking: network === 'failed' }
  return { kept: found.kept as Kept<Data> | undefined, looking: false }
}
