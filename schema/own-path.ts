/**
 * A page of this hub that somebody wanted to see before signing in, read from an address or a request; null: it is
 * none. Anybody can write such a link, so it may lead to no other site, nor to the sign-in itself. Browsers read a
 * backslash as a slash and leave out tabs and line breaks, and a proxy may decode a path once more; therefore the text
 * is checked as it came, as a browser reads it, and decoded.
 */
export const ownPath = (goal: unknown): string | null => {
  if (typeof goal !== 'string' || goal.length > longest || !isPlain(goal)) return null
  const { origin, pathname, search, hash } = new URL(goal, nowhere)
  if (origin !== nowhere || !isPlain(pathname)) return null
  const path = decoded(pathname)
  return path && isPlain(path) && !/^\/(inloggen|auth|graphql)(\/|$)/i.test(path) ? pathname + search + hash : null
}

const longest = 500
const nowhere = 'http://nowhere.invalid'

/** Begins with one slash, and holds nothing that is read as another character. */
const isPlain = (path: string) => /^\/(?!\/)[^\\\p{Cc}\p{Zl}\p{Zp}]*$/u.test(path)

const decoded = (path: string) => {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
