/** The words of a search as `holds()` takes them (db/columns.ts); '' finds everything. */
export const searched = (words: string | null | undefined) => (words ?? '').trim().toLowerCase()

/** What SQLite calls for `holds()`. The time it takes grows with the text, whatever the words are. */
export const holdsWords = (number: unknown, text: unknown, words: unknown) =>
  `${String(number)} ${String(text)}`.toLowerCase().includes(String(words)) ? 1 : 0
