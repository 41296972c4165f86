import { useCallback, useEffect, useRef, useState } from 'react'
import {
  type AnyVariables,
  type CombinedError,
  createRequest,
  type DocumentInput,
  type GraphQLRequest,
  type OperationResult,
  useClient,
} from 'urql'
import { pipe, subscribe } from 'wonka'
import { useReconnected } from './connection.ts'
import { useHub } from './use-hub.ts'

interface Page<Node> {
  nodes: Node[]
  pageInfo: { hasNextPage: boolean; endCursor?: string | null }
}

interface PagedOptions<Data, Variables extends AnyVariables, Node> {
  query: DocumentInput<Data, Variables>
  /** Without `after`: that is the list's own. */
  variables: Omit<Variables, 'after'>
  /** The list in the data; a constant function. */
  page: (data: Data) => Page<Node> | null | undefined
}

/**
 * A list in pages that grows with 'more'. Every page stays live in the cache; `refetch` asks all of them again. While
 * another filter is asked the old rows stay, with `fetching`.
 */
export const usePaged = <Data, Variables extends AnyVariables, Node>({
  query,
  variables,
  page,
}: PagedOptions<Data, Variables, Node>) => {
  const client = useClient()
  const hub = useHub()
  const key = JSON.stringify(variables)
  const [count, setCount] = useState({ key, pages: 1 })
  const pages = count.key === key ? count.pages : 1
  const [shown, setShown] = useState<{ key: string; results: OperationResult<Data>[] }>({ key: '', results: [] })
  const asked = useRef<GraphQLRequest<Data, Variables>[]>([])

  useEffect(() => {
    const results: OperationResult<Data>[] = []
    const cursors: (string | null)[] = []
    const stops: (() => void)[] = []
    const open = (index: number, after: string | null) => {
      stops[index]?.()
      cursors[index] = after
      const request = createRequest<Data, Variables>(query, {
        ...(JSON.parse(key) as object),
        after,
      } as unknown as Variables)
      asked.current[index] = request
      const shownPage = pipe(
        client.executeQuery<Data, Variables>(request, { requestPolicy: 'cache-and-network' }),
        subscribe((result) => {
          results[index] = result
          const info = result.data && page(result.data)?.pageInfo
          const next = index + 1 < pages && info?.hasNextPage ? info.endCursor : undefined
          // The page before ends elsewhere now: what follows begins there.
          if (next && next !== cursors[index + 1]) open(index + 1, next)
          setShown({ key, results: [...results] })
        }),
      )
      stops[index] = () => shownPage.unsubscribe()
    }
    asked.current = []
    open(0, null)
    return () => stops.forEach((stop) => stop())
  }, [client, query, key, page, pages])

  const refetch = useCallback(async () => {
    const requests = [...asked.current]
    const answers = await Promise.all(
      requests.map((request) =>
        client.executeQuery<Data, Variables>(request, { requestPolicy: 'network-only' }).toPromise(),
      ),
    )
    return answers.some((answer) => answer.error) || !requests[0] ? undefined : hub.revisionOf(requests[0].key)
  }, [client, hub])
  const error: CombinedError | undefined =
    shown.key === key ? shown.results.find((result) => result?.error)?.error : undefined
  useReconnected(() => {
    if (error) void refetch()
  })
  const first = shown.results[0]
  const lists = shown.results.map((result) => result?.data && page(result.data)).filter((list) => !!list)
  const settled = shown.key === key && first && !first.stale && !first.error
  return {
    data: first?.data,
    nodes: lists.flatMap(({ nodes }) => nodes),
    hasMore: lists.at(-1)?.pageInfo.hasNextPage ?? false,
    /** Nothing to show yet. */
    fetching: !first?.data && !error,
    /** Other rows are on their way. */
    changing: shown.key !== key || lists.length < Math.min(pages, shown.results.length),
    error,
    revision: settled ? hub.revisionOf(first.operation.key) : undefined,
    more: () => setCount({ key, pages: pages + 1 }),
    refetch,
  }
}
