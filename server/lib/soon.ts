/**
 * What SQLite has at once and PostgreSQL promises. Without a promise an answer needs no turn of the event loop per row.
 */
export type Soon<T> = T | Promise<T>

/** Uses a value when it is there: at once, or later. */
export const whenThere = <T, U>(value: Soon<T>, use: (value: T) => Soon<U>): Soon<U> =>
  value instanceof Promise ? value.then(use) : use(value)
