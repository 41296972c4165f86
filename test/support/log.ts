import pino from 'pino'
import { log } from '../../server/lib/log.ts'
import { noteCounted } from '../../server/lib/security.ts'
import type { Data } from './person.ts'

/** The lines that the hub writes to its log in this process, as they stand there; nothing is counted from before. */
export const loggedLines = () => {
  noteCounted()
  const written = log as unknown as Record<symbol, { write(line: string): void }>
  const before = written[pino.symbols.streamSym]!
  const lines: Data[] = []
  written[pino.symbols.streamSym] = { write: (line) => void lines.push(JSON.parse(line)) }
  return {
    lines,
    /** The lines of the security log with this name. */
    of: (event: string) => lines.filter(({ security }) => security === event),
    stop: () => {
      noteCounted()
      written[pino.symbols.streamSym] = before
    },
  }
}
