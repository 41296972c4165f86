import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { AnyVariables } from 'urql'
import { type PageQuery, type QueryOptions, usePageQuery } from './page-query.ts'
import { type LastChange, type TopicOptions, useTopic } from './use-topic.ts'

interface LiveOptions<Data, Variables extends AnyVariables, Change, ChangeVariables extends AnyVariables>
  extends QueryOptions<Data, Variables>, Pick<TopicOptions<Change, ChangeVariables>, 'subscription' | 'onChange'> {
  /** Without `since`, which useTopic adds. null: nothing to follow yet. */
  subscriptionVariables: Omit<ChangeVariables, 'since'> | null
}

/**
 * A page with its one query and its one channel, both built from the same fragments: a live change then costs no query.
 */
export const useLive = <Data, Variables extends AnyVariables, Change, ChangeVariables extends AnyVariables>({
  subscription,
  subscriptionVariables,
  onChange,
  ...options
}: LiveOptions<Data, Variables, Change, ChangeVariables>): PageQuery<Data> & { lastChange: LastChange | null } => {
  const page = usePageQuery(options)
  const [lastChange, setLastChange] = useState<LastChange | null>(null)
  useTopic({
    subscription,
    variables: subscriptionVariables,
    since: page.revision,
    refetch: page.refetch,
    onChange: (change) => {
      setLastChange(change)
      onChange?.(change)
    },
  })
  return { ...page, lastChange }
}

/**
 * Asks again at most once a second, with jitter. For filtered and paged lists, because a message does not say which
 * rows they hold now.
 */
export const useAskedAgain = (ask: () => void) => {
  const run = useEffectEvent(ask)
  const state = useRef<{ timer?: ReturnType<typeof setTimeout>; last: number }>({ last: -Infinity })
  useEffect(() => () => clearTimeout(state.current.timer), [])
  return useCallback(() => {
    const now = state.current
    now.timer ??= setTimeout(
      () => {
        now.timer = undefined
        now.last = performance.now()
        run()
      },
      Math.max(0, now.last + 1_000 - performance.now()) + Math.random() * 300,
    )
  }, [])
}
