/** A fault, and what caused it: drizzle wraps those of the driver, and Node those of several addresses of one name. */
export const causesOf = (fault: unknown, depth = 0): Error[] => {
  if (!(fault instanceof Error) || depth > 8) return []
  const inner = fault instanceof AggregateError ? (fault.errors as unknown[]) : []
  return [fault, ...[fault.cause, ...inner].flatMap((cause) => causesOf(cause, depth + 1))]
}

export const codeOf = (fault: unknown): string => {
  const { code } = (fault ?? {}) as { code?: unknown }
  return typeof code === 'string' ? code : ''
}
