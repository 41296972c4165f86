import { useMemo } from 'react'
import { useQuery } from 'urql'
import type { DecisionListQuery } from '../../graph/generated/graphql.ts'
import { useAskedAgain } from '../../graph/live.ts'
import { usePaged } from '../../graph/paged.ts'
import { useTopic } from '../../graph/use-topic.ts'
import { yearOf } from '../../lib/dates.ts'
import { useLinkedNumber } from '../../lib/hooks/use-landing.ts'
import { useListPlace } from '../../lib/hooks/use-list-place.ts'
import { useQueryState } from '../../lib/hooks/use-query-state.ts'
import { useMembership } from '../../session/session.ts'
import { PageState } from '../../shell/PageState.tsx'
import { Shell } from '../../shell/Shell.tsx'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { PrintList } from '../../ui/PrintList.tsx'
import { DecisionFilters } from './DecisionFilters.tsx'
import { DecisionTable } from './DecisionTable.tsx'
import { copy } from './copy.ts'
import { filterOf, type Read, useDecisionFilters } from './filters.ts'
import { NoDecisions } from './NoDecisions.tsx'
import { decisionList, decisionsChanged, oneDecision } from './operations.ts'
import './list.css'

export const DecisionsPage = () => (
  <Shell>
    <Decisions />
  </Shell>
)

const Decisions = () => {
  const filters = useDecisionFilters()
  const [, setOpened] = useQueryState('besluit')
  const opened = useLinkedNumber('besluit')
  const list = useDecisions(filters.chosen, filters.isReading)
  const linked = useLinked(opened)
  useListPlace({ choice: list.choice, isReady: list.isWhole, isLinked: !!opened })
  const settled = !list.changing && !list.fetching
  return (
    <>
      <PageTitle lead={copy.lead}>{copy.title}</PageTitle>
      <DecisionFilters
        filters={filters}
        years={list.years}
        found={settled ? copy.found(list.nodes.length, list.hasMore) : null}
      />
      <PageState page={list}>
        <PrintList list={list} chosen={filters.chosen} names={copy.filterNames} words={copy.paper} />
        {opened && linked && !linked.length && <Alert kind="warning" title={copy.notThere(opened)} />}
        {list.nodes.length || linked?.length ? (
          <DecisionTable
            decisions={list.nodes}
            linked={linked ?? []}
            opened={opened}
            onOpen={setOpened}
            changing={list.changing}
          />
        ) : (
          <NoDecisions chosen={filters.chosen} />
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

const useDecisions = (chosen: readonly Read[], pause: boolean) => {
  const { id, slug } = useMembership().samenwerkingsverband
  const variables = useMemo(() => ({ slug, id, filter: filterOf(chosen), first: 50 }), [slug, id, chosen])
  const list = usePaged({ query: decisionList, variables, page: pageOf, pause })
  const running = list.data?.samenwerkingsverband?.nextMeeting
  useTopic({
    subscription: decisionsChanged,
    variables: running?.state === 'LIVE' ? { meetingId: running.id } : null,
    since: list.revision,
    refetch: list.refetch,
    onChange: useAskedAgain(() => void list.refetch()),
  })
  const years = [...new Set((list.data?.years.nodes ?? []).map(({ decidedAt }) => yearOf(decidedAt)))]
  return { ...list, years }
}

/** The decision that the address points at, wherever it stands in the list; null: not known yet, or none is asked. */
const useLinked = (number: string) => {
  const { id } = useMembership().samenwerkingsverband
  const [{ data, error }] = useQuery({ query: oneDecision, variables: { id, number }, pause: !number })
  return number && !error ? (data?.decisions.nodes ?? null) : null
}

const pageOf = (data: DecisionListQuery) => data.decisions
