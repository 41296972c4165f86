import { ListChecks, Search } from 'lucide-react'
import { useMemo } from 'react'
import { useQuery } from 'urql'
import { amsterdamDate } from '../../../schema/dates.ts'
import { useAskedAgain } from '../../graph/live.ts'
import { useTopic } from '../../graph/use-topic.ts'
import { usePaged } from '../../graph/paged.ts'
import { useMembership } from '../../session/session.ts'
import { serverNow } from '../../lib/clock.ts'
import { useLinkedNumber } from '../../lib/hooks/use-landing.ts'
import { setQuery, useQueryState } from '../../lib/hooks/use-query-state.ts'
import { useSearchWords } from '../../lib/hooks/use-search-words.ts'
import { shortName } from '../../party/short-name.ts'
import { PageState } from '../../shell/PageState.tsx'
import { Shell } from '../../shell/Shell.tsx'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { ToggleChips } from '../../ui/ChoiceGroup.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { PrintList } from '../../ui/PrintList.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { type Action, ActionTable } from './ActionTable.tsx'
import { copy } from '../list-copy.ts'
import { actionList, actionsChanged, oneAction } from '../list-operations.ts'
import type { ActionListQuery } from '../../graph/generated/graphql.ts'
import { useKeptRows } from './use-kept-rows.ts'
import { useActionLead } from './use-action-lead.ts'

const shows = ['alle', 'mijn', 'te-laat', 'klaar'] as const
type Show = (typeof shows)[number]

export const ActionsPage = () => (
  <Shell>
    <Actions />
  </Shell>
)

const Actions = () => {
  const { samenwerkingsverband, party } = useMembership()
  const [asked] = useQueryState('toon')
  const show = shows.find((one) => one === asked && (one !== 'mijn' || party)) ?? 'alle'
  const [text] = useQueryState('zoek')
  // Another choice lets go of the action that the address points at: it need not be among what is chosen now.
  const choose = (words: Record<string, string>) => setQuery({ ...words, actie: '' })
  const setShow = (next: Show) => choose({ toon: next === 'alle' ? '' : next })
  const [typed, setTyped] = useSearchWords(text, (zoek) => choose({ zoek }))
  const number = useLinkedNumber('actie')
  const linked = useLinked(number)

  const variables = useVariables(show, text)
  const list = usePaged({ query: actionList, variables, page: pageOf })
  const kept = useKeptRows<Action>(JSON.stringify(variables))
  useTopic({
    subscription: actionsChanged,
    variables: { samenwerkingsverbandId: samenwerkingsverband.id },
    since: list.revision,
    refetch: list.refetch,
    onChange: useAskedAgain(() => void list.refetch()),
  })
  const done = list.data?.done?.nodes ?? []
  const lead = useActionLead(list.nodes, show === 'alle' && !text && !list.hasMore && !list.changing && !list.fetching)
  const options = [
    { value: 'alle' as const, label: copy.all },
    ...(party ? [{ value: 'mijn' as const, label: copy.of(shortName(party.name)) }] : []),
    { value: 'te-laat' as const, label: copy.late },
    { value: 'klaar' as const, label: copy.done },
  ]
  return (
    <>
      <PageTitle lead={lead}>{copy.title}</PageTitle>
      <div className="hub-tools">
        <SearchField label={copy.search} value={typed} onChange={setTyped} />
        <ToggleChips<Show> label={copy.show} options={options} value={show} onChange={setShow} />
      </div>
      <PageState page={list}>
        <PrintList
          list={list}
          chosen={[
            text && copy.paper.words(text),
            show !== 'alle' && options.find(({ value }) => value === show)?.label,
          ]}
          words={copy.paper}
        />
        {number && linked && !linked.length && <Alert kind="warning" title={copy.notThere(number)} />}
        {list.nodes.length + done.length + (linked?.length ?? 0) + kept.rows.length ? (
          <ActionTable
            actions={list.nodes}
            done={done}
            moreDone={list.data?.done?.pageInfo.hasNextPage ?? false}
            onAllDone={() => setShow('klaar')}
            changing={list.changing}
            linked={linked ?? []}
            linkedNumber={number}
            kept={kept.rows}
            onKeep={kept.keep}
          />
        ) : (
          <Nothing show={show} text={text} onAll={() => (choose({ toon: '', zoek: '' }), setTyped(''))} />
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

const useVariables = (show: Show, text: string) => {
  const { samenwerkingsverband, party } = useMembership()
  const { id, slug } = samenwerkingsverband
  return useMemo(() => {
    const common = { text: text || undefined, partyId: show === 'mijn' ? party?.id : undefined }
    const dueBefore = show === 'te-laat' ? amsterdamDate(serverNow()) : undefined
    return {
      slug,
      id,
      first: 50,
      filter: { ...common, dueBefore, state: show === 'klaar' ? ('DONE' as const) : ('OPEN' as const) },
      doneFilter: { ...common, state: 'DONE' as const },
      order: show === 'klaar' ? ('COMPLETED' as const) : ('DUE' as const),
      withDone: show === 'alle' || show === 'mijn',
    }
  }, [slug, id, party?.id, show, text])
}

/** The action that the address points at, wherever it stands; null: not known yet, or none is asked. */
const useLinked = (number: string) => {
  const { id } = useMembership().samenwerkingsverband
  const [{ data, error }] = useQuery({ query: oneAction, variables: { id, number }, pause: !number })
  return number && !error ? (data?.actions.nodes ?? null) : null
}

const pageOf = (data: ActionListQuery) => data.actions

const Nothing = ({ show, text, onAll }: { show: Show; text: string; onAll: () => void }) => {
  const { party } = useMembership()
  const all = (
    <p>
      <Button small onClick={onAll}>
        {copy.showAll}
      </Button>
    </p>
  )
  if (text) {
    return (
      <Empty icon={Search} title={copy.notFound(text)}>
        {copy.notFoundHint} {all}
      </Empty>
    )
  }
  const say: Record<Show, [string, string]> = {
    alle: [copy.emptyAll, copy.emptyAllHint],
    mijn: [copy.emptyMine(party?.name ?? ''), copy.emptyMineHint],
    'te-laat': [copy.emptyLate, ''],
    klaar: [copy.emptyDone, copy.emptyDoneHint],
  }
  return (
    <Empty icon={ListChecks} title={say[show][0]}>
      {say[show][1]} {show !== 'alle' && all}
    </Empty>
  )
}
