import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { uuidv7 } from './ids.ts'

/** What a draft is for, in the words of its form; with it the draft is listed when its form is gone. */
export interface What {
  label: string
  /** The names of the fields that hold typed words. */
  words: readonly string[]
}

/** A text that is being typed on one page. */
export interface Kept {
  key: string
  /** Every change has its own: two pages that record the same words make one act of them. */
  id: string
  value: unknown
  what?: What
  /** The page that typed it, and when. */
  page: string
  at: number
  /** The address at which it was typed. */
  path: string
}

/**
 * Text that is being typed. It outlives live changes, a reload and a lost connection, and belongs to one person. Each
 * page of that person writes its own, so that none overwrites another; a page that begins to type goes on from what is
 * there, and takes it over as far as it keeps those words.
 */
let all: readonly Kept[] = []
const listeners = new Set<() => void>()
const prefix = 'hub:words:'
/** Drafts as they were kept before each page had its own. */
const oldPrefix = 'hub:draft:'
const here = uuidv7()
const before = pagesBefore()
let owner = ''

export const setDraftOwner = (personId: string) => {
  if (owner === personId) return
  owner = personId
  all = personId ? stored() : []
  tell()
}

/** At sign-out: nothing that a person typed stays on the machine. */
export const wipeDrafts = () => {
  all = []
  owner = ''
  for (const name of storedNames()) if (name.startsWith(prefix) || name.startsWith(oldPrefix)) remove(name)
  tell()
}

/** State like useState, kept under the key. `clear` after success. `empty` must be a constant. */
export const useDraft = <Value>(
  key: string,
  empty: Value,
  what?: What,
): [value: Value, set: (value: Value) => void, clear: () => void] => {
  const value = useSyncExternalStore(subscribe, () => (entryOf(key)?.value ?? empty) as Value)
  const named = JSON.stringify(what)
  const set = useCallback(
    (next: Value) => setDraft(key, next, named === undefined ? undefined : (JSON.parse(named) as What)),
    [key, named],
  )
  const clear = useCallback(() => forget(key), [key])
  return [value, set, clear]
}

/** The value kept under the key at this moment, also between two renderings. */
export const draftNow = <Value>(key: string) => entryOf(key)?.value as Value | undefined

/** The same with all that is known of it. */
export const keptNow = (key: string) => entryOf(key)

/** Whether something is kept under the key. */
export const hasDraft = (key: string) => entryOf(key) !== undefined

/** Whether this page has words under the key, also from before a reload. */
export const hasOwnWords = (key: string) => {
  const shown = entryOf(key)
  return !!shown && isOfThisTab(shown) && wordsOf(shown).length > 0
}

/** Keeps something under the key, also from outside its form. */
export const setDraft = (key: string, value: unknown, what?: What) => {
  const shown = entryOf(key)
  const mine: Kept = {
    ...{ key, id: uuidv7(), value, what: what ?? shown?.what },
    ...{ page: here, at: Date.now(), path: location.pathname },
  }
  const taken = shown && (isOfThisTab(shown) || contains(value, shown)) ? shown : undefined
  all = [...all.filter((one) => one !== taken), mine]
  write(mine)
  if (taken && taken.page !== here) removeAsSeen(taken)
  tell()
}

/** Takes one text out, as it was seen: what was typed on it since stays. */
export const dropDraft = (seen: Kept) => {
  all = all.filter(({ id }) => id !== seen.id)
  removeAsSeen(seen)
  tell()
}

/** The other texts of this person under the key, from other pages. */
export const useOtherDrafts = (key: string) => {
  const drafts = useDrafts()
  return useMemo(() => {
    const shown = shownOf(drafts, key)
    return drafts.filter((one) => one.key === key && one !== shown)
  }, [drafts, key])
}

interface FormValue {
  /** Of a form that makes something. */
  fields?: Record<string, unknown>
  /** Of a form that changes something, with what it was typed on. */
  mine?: Record<string, unknown>
  base?: Record<string, unknown>
}

/** The words that were typed in a form, by the names of its fields. */
export const wordsOf = ({ value, what }: Pick<Kept, 'value' | 'what'>) => {
  const { fields, mine = fields, base } = (value ?? {}) as FormValue
  return (what?.words ?? []).flatMap((name) => {
    const text = mine?.[name]
    return typeof text === 'string' && text.trim() && text !== base?.[name] ? [{ name, text }] : []
  })
}

/** Whether the words of this text stand in that value. */
export const contains = (value: unknown, kept: Kept) =>
  wordsOf(kept).every(({ name, text }) => textIn(value, name).includes(text.trim()))

/** The text in one field of the value of a form. */
export const textIn = (value: unknown, name: string) => {
  const { fields, mine = fields } = (value ?? {}) as FormValue
  const text = mine?.[name]
  return typeof text === 'string' ? text : ''
}

/** The value of a form with this text in one of its fields. */
export const withText = (value: unknown, name: string, text: string): unknown => {
  const { fields, mine, ...rest } = (value ?? {}) as FormValue
  return mine ? { ...rest, mine: { ...mine, [name]: text } } : { ...rest, fields: { ...fields, [name]: text } }
}

/** Everything that this person is typing, on all pages, as far as this one has heard. */
export const draftsNow = () => all

export const useDrafts = () => useSyncExternalStore(subscribe, draftsNow)

const isOfThisTab = ({ page }: Kept) => page === here || before.includes(page)

const forget = (key: string) => {
  const shown = entryOf(key)
  if (shown) dropDraft(shown)
}

const entryOf = (key: string) => shownOf(all, key)

/** What this page typed, also before a reload; else what was typed last elsewhere. */
const shownOf = (drafts: readonly Kept[], key: string): Kept | undefined => {
  const there = drafts.filter((one) => one.key === key)
  if (there.length < 2) return there[0]
  const ranks = (one: Kept) => (one.page === here ? 2 : before.includes(one.page) ? 1 : 0)
  return there.toSorted((one, other) => ranks(other) - ranks(one) || other.at - one.at)[0]
}

const ownPrefix = () => `${prefix}${owner}:`
const nameOf = ({ page, key }: Kept) => `${ownPrefix()}${page}:${key}`

const write = (kept: Kept) => {
  try {
    localStorage.setItem(nameOf(kept), JSON.stringify(kept))
  } catch {
    // A full or closed storage costs the reload, not the text on the screen.
  }
}

const removeAsSeen = (seen: Kept) => {
  if (read(nameOf(seen))?.id === seen.id) remove(nameOf(seen))
}

const remove = (name: string) => {
  try {
    localStorage.removeItem(name)
  } catch {
    // As above.
  }
}

const read = (name: string) => {
  try {
    return parsed(localStorage.getItem(name))
  } catch {
    return undefined
  }
}

const parsed = (text: string | null): Kept | undefined => {
  try {
    return text === null ? undefined : (JSON.parse(text) as Kept)
  } catch {
    return undefined
  }
}

const stored = () => {
  for (const name of storedNames()) if (name.startsWith(`${oldPrefix}${owner}:`)) renew(name)
  return storedNames().flatMap((name) => (name.startsWith(ownPrefix()) ? (read(name) ?? []) : []))
}

const renew = (name: string) => {
  const key = name.slice(`${oldPrefix}${owner}:`.length)
  const value: unknown = read(name)
  if (value !== undefined) write({ key, id: uuidv7(), value, page: 'before', at: Date.now(), path: location.pathname })
  remove(name)
}

const storedNames = () => {
  try {
    return Object.keys(localStorage)
  } catch {
    return []
  }
}

/** The pages that this tab showed before this one. A copy of the tab has the same, and its own from here on. */
function pagesBefore(): readonly string[] {
  const name = 'hub:pages'
  try {
    const pages = sessionStorage.getItem(name)?.split(' ') ?? []
    sessionStorage.setItem(name, [...pages, here].slice(-10).join(' '))
    return pages
  } catch {
    return []
  }
}

const tell = () => {
  for (const listener of [...listeners]) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Another page typed, recorded or took over what stood here. What was typed here since stays, and is kept again. */
window.addEventListener('storage', ({ key: name, oldValue, newValue }) => {
  if (!owner || !name?.startsWith(ownPrefix())) return
  const [was, is] = [parsed(oldValue), parsed(newValue)]
  const there = all.find((one) => nameOf(one) === name)
  if (there?.page === here) {
    if (is?.id === there.id) return
    if (was?.id !== there.id) return write(there)
  }
  all = [...all.filter((one) => one !== there), ...(is ? [is] : [])]
  tell()
})
