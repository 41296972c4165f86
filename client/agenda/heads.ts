/** A head on an agenda. */
export interface Head {
  id: string
  title: string
}

/** The items under one head; those above the first head come under null. */
export interface Group<Item> {
  head: Head | null
  items: readonly Item[]
}

/** The agenda as it is read: its heads in order, each with its items. */
export const groupsOf = <Item>(
  items: readonly Item[],
  heads: readonly Head[],
  headOf: (item: Item) => string | null,
): Group<Item>[] => {
  const known = new Set(heads.map(({ id }) => id))
  // The head of an item may be known a moment later than the item.
  const under = (id: string | null) =>
    items.filter((item) => (known.has(headOf(item) ?? '') ? headOf(item) : null) === id)
  return [{ head: null, items: under(null) }, ...heads.map((head) => ({ head, items: under(head.id) }))]
}

/** A place on an agenda: under which head, and behind how many of its items. */
export interface Spot {
  head: string | null
  at: number
}

/** Where an item is when it goes one step up or down, past items and heads; null: there is nothing to pass. */
export const stepOf = (groups: readonly Group<{ id: string }>[], id: string, step: 'up' | 'down'): Spot | null => {
  const own = groups.findIndex(({ items }) => items.some((item) => item.id === id))
  const group = groups[own]
  if (!group) return null
  const at = group.items.findIndex((item) => item.id === id)
  const next = groups[own + (step === 'up' ? -1 : 1)]
  const [isWithin, to] = step === 'up' ? [at > 0, at - 1] : [at < group.items.length - 1, at + 1]
  if (isWithin) return { head: group.head?.id ?? null, at: to }
  return next ? { head: next.head?.id ?? null, at: step === 'up' ? next.items.length : 0 } : null
}

/** The place of an item that is dropped in a list of all items, as the one with this index. */
export const dropOf = (groups: readonly Group<{ id: string }>[], id: string, to: number): Spot => {
  const rest = groups.map(({ head, items }) => ({ head, items: items.filter((item) => item.id !== id) }))
  const before = rest.flatMap(({ items }) => items)[to - 1]
  const group = rest.find(({ items }) => before && items.includes(before))
  if (!group || !before) return { head: null, at: 0 }
  return { head: group.head?.id ?? null, at: group.items.indexOf(before) + 1 }
}

/** The agenda with an item in another place. */
export const withPlaced = <Item extends { id: string }>(
  groups: readonly Group<Item>[],
  id: string,
  { head, at }: Spot,
): Group<Item>[] => {
  const moved = groups.flatMap(({ items }) => items).filter((item) => item.id === id)
  return groups.map((group) => {
    const rest = group.items.filter((item) => item.id !== id)
    const isThere = (group.head?.id ?? null) === head
    return { ...group, items: isThere ? [...rest.slice(0, at), ...moved, ...rest.slice(at)] : rest }
  })
}
