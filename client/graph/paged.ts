import { useCallback, useEffect, useRef, useState } from 'react'
import {
  type AnyVariables,
  type Client,
  type CombinedError,
  createRequest,
  type DocumentInput,
  type GraphQLRequest,
  type OperationResult,
} from 'urql'
import { pipe, subscribe } from 'wonka'
import { leaveList, leftList } from '../lib/left-list.ts'
import { useReconnected } from './connection.ts'
import { useHub } from './use-hub.ts'

interface Page<Node> {
  nodes: Node[]
  pageInfo: { hasNextPage: boolean; endCursor?: string | null }
}

interface PagedOptions<Data, Variables extends AnyVariables, Node> {
  query: DocumentInput<Data, Variables>
  /** Without `after`, which the list adds. */
  variables: Omit<Variables, 'after'>
  /** The list in the data; a constant function. */
  page: (data: Data) => Page<Node> | null | undefined
  /** What is chosen is not known yet. */
  pause?: boolean
}

/**
 * A list in pages that grows with 'more'. Every page stays live in the cache; `refetch` asks all of them again. While
 * another filter is asked, the old rows stay, with `changing`. The way back finds as many pages as were loaded.
 */
export const usePaged = <Data, Variables extends AnyVariables, Node>({
  query,
  variables,
  page,
  pause = false,
}: PagedOptions<Data, Variables, Node>) => {
  const hub = useHub()
  const { client } = hub
  const key = JSON.stringify(variables)
  const [count, setCount] = useState({ key, pages: leftList(key)?.pages ?? 1 })
  const pages = count.key === key ? count.pages : (leftList(key)?.pages ?? 1)
  const [shown, setShown] = useState<{ key: string; results: OperationResult<Data>[] }>({ key: '', results: [] })
  const requests = useRef<GraphQLRequest<Data, Variables>[]>([])

  useEffect(() => {
    if (pause) return
    const requestOf = (after: string | null) =>
      createRequest<Data, Variables>(query, { ...(JSON.parse(key) as object), after } as unknown as Variables)
    const infoOf = ({ data }: OperationResult<Data>) => data && page(data)?.pageInfo
    const followed = followPages({ client, pages, requestOf, infoOf }, (results) => setShown({ key, results }))
    requests.current = followed.requests
    return followed.stop
  }, [client, query, key, page, pages, pause])

  const refetch = useCallback(async () => {
    const all = [...requests.current]
    const context = { requestPolicy: 'network-only' as const }
    const answers = await Promise.all(
      all.map((request) => client.executeQuery<Data, Variables>(request, context).toPromise()),
    )
    return answers.some((answer) => answer.error) || !all[0] ? undefined : hub.revisionOf(all[0].key)
  }, [client, hub])
  const isCurrent = shown.key === key
  const error: CombinedError | undefined = isCurrent ? shown.results.find((result) => result?.error)?.error : undefined
  useReconnected(() => {
    if (error) void refetch()
  })
  const first = shown.results[0]
  const lists = shown.results.map((result) => result?.data && page(result.data)).filter((list) => !!list)
  return {
    data: first?.data,
    nodes: lists.flatMap(({ nodes }) => nodes),
    hasMore: lists.at(-1)?.pageInfo.hasNextPage ?? false,
    /** Nothing to show yet. */
    fetching: !first?.data && !error,
    /** Other rows are on their way. */
    changing: !isCurrent || lists.length < Math.min(pages, shown.results.length),
    error,
    revision: isCurrent && first && !first.stale && !first.error ? hub.revisionOf(first.operation.key) : undefined,
    more: () => {
      setCount({ key, pages: pages + 1 })
      leaveList(key, { pages: pages + 1 })
    },
    /** What is chosen, and whether every page that was loaded before is here: as useListPlace() wants it. */
    choice: key,
    isWhole: isCurrent && lists.length > 0 && (lists.length >= pages || !lists.at(-1)?.pageInfo.hasNextPage),
    refetch,
  }
}

interface FollowOptions<Data, Variables extends AnyVariables> {
  client: Client
  /** How many pages. */
  pages: number
  requestOf: (after: string | null) => GraphQLRequest<Data, Variables>
  infoOf: (result: OperationResult<Data>) => Page<unknown>['pageInfo'] | null | undefined
}

/** Follows the first pages of a list: where one ends elsewhere now, the next is asked from there. */
const followPages = <Data, Variables extends AnyVariables>(
  { client, pages, requestOf, infoOf }: FollowOptions<Data, Variables>,
  show: (results: OperationResult<Data>[]) => void,
) => {
  const requests: GraphQLRequest<Data, Variables>[] = []
  const results: OperationResult<Data>[] = []
  const cursors: (string | null)[] = []
  const stops: (() => void)[] = []
  const open = (index: number, after: string | null) => {
    stops[index]?.()
    cursors[index] = after
    const request = (requests[index] = requestOf(after))
    const followed = pipe(
      client.executeQuery<Data, Variables>(request, { requestPolicy: 'cache-and-network' }),
      subscribe((answer) => {
        // Without a line the network answers after the cache, with nothing: what was there stays.
        const before = request.key === results[index]?.operation.key ? results[index].data : undefined
        const result = answer.data ? answer : { ...answer, data: before }
        results[index] = result
        const info = infoOf(result)
        const next = index + 1 < pages && info?.hasNextPage ? info.endCursor : undefined
        if (next && next !== cursors[index + 1]) open(index + 1, next)
        show([...results])
      }),
    )
    stops[index] = () => followed.unsubscribe()
  }
  open(0, null)
  return { requests, stop: () => stops.forEach((stop) => stop()) }
}
