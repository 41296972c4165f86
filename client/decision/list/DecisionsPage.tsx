import { Gavel, Search } from 'lucide-react'
import { useMemo } from 'react'
import { useQuery } from 'urql'
import { nl } from '../../../schema/nl.ts'
import type { DecisionListQuery, DecisionOutcome } from '../../graph/generated/graphql.ts'
import { useAskedAgain } from '../../graph/live.ts'
import { useTopic } from '../../graph/use-topic.ts'
import { usePaged } from '../../graph/paged.ts'
import { useMembership } from '../../session/session.ts'
import { yearOf } from '../../lib/dates.ts'
import { useLinkedNumber } from '../../lib/hooks/use-landing.ts'
import { setQuery, useQueryState } from '../../lib/hooks/use-query-state.ts'
import { useSearchWords } from '../../lib/hooks/use-search-words.ts'
import { PageState } from '../../shell/PageState.tsx'
import { Shell } from '../../shell/Shell.tsx'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { DecisionTable } from './DecisionTable.tsx'
import { copy } from './copy.ts'
import { decisionList, decisionsChanged, oneDecision } from './operations.ts'
import './list.css'

const outcomes = Object.keys(nl.decisionOutcome) as DecisionOutcome[]

export const DecisionsPage = () => (
  <Shell>
    <Decisions />
  </Shell>
)

const Decisions = () => {
  const [text] = useQueryState('zoek')
  const [year] = useQueryState('jaar')
  const [askedOutcome] = useQueryState('uitkomst')
  // Another choice closes what was open: it need not be among what is chosen now.
  const choose = (words: Record<string, string>) => setQuery({ ...words, besluit: '' })
  const [typed, setTyped] = useSearchWords(text, (zoek) => choose({ zoek }))
  const [, setOpened] = useQueryState('besluit')
  const opened = useLinkedNumber('besluit')
  const outcome = outcomes.find((one) => one === askedOutcome)
  const list = useDecisions({ text, year: Number(year) || undefined, outcome })
  const linked = useLinked(opened)
  const narrowed = !!(text || year || outcome)
  const showAll = () => {
    setTyped('')
    choose({ zoek: '', jaar: '', uitkomst: '' })
  }
  return (
    <>
      <PageTitle lead={copy.lead}>{copy.title}</PageTitle>
      <div className="hub-tools hub-tools--halves">
        <SearchField label={copy.search} value={typed} onChange={setTyped} />
        <YearField years={list.years} value={year} onChange={(jaar) => choose({ jaar })} />
        <SelectField
          label={copy.outcome}
          value={outcome ?? ''}
          onChange={({ target }) => choose({ uitkomst: target.value })}
        >
          <option value="">{copy.everyOutcome}</option>
          {outcomes.map((one) => (
            <option key={one} value={one}>
              {nl.decisionOutcome[one]}
            </option>
          ))}
        </SelectField>
      </div>
      <PageState page={list}>
        <p className="hub-meta hub-count" role="status">
          {copy.found(list.nodes.length, list.hasMore)}
        </p>
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
          <Nothing text={text} narrowed={narrowed} onAll={showAll} />
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

interface Filter {
  text: string
  year: number | undefined
  outcome: DecisionOutcome | undefined
}

const useDecisions = ({ text, year, outcome }: Filter) => {
  const { id, slug } = useMembership().samenwerkingsverband
  const variables = useMemo(
    () => ({ slug, id, filter: { text: text || undefined, year, outcome }, first: 50 }),
    [slug, id, text, year, outcome],
  )
  const list = usePaged({ query: decisionList, variables, page: pageOf })
  const running = list.data?.samenwerkingsverband?.nextMeeting
  useTopic({
    subscription: decisionsChanged,
    variables: running?.state === 'LIVE' ? { meetingId: running.id } : null,
    since: list.revision,
    refetch: list.refetch,
    onChange: useAskedAgain(() => void list.refetch()),
  })
  const years = [...new Set((list.data?.years.nodes ?? []).map(({ decidedAt }) => yearOf(decidedAt)))].sort(
    (a, b) => b - a,
  )
  return { ...list, years }
}

/** The decision that the address points at, wherever it stands in the list; null: not known yet, or none is asked. */
const useLinked = (number: string) => {
  const { id } = useMembership().samenwerkingsverband
  const [{ data, error }] = useQuery({ query: oneDecision, variables: { id, number }, pause: !number })
  return number && !error ? (data?.decisions.nodes ?? null) : null
}

const pageOf = (data: DecisionListQuery) => data.decisions

const YearField = ({
  years,
  value,
  onChange,
}: {
  years: readonly number[]
  value: string
  onChange: (value: string) => void
}) => (
  <SelectField label={copy.year} value={value} onChange={({ target }) => onChange(target.value)}>
    <option value="">{copy.everyYear}</option>
    {value && !years.includes(Number(value)) && <option value={value}>{value}</option>}
    {years.map((year) => (
      <option key={year} value={year}>
        {year}
      </option>
    ))}
  </SelectField>
)

const Nothing = ({ text, narrowed, onAll }: { text: string; narrowed: boolean; onAll: () => void }) =>
  narrowed ? (
    <Empty icon={Search} title={copy.notFound(text)}>
      <p>{copy.notFoundHint}</p>
      <p>
        <Button small onClick={onAll}>
          {copy.showAll}
        </Button>
      </p>
    </Empty>
  ) : (
    <Empty icon={Gavel} title={copy.empty}>
      {copy.emptyHint}
    </Empty>
  )
