import { useEffect, useEffectEvent } from 'react'
import { makeStore, useStore } from './store.ts'
import { isRestOfSentence } from './typing.ts'

export interface Shortcut {
  /** One letter, as it is typed. */
  letter: string
  /** Its effect, for the help. */
  label: string
  run: () => void
  /** False: shown in the help, does nothing now. */
  enabled?: boolean
}

type Listed = Pick<Shortcut, 'letter' | 'label'>

const stored = 'hub:keys'
const switchedOn = makeStore(readSwitch())
const listed = makeStore<readonly Listed[]>([])

/**
 * Letters that do something on this page. Each has a visible button as well; none acts in a field, with a modifier,
 * when switched off, or as the rest of a sentence whose field went away.
 */
export const useShortcuts = (shortcuts: readonly Shortcut[]) => {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!switchedOn.get() || isTyping(event)) return
    const shortcut = shortcuts.find(({ letter, enabled = true }) => letter === event.key && enabled)
    if (!shortcut) return
    event.preventDefault()
    shortcut.run()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
  const names = JSON.stringify(shortcuts.map(({ letter, label }) => ({ letter, label })))
  useEffect(() => {
    const mine = JSON.parse(names) as Listed[]
    listed.set([...listed.get(), ...mine])
    return () => listed.set(listed.get().filter((one) => !mine.includes(one)))
  }, [names])
}

/** The keys that the help shows. */
export const useListedShortcuts = () => useStore(listed)

export const useShortcutSwitch = (): [on: boolean, set: (on: boolean) => void] => [useStore(switchedOn), setSwitch]

const isTyping = (event: KeyboardEvent) => {
  if (event.defaultPrevented || event.repeat || event.isComposing || event.ctrlKey || event.altKey || event.metaKey)
    return true
  if (isRestOfSentence(event) || document.querySelector('dialog[open]')) return true
  return (
    event.target instanceof HTMLElement &&
    (event.target.isContentEditable || event.target.matches('input, textarea, select'))
  )
}

const setSwitch = (on: boolean) => {
  switchedOn.set(on)
  try {
    localStorage.setItem(stored, on ? 'on' : 'off')
  } catch {
    // Then it holds until the page is closed.
  }
}

function readSwitch() {
  try {
    return localStorage.getItem(stored) !== 'off'
  } catch {
    return true
  }
}
