/** What JSON puts around a name or a text, or writes for what is neither. */
const around = 4

/**
 * Whether an answer is longer than this: its texts and its names, each as often as it will be written. Known before it
 * is written as JSON.
 */
export const isLonger = (answer: unknown, most: number) => {
  let length = 0
  const isOver = (value: unknown): boolean => {
    length += around
    if (typeof value === 'string') return (length += value.length) > most
    if (Array.isArray(value)) return value.some(isOver)
    if (value === null || typeof value !== 'object') return length > most
    for (const key in value) {
      length += key.length + around
      if (isOver((value as Record<string, unknown>)[key])) return true
    }
    return length > most
  }
  return isOver(answer)
}
