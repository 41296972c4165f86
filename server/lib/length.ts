/** Whether the texts of an answer are longer than this together: known before they are written as JSON. */
export const isLonger = (answer: unknown, most: number) => {
  let length = 0
  const isOver = (value: unknown): boolean => {
    if (typeof value === 'string') return (length += value.length) > most
    if (Array.isArray(value)) return value.some(isOver)
    if (value === null || typeof value !== 'object') return false
    for (const key in value) if (isOver((value as Record<string, unknown>)[key])) return true
    return false
  }
  return isOver(answer)
}
