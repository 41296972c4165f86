/** What a party is called at the table: without 'Gemeente' or 'Stichting' and what stands in brackets. */
export const shortName = (name: string) =>
  name
    .replace(/^(gemeente|stichting)\s+/i, '')
    .replace(/\s*\(.*?\)/g, '')
    .trim() || name
