/** '1 actie', '3 acties' */
export const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`

/** 'A, B en C' */
export const list = (words: readonly string[]) =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`

/** First letter as a capital. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** '3 uur en 15 minuten' */
export const lengthInWords = (minutes: number) => {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return count(rest, 'minuut', 'minuten')
  return rest === 0 ? `${hours} uur` : `${hours} uur en ${count(rest, 'minuut', 'minuten')}`
}
