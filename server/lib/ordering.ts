/**
 * The order once `id`, which may be new, stands behind `after` (null: first). Null if `after` is `id` itself or is not
 * there.
 */
export const placed = (order: readonly string[], id: string, after: string | null): string[] | null => {
  const rest = order.filter((other) => other !== id)
  const at = after === null ? 0 : rest.indexOf(after) + 1
  if (after !== null && at === 0) return null
  return [...rest.slice(0, at), id, ...rest.slice(at)]
}

/** The rows under each key, in the order in which they came. */
export const grouped = <Key, Row>(rows: readonly Row[], keyOf: (row: Row) => Key) => {
  const found = new Map<Key, Row[]>()
  for (const row of rows) {
    const under = found.get(keyOf(row))
    if (under) under.push(row)
    else found.set(keyOf(row), [row])
  }
  return found
}

export const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)
