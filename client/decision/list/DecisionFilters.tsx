import { useSearchWords } from '../../lib/hooks/use-search-words.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { Filters } from '../../ui/Filters.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { copy } from './copy.ts'
import { choose, chooseAll, outcomes, type useDecisionFilters } from './filters.ts'

interface DecisionFiltersProps {
  filters: ReturnType<typeof useDecisionFilters>
  /** The years in which something was decided. */
  years: readonly number[]
  found: string | null
}

/** Chooses among the decisions; everything that is chosen stands in the address. */
export const DecisionFilters = ({ filters, years, found }: DecisionFiltersProps) => {
  const { words, meetings, chosen, unclear } = filters
  const [typed, setTyped] = useSearchWords(words.zoek, (zoek) => choose({ zoek }))
  const year = chosen.find(({ word }) => word === 'jaar')?.value ?? ''
  const outcome = outcomes.find(({ word, outcome }) => [word, outcome as string].includes(words.uitkomst))
  return (
    <>
      <div className="hub-tools">
        <SearchField label={copy.search} value={typed} onChange={setTyped} />
      </div>
      <Filters
        copy={copy}
        names={copy.filterNames}
        chosen={chosen}
        unclear={unclear}
        onChoose={(word, value) => choose({ [word]: value })}
        onRemoveAll={chooseAll}
        found={found}
      >
        <SelectField label={copy.year} value={year} onChange={({ target }) => choose({ jaar: target.value })}>
          <option value="">{copy.everyYear}</option>
          {[...new Set([...(year ? [Number(year)] : []), ...years])]
            .sort((one, other) => other - one)
            .map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
        </SelectField>
        <SelectField
          label={copy.outcome}
          value={outcome?.word ?? ''}
          onChange={({ target }) => choose({ uitkomst: target.value })}
        >
          <option value="">{copy.everyOutcome}</option>
          {outcomes.map(({ word, label }) => (
            <option key={word} value={word}>
              {label}
            </option>
          ))}
        </SelectField>
        <ChoiceField
          label={copy.meeting}
          all={copy.everyMeeting}
          value={words.overleg}
          choices={meetings}
          onChoose={(overleg) => choose({ overleg })}
        />
      </Filters>
    </>
  )
}
