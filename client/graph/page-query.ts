import { useCallback } from 'react'
import { type AnyVariables, type CombinedError, type DocumentInput, useQuery, type UseQueryArgs } from 'urql'
import { useReconnected } from './connection.ts'
import { networkOf, useKept } from './kept/use-kept.ts'
import { useHub } from './use-hub.ts'
import { useFirst, useLatest, useRequest } from './use-request.ts'

export interface PageQuery<Data> {
  data: Data | undefined
  /** True while there is nothing to show yet. */
  fetching: boolean
  error: CombinedError | undefined
  /** Asks the network again; answers the revision, or undefined when it failed. */
  refetch: () => Promise<string | undefined>
  /** The revision of the network's first answer on this visit; undefined before that. */
  revision: string | undefined
  /** There is no network: `data` is how the page was at this instant, in milliseconds since the epoch. */
  keptAt: number | undefined
}

export interface QueryOptions<Data, Variables extends AnyVariables> {
  query: DocumentInput<Data, Variables>
  variables: Variables
  pause?: boolean
}

/**
 * The one query of a page. It gives what the cache has at once, then the answer of the network. After a failure it is
 * asked again once the connection is back. Data that was there stays on the screen.
 */
export const usePageQuery = <Data, Variables extends AnyVariables>({
  query,
  variables,
  pause,
}: QueryOptions<Data, Variables>): PageQuery<Data> => {
  const hub = useHub()
  const request = useRequest(query, variables)
  const args = {
    ...{ query: request.query, variables: request.variables },
    ...{ requestPolicy: 'cache-and-network', pause },
  } as UseQueryArgs<Variables, Data>
  const [{ data, fetching, stale, error }] = useQuery<Data, Variables>(args)
  const refetch = useCallback(async () => {
    const context = { requestPolicy: 'network-only' as const }
    const { error } = await hub.client.executeQuery<Data, Variables>(request, context).toPromise()
    return error ? undefined : hub.revisionOf(request.key)
  }, [hub, request])
  useReconnected(() => {
    if (error && !pause) void refetch()
  })
  const isFromNetwork = !fetching && !stale && !error && !!data
  const answer = useLatest(request.key, data ?? undefined)
  const { kept, looking } = useKept({ keeper: hub.keeper, key: request.key, answer, network: networkOf(error) })
  const shown = answer ?? kept?.data
  return {
    data: shown,
    fetching: (fetching || looking) && !shown,
    error: fetching || looking || kept ? undefined : error,
    refetch,
    revision: useFirst(request.key, isFromNetwork ? hub.revisionOf(request.key) : undefined),
    keptAt: kept?.at,
  }
}
