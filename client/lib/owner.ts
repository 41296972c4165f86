/**
 * Whose browser this is now, known to every tab: the cookie belongs to all of them, so a tab may find itself sending as
 * somebody else.
 */
const key = 'hub:person'

export const claimBrowser = (personId: string) => put(personId)

/** Nobody may send in another's name while somebody signs in. Gives back what undoes it. */
export const disownBrowser = () => {
  const before = read()
  put('')
  return () => put(before ?? '')
}

/** Where storage lacks or was emptied, tabs cannot tell each other; then this one goes by what it knows itself. */
export const ownsBrowser = (personId: string) => {
  const owner = read()
  return owner === undefined || owner === personId
}

/** The person that the browser was last known to be of; '' when nobody is. */
export const browserOwner = () => read() ?? ''

/** Somebody else signed in, in another tab. */
export const onOtherOwner = (personId: string, run: () => void) => {
  const listener = (event: StorageEvent) => event.key === key && event.newValue && event.newValue !== personId && run()
  window.addEventListener('storage', listener)
  return () => window.removeEventListener('storage', listener)
}

const put = (personId: string) => {
  try {
    localStorage.setItem(key, personId)
  } catch {
    // As above.
  }
}

const read = () => {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}
