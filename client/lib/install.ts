import { makeStore } from './store.ts'

/** What Chromium gives where the page can be put on the home screen. */
interface Offer extends Event {
  prompt: () => Promise<unknown>
}

const offer = makeStore<Offer | null>(null)

/** Keeps the offer of the browser until somebody looks for it: no bar over a page that somebody reads. */
export const keepInstallOffer = () => {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    offer.set(event as Offer)
  })
  window.addEventListener('appinstalled', () => offer.set(null))
}

export const installOffer = offer

/** Asks the browser to put the page on the home screen. It can be asked once. */
export const install = async () => {
  const asked = offer.get()
  offer.set(null)
  await asked?.prompt()
}

/** Whether this page was opened from the home screen. */
export const isInstalled = () =>
  matchMedia('(display-mode: standalone)').matches || (navigator as { standalone?: boolean }).standalone === true

/** On an iPhone or iPad, which calls itself a Mac, only its owner can do it. */
export const isApplePhone = () =>
  /iPhone|iPad/.test(navigator.userAgent) || (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1)
