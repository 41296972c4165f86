interface Follower {
  left: () => void
  back: () => void
}

const followers = new Set<Follower>()
let isLeft = false
let watches = false

/** From the moment that the page is left until it is shown again, if it ever is. */
export const isPageLeft = () => isLeft

/** Runs when the page is left, or frozen, and when it is back. Answers the function that ends that. */
export const onPageLeft = (follower: Follower) => {
  watch()
  followers.add(follower)
  return () => void followers.delete(follower)
}

const watch = () => {
  if (watches) return
  watches = true
  const say = (left: boolean) => () => {
    if (isLeft === left) return
    isLeft = left
    for (const follower of [...followers]) follower[left ? 'left' : 'back']()
  }
  window.addEventListener('pagehide', say(true))
  window.addEventListener('pageshow', say(false))
  document.addEventListener('freeze', say(true))
  document.addEventListener('resume', say(false))
}
