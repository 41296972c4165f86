import pino from 'pino'
import { log } from '../../server/lib/log.ts'
import { noteCounted } from '../../server/lib/security.ts'
import type { Data } from './person.ts'

/** The lines that the hub writes to its log in this process, as they stand there; nothing is counted from before. */
export const loggedLines = () => {
  noteCounted()
  const written = log as unknown as Record<symbol, { write(line: string): void }>
  const before = written[pino.symbols.streamSym]!
  const level = log.level
  log.level = 'info'
  const lines: Data[] = []
  written[pino.symbols.streamSym] = { write: (line) => void lines.push(JSON.parse(line)) }
  return {
    lines,
    stop: () => {
      noteCounted()
      written[pino.symbols.streamSym] = before
      log.level = level
    },
  }
}
