import { pino } from 'pino'

/** Lines of JSON on standard error; standard output is for messages to a person. */
export const log = pino(
  { base: null, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination({ dest: 2, sync: true }),
)
