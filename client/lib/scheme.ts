import { applyScheme } from './apply-scheme.ts'
import { makeStore, useStore } from './store.ts'

export type Scheme = 'device' | 'light' | 'dark'

/** Where a choice counts: on all pages, or on the wall alone. */
const keys = { pages: 'hub:scheme', wall: 'hub:scheme-wall' }
type Place = keyof typeof keys

const read = (place: Place): Scheme => {
  try {
    const chosen = localStorage.getItem(keys[place])
    return chosen === 'light' || chosen === 'dark' ? chosen : 'device'
  } catch {
    return 'device'
  }
}

const chosen = { pages: makeStore<Scheme>(read('pages')), wall: makeStore<Scheme>(read('wall')) }
const isDark = makeStore(false)

/** The scheme that was chosen on this device, which need not be the one that is shown. */
export const useScheme = (place: Place) => useStore(chosen[place])

/** Whether the page is dark now. */
export const useIsDark = () => useStore(isDark)

/** Keeps the choice on this device: of whoever sits at it, not of who is signed in. */
export const chooseScheme = (place: Place, scheme: Scheme) => {
  try {
    if (scheme === 'device') localStorage.removeItem(keys[place])
    else localStorage.setItem(keys[place], scheme)
  } catch {
    // It cannot be kept; the page stays as the device is.
  }
  follow()
}

const follow = () => {
  applyScheme()
  isDark.set(document.documentElement.dataset.scheme === 'dark')
  for (const place of ['pages', 'wall'] as const) chosen[place].set(read(place))
}

/** From now on the page follows the device, the choice in another tab, and the way to the wall and back. */
export const keepScheme = () => {
  follow()
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', follow)
  for (const event of ['storage', 'popstate', 'pushState', 'replaceState']) addEventListener(event, follow)
}
