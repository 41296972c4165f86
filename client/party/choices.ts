import { addressWords, type Choices } from '../lib/slugs.ts'
import { shortName } from './short-name.ts'

interface Called {
  id: string
  name: string
}

/**
 * The parties by their word in an address. A party of today keeps its word, whatever earlier ones were called; an
 * earlier one is told apart by the year in which it left.
 */
export const partyChoices = (
  parties: readonly Called[],
  former: readonly (Called & { untilOn?: string | null })[] = [],
): Choices =>
  addressWords(
    former.map(({ id, name, untilOn }) => ({
      id,
      names: [shortName(name), name, ...(untilOn ? [`${name} (tot ${untilOn.slice(0, 4)})`] : [])],
    })),
    addressWords(parties.map(({ id, name }) => ({ id, names: [shortName(name), name] }))),
  )
