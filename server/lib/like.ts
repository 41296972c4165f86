/** A pattern for `lower(…) like … escape '\'` that finds these words literally; without words it finds everything. */
export const likePattern = (words: string | null | undefined) =>
  `%${(words ?? '')
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`
