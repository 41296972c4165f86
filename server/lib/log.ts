import { pino } from 'pino'
import { whyItPasses } from './passing.ts'

/**
 * A fault as the log may hold it: where it came from, never what somebody wrote. A failed statement carries its
 * parameters, a mail server repeats the receiver, PostgreSQL the row that broke a constraint, a parser its input.
 */
export const withoutTexts = (fault: unknown): object => {
  if (!(fault instanceof Error)) return { type: typeof fault }
  const { query, cause, ...known } = fault as Error & Record<string, unknown>
  const repeats = query !== undefined || known.command !== undefined || known.responseCode !== undefined
  return {
    type: fault.name,
    ...(!repeats && { message: fault.message.replace(quoted, '…') }),
    ...Object.fromEntries(named.flatMap((key) => (isName(known[key]) ? [[key, known[key]]] : []))),
    ...(typeof query === 'string' && { query }),
    stack: fault.stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .join('\n'),
    ...(cause !== undefined && { cause: withoutTexts(cause) }),
  }
}

/** Words between quotes, but for the property that was read of undefined. */
const quoted = /(?<!reading )(["'`])(?:(?!\1).)*\1/gs
/** What node, PostgreSQL, SQLite and nodemailer say about a fault in words of their own. */
const named = ['code', 'errno', 'syscall', 'table', 'column', 'constraint', 'routine', 'command', 'responseCode']
const isName = (value: unknown) =>
  typeof value === 'number' || (typeof value === 'string' && /^[\w ]{1,63}$/.test(value))

/** Lines of JSON on standard error; standard output is for messages to a person. */
export const log = pino(
  { base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: withoutTexts } },
  pino.destination({ dest: 2, sync: true }),
)

/** Logs a fault of work that nobody waits for: as a warning where it passes, for that work is done again. */
export const logFault = (fault: unknown, message: string) => {
  const why = whyItPasses(fault)
  if (why === null) log.error(fault, message)
  else log.warn({ why }, message)
}
