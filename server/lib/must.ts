/** Returns a value that is always there. `why` says why it is, and is the message of the fault if it is not. */
export const must = <Value>(value: Value | null | undefined, why: string): Value => {
  if (value === null || value === undefined) throw new Error(why)
  return value
}
