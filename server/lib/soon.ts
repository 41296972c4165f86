/**
 * A value that SQLite has at once and PostgreSQL promises. Without promises an answer takes no turn of the event loop
 * per row.
 */
export type Soon<T> = T | Promise<T>

/** Applies `use` now, or when the promise resolves. */
export const whenThere = <T, U>(value: Soon<T>, use: (value: T) => Soon<U>): Soon<U> =>
  value instanceof Promise ? value.then(use) : use(value)
