import { isSameText } from '../../schema/text.ts'

/** Merges a text typed on top of `base` with `theirs`, which others made of the same `base`. */
export const merge = <Fields extends object>(base: Fields, mine: Fields, theirs: Fields) => {
  const names = Object.keys(base) as (keyof Fields)[]
  const changed = names.filter((name) => mine[name] !== base[name])
  const conflicts = changed.filter((name) => theirs[name] !== base[name] && theirs[name] !== mine[name])
  return {
    /** Theirs, with my changes on top. */
    merged: { ...theirs, ...pick(mine, changed) },
    /** Fields that both changed, each to something else. */
    conflicts,
  }
}

/** The fields of `mine` that differ from `base`. */
export const changes = <Fields extends object>(base: Fields, mine: Fields): Partial<Fields> =>
  pick(
    mine,
    (Object.keys(base) as (keyof Fields)[]).filter((name) => mine[name] !== base[name]),
  )

/** Theirs, with the paragraphs under it that I added: what stands in theirs or stood in `base` does not come twice. */
export const bothTexts = (base: string, mine: string, theirs: string) => {
  const [before, there] = [countsOf(base), countsOf(theirs)]
  const added = paragraphsOf(mine).filter((paragraph) => {
    const left = Math.max(before.get(paragraph) ?? 0, there.get(paragraph) ?? 0)
    for (const counts of [before, there]) counts.set(paragraph, left - 1)
    return left <= 0
  })
  return [theirs, ...added].filter(Boolean).join('\n')
}

const paragraphsOf = (text: string) =>
  text
    .split('\n')
    .map((one) => one.trimEnd())
    .filter(Boolean)
const countsOf = (text: string) => {
  const counts = new Map<string, number>()
  for (const one of paragraphsOf(text)) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

const pick = <Fields extends object>(from: Fields, names: readonly (keyof Fields)[]) =>
  Object.fromEntries(names.map((name) => [name, from[name]])) as Partial<Fields>

/** Whether two values of a field say the same: texts as the server reads them, and null where a form has nothing. */
export const isSame = (one: unknown, other: unknown) => {
  const [mine, theirs] = [one ?? '', other ?? '']
  return typeof mine === 'string' && typeof theirs === 'string'
    ? isSameText(mine, theirs)
    : JSON.stringify(mine) === JSON.stringify(theirs)
}
