/** A pattern for `lower(…) like … escape '\'` that finds the words as they stand; no words: everything. */
export const likePattern = (words: string | null | undefined) =>
  `%${(words ?? '')
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`
