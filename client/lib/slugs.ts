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
  /** What it is called on the screen; left out: the name that its word is made of. */
  label?: string
}

/** What an address names, by its word there. */
export type Choices = ReadonlyMap<string, Choice>
export type Choice = Named & { label: string }

/**
 * The word of each of these in an address: the slug of its shortest name that no other one has; where even the longest
 * is shared, that with the end of its id. It never depends on the order of the list. `taken`: words of others, that go
 * first.
 */
export const addressWords = (things: readonly Named[], taken: Choices = new Map()): Choices => {
  const uses = new Map<string, number>()
  for (const { names } of things)
    for (const slug of new Set(names.map(slugOf))) uses.set(slug, (uses.get(slug) ?? 0) + 1)
  const words = things.map((thing): [string, Choice] => {
    const names = thing.names.filter(slugOf)
    const own = names.find((name) => uses.get(slugOf(name)) === 1 && !taken.has(slugOf(name)))
    const longest = names.at(-1) ?? ''
    const word = own ? slugOf(own) : [...(longest ? [slugOf(longest)] : []), thing.id.slice(-6)].join('-')
    return [word, { ...thing, label: thing.label ?? own ?? longest }]
  })
  return new Map([...taken, ...words])
}

/** Those that a word of an address can mean: the one whose word or id it is, else all that are called so. */
export const meantBy = (choices: Choices, said: string): readonly Choice[] => {
  const word = said.toLowerCase()
  const all = [...choices.values()]
  const own = choices.get(word) ?? all.find(({ id }) => id === word)
  return own ? [own] : all.filter(({ names }) => names.some((name) => slugOf(name) === word))
}

/** The word of the address for what has this id; '' when there is none. */
export const wordOf = (choices: Choices, id: string) => [...choices].find(([, choice]) => choice.id === id)?.[0] ?? ''
