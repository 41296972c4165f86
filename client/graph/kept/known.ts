/**
 * Until when the kept answers of one person are known to be right. It is noted in local storage: the browser keeps that
 * at once, where no database may be written to while the page is left.
 */
type Known = Record<string, number>

const mostAnswers = 24
const nameOf = (personId: string) => `hub:known:${personId}`

export const noteKnown = (personId: string, keys: readonly number[], until: number) => {
  const known = { ...read(personId), ...Object.fromEntries(keys.map((key) => [key, until])) }
  const newest = Object.entries(known)
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostAnswers)
  try {
    localStorage.setItem(nameOf(personId), JSON.stringify(Object.fromEntries(newest)))
  } catch {
    // Then the page says the moment of its last change.
  }
}

export const knownUntil = (personId: string, key: number) => read(personId)[key] ?? 0

export const forgetKnown = (personId: string) => {
  try {
    localStorage.removeItem(nameOf(personId))
  } catch {
    // Nothing was noted.
  }
}

const read = (personId: string): Known => {
  try {
    return JSON.parse(localStorage.getItem(nameOf(personId)) ?? '{}') as Known
  } catch {
    return {}
  }
}
