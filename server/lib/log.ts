import { pino } from 'pino'
import { whyItPasses } from './passing.ts'

/** Lines of JSON on standard error; standard output is for messages to a person. */
export const log = pino(
  { base: null, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination({ dest: 2, sync: true }),
)

/** Logs a fault of work that nobody waits for: as a warning where it passes, for that work is done again. */
export const logFault = (fault: unknown, message: string) => {
  const why = whyItPasses(fault)
  if (why === null) log.error(fault, message)
  else log.warn({ why }, message)
}
