import { chooseScheme, type Scheme, useScheme } from '../../lib/scheme.ts'
import { ChoiceGroup } from '../../ui/ChoiceGroup.tsx'
import { copy } from '../copy.ts'

const options = (['device', 'light', 'dark'] as const).map((value) => ({ value, label: copy.scheme[value] }))

/** Light or dark on this device, whoever is signed in. */
export const SchemeChoice = () => (
  <ChoiceGroup<Scheme>
    label={copy.scheme.label}
    options={options}
    value={useScheme('pages')}
    onChange={(scheme) => chooseScheme('pages', scheme)}
  />
)
