import { useSearchWords } from '../../lib/hooks/use-search-words.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { ToggleChips } from '../../ui/ChoiceGroup.tsx'
import { DateField } from '../../ui/Field.tsx'
import { Filters } from '../../ui/Filters.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { copy } from '../list-copy.ts'
import { choose, chooseAll, standings, type useActionFilters } from './filters.ts'
import './list.css'

interface ActionFiltersProps {
  filters: ReturnType<typeof useActionFilters>
  found: string | null
}

const kinds = [
  ['partij', 'parties'],
  ['persoon', 'persons'],
  ['overleg', 'meetings'],
] as const

/** Chooses among the actions; everything that is chosen stands in the address. */
export const ActionFilters = ({ filters, found }: ActionFiltersProps) => {
  const { words, choices, chosen, unclear, own } = filters
  const [typed, setTyped] = useSearchWords(words.zoek, (zoek) => choose({ zoek }))
  return (
    <>
      <div className="hub-tools hub-actiontools">
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
      <Filters
        copy={copy}
        names={copy.filterNames}
        chosen={chosen}
        unclear={unclear}
        onChoose={(word, value) => choose({ [word]: value })}
        onRemoveAll={chooseAll}
        found={found}
      >
        {kinds.map(([word, kind]) => (
          <ChoiceField
            key={word}
            label={copy.filterNames[word]}
            all={copy.filterAll[word]}
            value={words[word]}
            choices={choices?.[kind]}
            onChoose={(said) => choose({ [word]: said })}
          />
        ))}
        <DateField
          label={copy.filterNames.tot}
          value={words.tot}
          onChange={({ target }) => choose({ tot: target.value })}
        />
      </Filters>
    </>
  )
}
