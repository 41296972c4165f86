import { makeStore } from './store.ts'

/** Whether the server can be reached, as far as a person is told so. */
export const lineIsThere = makeStore(true)

/** Goes up each time the line is back after it was lost, also for a moment that nobody was told of. */
export const lineReturns = makeStore(0)
