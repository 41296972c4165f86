import { useMemo } from 'react'
import { useQuery } from 'urql'
import type { ActionListQuery } from '../../graph/generated/graphql.ts'
import { useAskedAgain } from '../../graph/live.ts'
import { usePaged } from '../../graph/paged.ts'
import { useTopic } from '../../graph/use-topic.ts'
import { useLinkedNumber } from '../../lib/hooks/use-landing.ts'
import { useListPlace } from '../../lib/hooks/use-list-place.ts'
import { useMembership } from '../../session/session.ts'
import { PageState } from '../../shell/PageState.tsx'
import { Shell } from '../../shell/Shell.tsx'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { PrintList } from '../../ui/PrintList.tsx'
import { copy } from '../list-copy.ts'
import { actionList, actionsChanged, oneAction } from '../list-operations.ts'
import { ActionFilters } from './ActionFilters.tsx'
import { type Action, ActionTable } from './ActionTable.tsx'
import { choose, filterOf, type Read, useActionFilters } from './filters.ts'
import { NoActions } from './NoActions.tsx'
import { useActionLead } from './use-action-lead.ts'
import { useKeptRows } from './use-kept-rows.ts'

export const ActionsPage = () => (
  <Shell>
    <Actions />
  </Shell>
)

const Actions = () => {
  const { samenwerkingsverband } = useMembership()
  const filters = useActionFilters()
  const { chosen, words, isReading } = filters
  const number = useLinkedNumber('actie')
  const linked = useLinked(number)

  const variables = useVariables(chosen)
  const list = usePaged({ query: actionList, variables, page: pageOf, pause: isReading })
  const kept = useKeptRows<Action>(JSON.stringify(variables))
  useTopic({
    subscription: actionsChanged,
    variables: { samenwerkingsverbandId: samenwerkingsverband.id },
    since: list.revision,
    refetch: list.refetch,
    onChange: useAskedAgain(() => void list.refetch()),
  })
  useListPlace({ choice: list.choice, isReady: list.isWhole, isLinked: !!number })
  const done = list.data?.done?.nodes ?? []
  const settled = !list.changing && !list.fetching
  const lead = useActionLead(list.nodes, !chosen.length && !list.hasMore && settled)
  return (
    <>
      <PageTitle lead={lead}>{copy.title}</PageTitle>
      <ActionFilters
        filters={filters}
        found={settled ? copy.found(list.nodes.length, list.hasMore, words.stand) : null}
      />
      <PageState page={filters.error ? { ...list, error: filters.error } : list}>
        <PrintList list={list} chosen={chosen} names={copy.filterNames} words={copy.paper} />
        {number && linked && !linked.length && <Alert kind="warning" title={copy.notThere(number)} />}
        {list.nodes.length + done.length + (linked?.length ?? 0) + kept.rows.length ? (
          <ActionTable
            actions={list.nodes}
            done={done}
            moreDone={list.data?.done?.pageInfo.hasNextPage ?? false}
            onAllDone={() => choose({ stand: 'klaar' })}
            changing={list.changing}
            linked={linked ?? []}
            linkedNumber={number}
            kept={kept.rows}
            onKeep={kept.keep}
          />
        ) : (
          <NoActions chosen={chosen} />
        )}
        {list.hasMore && (
          <p className="hub-listfoot">
            <Button busy={list.changing && copy.loadingMore} onClick={list.more}>
              {copy.more}
            </Button>
          </p>
        )}
      </PageState>
    </>
  )
}

/** The list begins with what is open, then the newest of what is done, unless a state or a date is chosen. */
const useVariables = (chosen: readonly Read[]) => {
  const { id, slug } = useMembership().samenwerkingsverband
  return useMemo(() => {
    const filter = filterOf(chosen)
    const { state, dueBefore } = filter
    return {
      slug,
      id,
      first: 50,
      filter,
      doneFilter: { ...filter, state: 'DONE' as const },
      withDone: state === 'OPEN' && !dueBefore,
      order: state === 'DONE' ? ('COMPLETED' as const) : ('DUE' as const),
    }
  }, [id, slug, chosen])
}

/** The action that the address points at, wherever it stands; null: not known yet, or none is asked. */
const useLinked = (number: string) => {
  const { id } = useMembership().samenwerkingsverband
  const [{ data, error }] = useQuery({ query: oneAction, variables: { id, number }, pause: !number })
  return number && !error ? (data?.actions.nodes ?? null) : null
}

const pageOf = (data: ActionListQuery) => data.actions
