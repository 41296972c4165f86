import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql'

/**
 * How much there is to compare in a document: graphql compares every two fields that have one name at one place of the
 * answer, whatever brought them there. Counted are these pairs and the selections that are read to find them, so that
 * counting takes no longer than its result; it stops beyond `most`, and at fragments that nest without end.
 */
export const comparisonsIn = ({ definitions }: DocumentNode, most: number) => {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const one of definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one)
  let sum = 0
  const collect = (
    { selections }: SelectionSetNode,
    below: Map<string, SelectionSetNode[]>,
    times: Map<string, number>,
    spread: Set<string>,
  ) => {
    for (const one of selections) {
      if (++sum > most) return
      if (one.kind === Kind.FIELD) {
        const name = (one.alias ?? one.name).value
        const before = times.get(name) ?? 0
        sum += before
        times.set(name, before + 1)
        if (!one.selectionSet) continue
        const same = below.get(name)
        if (same) same.push(one.selectionSet)
        else below.set(name, [one.selectionSet])
      } else if (one.kind === Kind.INLINE_FRAGMENT) collect(one.selectionSet, below, times, spread)
      else if (!spread.has(one.name.value)) {
        spread.add(one.name.value)
        const fragment = fragments.get(one.name.value)
        if (fragment) collect(fragment.selectionSet, below, times, spread)
      }
    }
  }
  const compare = (same: readonly SelectionSetNode[], nesting: number) => {
    if (nesting > bottomless) return
    const below = new Map<string, SelectionSetNode[]>()
    const [times, spread] = [new Map<string, number>(), new Set<string>()]
    for (const one of same) collect(one, below, times, spread)
    for (const sets of below.values()) if (sum <= most) compare(sets, nesting + 1)
  }
  for (const one of definitions) if ('selectionSet' in one) compare([one.selectionSet], 0)
  return sum
}

/** Deeper than any document may be. */
const bottomless = 200
