/** The name of a party at the table: without 'Gemeente' or 'Stichting', and without brackets. */
export const shortName = (name: string) =>
  name
    .replace(/^(gemeente|stichting)\s+/i, '')
    .replace(/\s*\(.*?\)/g, '')
    .trim() || name
