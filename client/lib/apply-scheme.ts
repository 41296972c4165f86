/**
 * Says on the root of the page whether it is light or dark: as was chosen on this device, for the wall apart, else as
 * the device is. The build writes it into the head of the page too, where it runs before anything is painted: it may
 * use nothing of other files (vite.config.ts).
 */
export const applyScheme = () => {
  const key = /\/scherm\/?$/.test(location.pathname) ? 'hub:scheme-wall' : 'hub:scheme'
  let chosen: string | null = null
  try {
    chosen = localStorage.getItem(key)
  } catch {
    // Nothing is kept here: then the device says it.
  }
  const isDark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  document.documentElement.dataset.scheme = isDark ? 'dark' : 'light'
}
