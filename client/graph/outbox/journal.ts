import { uuidv7 } from '../../lib/ids.ts'
import type { Fresh } from './queue.ts'

/** What another page noted so long ago is not being typed there any more: that page is gone. */
const goneAfter = 3_000

interface Noted {
  fresh: Fresh
  at: number
}

/**
 * Acts that are not in the queue yet, of one person, noted at every key: the browser keeps this at once, where a
 * database takes its time, and none may be written to while the page is left. Without storage it forgets.
 */
export const openJournal = (personId: string) => {
  const prefix = `hub:typed:${personId}:`
  const own = `${prefix}${pageId()}:`
  const written = new Set<string>()
  const nameOf = (id: string) => own + id
  const noted = () =>
    namesIn(prefix).flatMap((name) => {
      const { fresh, at } = read(name) ?? {}
      return fresh && at !== undefined ? [{ name, fresh, at }] : []
    })
  return {
    note: (fresh: Fresh) => {
      if (write(nameOf(fresh.id), { fresh, at: Date.now() })) written.add(fresh.id)
    },
    /** From another page: that hears of it when it looks. */
    take: (fresh: Fresh) => {
      const others = noted().filter(({ name, fresh: { id } }) => id === fresh.id && name !== nameOf(id))
      if (write(nameOf(fresh.id), { fresh, at: Date.now() })) others.forEach(({ name }) => remove(name))
    },
    /** False: another page took it for left behind, and put it in the queue. */
    has: (id: string) => !written.has(id) || read(nameOf(id)) !== undefined,
    forget: (id: string) => noted().forEach(({ name, fresh }) => fresh.id === id && remove(name)),
    /** The acts that pages left here: this one before a reload, others that are gone. Those may not be, and send it. */
    leftBehind: () =>
      noted()
        .filter(({ name, at }) => name.startsWith(own) || Math.abs(Date.now() - at) > goneAfter)
        .map(({ name, fresh }) => (name.startsWith(own) ? fresh : { ...fresh, attempted: true }))
        .sort((one, other) => one.createdAt - other.createdAt),
    /** After so many milliseconds everything that other pages left is known for it. */
    goneAfter,
    wipe: () => namesIn(prefix).forEach(remove),
  }
}

export type Journal = ReturnType<typeof openJournal>

/** Stays through a reload. A copy of the page has the same, and then both take what either left. */
const pageId = () => {
  try {
    const kept = sessionStorage.getItem('hub:page') ?? uuidv7()
    sessionStorage.setItem('hub:page', kept)
    return kept
  } catch {
    return uuidv7()
  }
}

const write = (name: string, noted: Noted) => {
  try {
    localStorage.setItem(name, JSON.stringify(noted))
    return true
  } catch {
    // A full or closed storage costs what a reload brings back, not what stands on the screen.
    return false
  }
}

const read = (name: string): Noted | undefined => {
  try {
    const text = localStorage.getItem(name)
    return text === null ? undefined : (JSON.parse(text) as Noted)
  } catch {
    return undefined
  }
}

const remove = (name: string) => {
  try {
    localStorage.removeItem(name)
  } catch {
    // As above.
  }
}

const namesIn = (prefix: string) => {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(prefix))
  } catch {
    return []
  }
}
