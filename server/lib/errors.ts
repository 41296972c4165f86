import { must } from './must.ts'

/**
 * A sentence for whoever runs the machine. It stays one line, and plain, whatever it quotes: a setting may have a line
 * break in it, or a code that a terminal obeys.
 */
export class Told extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(oneLine(message), options)
  }
}

export const oneLine = (text: string) =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (one) =>
    one === '\n' ? '\\n' : `\\u{${must(one.codePointAt(0), 'it matched').toString(16)}}`,
  )

/** Says why the server did not start. */
export class StartError extends Told {}

/** A setting that makes no sense; the message names it. */
export class ConfigError extends Told {}

/** A command was not given the arguments that it needs. */
export class UsageError extends Told {}

/** Says why a command could not be done. */
export class CommandError extends Told {}
