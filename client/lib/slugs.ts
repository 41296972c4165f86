/** 'Gemeente West Betuwe' as it is said in an address: 'gemeente-west-betuwe'. */
export const slugOf = (words: string) =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

/** One of a list that an address can name. */
export interface Named {
  id: string
  /** What it is called, the shortest first; a longer name tells apart what shares a shorter one. */
  names: readonly string[]
}

/**
 * The word of each of these in an address: the slug of its shortest name that no other one has; where even the longest
 * is shared, that with the end of its id. It never depends on the order of the list. `taken`: words of others, that go
 * first.
 */
export const addressWords = <Thing extends Named>(
  things: readonly Thing[],
  taken: ReadonlyMap<string, Thing> = new Map(),
): ReadonlyMap<string, Thing> => {
  const uses = new Map<string, number>()
  for (const { names } of things)
    for (const slug of new Set(names.map(slugOf))) uses.set(slug, (uses.get(slug) ?? 0) + 1)
  const words = things.map((thing): [string, Thing] => {
    const slugs = thing.names.map(slugOf).filter(Boolean)
    const own = slugs.find((slug) => uses.get(slug) === 1 && !taken.has(slug))
    return [own ?? [...slugs.slice(-1), thing.id.slice(-6)].join('-'), thing]
  })
  return new Map([...taken, ...words])
}
