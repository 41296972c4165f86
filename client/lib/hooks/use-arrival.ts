let path: string | undefined
let arrived = true

/**
 * Tells that another page is on its way. The first page of a visit moves no focus: the browser starts at the top by
 * itself.
 */
export const leaveFor = (next: string) => {
  if (path !== undefined && path !== next) arrived = false
  path = next
}

const arrive = () => {
  const first = !arrived
  arrived = true
  return first
}

/** Gives a function that answers true once after a change of page: whoever asks first may take the focus. */
export const useArrival = () => arrive
