import { useCallback, useSyncExternalStore } from 'react'

/** Text that is being typed. It outlives live changes, a reload and a lost connection, and belongs to one person. */
const values = new Map<string, unknown>()
const listeners = new Set<() => void>()
const prefix = 'hub:draft:'
let owner = ''

export const setDraftOwner = (personId: string) => {
  if (owner === personId) return
  owner = personId
  values.clear()
  tell()
}

/** At sign-out: nothing that a person typed stays on the machine. */
export const wipeDrafts = () => {
  values.clear()
  owner = ''
  for (const key of storedKeys()) if (key.startsWith(prefix)) localStorage.removeItem(key)
  tell()
}

/** State like useState, kept under the key. `clear` after success. `empty` must be a constant. */
export const useDraft = <Value>(
  key: string,
  empty: Value,
): [value: Value, set: (value: Value) => void, clear: () => void] => {
  const value = useSyncExternalStore(subscribe, () => read(key, empty))
  const set = useCallback((next: Value) => write(key, next), [key])
  const clear = useCallback(() => forget(key), [key])
  return [value, set, clear]
}

/** The value kept under the key at this moment, also between two renderings. */
export const draftNow = <Value>(key: string) => read<Value | undefined>(key, undefined)

/** Keeps something under the key, from outside its form. */
export const setDraft = (key: string, value: unknown) => write(key, value)

/** Whether something is kept under the key. */
export const hasDraft = (key: string) => read<unknown>(key, undefined) !== undefined

const read = <Value>(key: string, empty: Value): Value => {
  if (!values.has(key)) values.set(key, stored(key))
  return (values.get(key) ?? empty) as Value
}

const write = (key: string, value: unknown) => {
  values.set(key, value)
  try {
    localStorage.setItem(name(key), JSON.stringify(value))
  } catch {
    // A full or closed storage costs the reload, not the text on the screen.
  }
  tell()
}

/** What another tab keeps under the key stays. */
const forget = (key: string) => {
  const mine = JSON.stringify(read<unknown>(key, undefined))
  values.set(key, undefined)
  try {
    if (localStorage.getItem(name(key)) === mine) localStorage.removeItem(name(key))
  } catch {
    // As above.
  }
  tell()
}

const stored = (key: string): unknown => {
  try {
    const text = localStorage.getItem(name(key))
    return text === null ? undefined : (JSON.parse(text) as unknown)
  } catch {
    return undefined
  }
}

const storedKeys = () => {
  try {
    return Object.keys(localStorage)
  } catch {
    return []
  }
}

const name = (key: string) => `${prefix}${owner}:${key}`
const tell = () => {
  for (const listener of [...listeners]) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A tab follows another one that goes on from what stands here too; words of its own stay. */
window.addEventListener('storage', ({ key: named, oldValue, newValue }) => {
  const key = named?.startsWith(name('')) ? named.slice(name('').length) : null
  if (key === null || !values.has(key) || JSON.stringify(values.get(key)) !== oldValue) return
  values.set(key, newValue === null ? undefined : (JSON.parse(newValue) as unknown))
  tell()
})
