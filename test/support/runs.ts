import { onTestFailed } from 'vitest'

/** `npm run soak` runs the same tests with the big counts. */
const isSoak = process.env.HUB_SOAK === '1'

/** How often, how many, how long or which: so much in the suite, so much in the soak. */
export const runs = <Of = number>(suite: Of, soak: Of) => (isSoak ? soak : suite)

/** The start of all chance; HUB_SEED sets it, and then a test goes the same way again. */
export const seed = Number(process.env.HUB_SEED || Math.floor(Math.random() * 2 ** 31))

/**
 * A source of chance that the seed decides: a number from 0 up to 1. When the test fails, the seed is told (fast-check
 * tells its own).
 */
export const chance = () => {
  onTestFailed(() => console.log(`HUB_SEED=${seed} does this again`))
  let state = seed >>> 0
  // mulberry32
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
