/** '1 actie', '3 acties' */
export const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`

/** 'A, B en C' */
export const list = (words: readonly string[]) =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`

/** First letter as a capital. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
