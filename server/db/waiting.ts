import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { causesOf } from '../faults/causes.ts'
import { isNotUpYet, whyNoPostgres } from '../faults/postgres.ts'
import { limits } from '../limits.ts'

/**
 * Waits until PostgreSQL answers, for a machine that starts everything at once starts the hub first; says so at the
 * first miss. Throws what is wrong where waiting does not help, or has not helped.
 */
export const untilItAnswers = async (url: string, within = limits.start.database) => {
  const until = performance.now() + within
  for (let isTold = false; ; isTold = true) {
    const fault = await knock(url, Math.min(within, limits.start.answer))
    if (!fault) return
    const why =
      causesOf(fault).some(isNotUpYet) &&
      causesOf(fault)
        .map((one) => whyNoPostgres(one, url))
        .find(Boolean)
    if (!why || performance.now() > until) throw fault
    // Not on standard output: what a command prints there may be read by a script.
    if (!isTold) process.stderr.write(`hub: ${why}. Waiting for it for ${Math.ceil(within / 1000)} seconds at most.\n`)
    await pause(limits.start.knock)
  }
}

const knock = async (url: string, answerWithin: number): Promise<Error | null> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: answerWithin })
  // A connection that breaks while it closes has been answered.
  client.on('error', () => {})
  try {
    await client.connect()
    return null
  } catch (fault) {
    return fault as Error
  } finally {
    void client.end().catch(() => {})
  }
}
