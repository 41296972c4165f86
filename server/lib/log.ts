import { pino } from 'pino'

/** Lines of JSON on standard error; what the hub says to a person goes to standard output. */
export const log = pino(
  { base: null, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination({ dest: 2, sync: true }),
)
