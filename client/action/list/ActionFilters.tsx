import { useSearchWords } from '../../lib/hooks/use-search-words.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { ToggleChips } from '../../ui/ChoiceGroup.tsx'
import { DateField, SelectField } from '../../ui/Field.tsx'
import { Filters } from '../../ui/Filters.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { copy } from '../list-copy.ts'
import type { Choices } from './choices.ts'
import { choose, chooseAll, standings, type useActionFilters } from './filters.ts'

interface ActionFiltersProps {
  filters: ReturnType<typeof useActionFilters>
  found: string | null
}

/** Chooses among the actions; everything that is chosen stands in the address. */
export const ActionFilters = ({ filters, found }: ActionFiltersProps) => {
  const { words, choices, chosen, unknown, own } = filters
  const [typed, setTyped] = useSearchWords(words.zoek, (zoek) => choose({ zoek }))
  return (
    <>
      <div className="hub-tools">
        <SearchField label={copy.search} value={typed} onChange={setTyped} />
        <ToggleChips
          label={copy.show}
          options={[
            { value: '', label: copy.all },
            ...standings.map((value) => ({ value, label: value === 'klaar' ? copy.done : copy.late })),
          ]}
          value={words.stand}
          onChange={(stand) => choose({ stand })}
        />
        {own && (
          <Button
            variant={words.partij === own.word ? 'primary' : 'secondary'}
            aria-pressed={words.partij === own.word}
            onClick={() => choose({ partij: words.partij === own.word ? '' : own.word })}
          >
            {copy.of(own.name)}
          </Button>
        )}
      </div>
      {unknown.map(({ word, value }) => (
        <Alert key={word} kind="warning" title={copy.unknownFilter(word, value)}>
          {copy.unknownFilterHint}{' '}
          <Button small onClick={() => choose({ [word]: '' })}>
            {copy.dropWord}
          </Button>
        </Alert>
      ))}
      <Filters
        {...copy.filters}
        chosen={chosen.map(({ word, label }) => ({
          name: copy.filterNames[word],
          value: label ?? '',
          onRemove: () => choose({ [word]: '' }),
        }))}
        onRemoveAll={chooseAll}
        found={found}
      >
        <Choice word="partij" value={words.partij} choices={choices?.parties} />
        <Choice word="persoon" value={words.persoon} choices={choices?.persons} />
        <Choice word="overleg" value={words.overleg} choices={choices?.meetings} />
        <DateField
          label={copy.filterNames.tot}
          value={words.tot}
          onChange={({ target }) => choose({ tot: target.value })}
        />
      </Filters>
    </>
  )
}

interface ChoiceProps {
  word: 'partij' | 'persoon' | 'overleg'
  value: string
  choices: Choices | undefined
}

const Choice = ({ word, value, choices }: ChoiceProps) => (
  <SelectField
    label={copy.filterNames[word]}
    value={choices?.has(value) ? value : ''}
    onChange={({ target }) => choose({ [word]: target.value })}
  >
    <option value="">{copy.filterAll[word]}</option>
    {[...(choices ?? [])].map(([key, { label }]) => (
      <option key={key} value={key}>
        {label}
      </option>
    ))}
  </SelectField>
)
