/** The value, which is always there; `why` says why, and is the message of the fault where it is not. */
export const must = <Value>(value: Value | null | undefined, why: string): Value => {
  if (value === null || value === undefined) throw new Error(why)
  return value
}
