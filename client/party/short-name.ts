/** What a party is called at the table: 'Gemeente Huizen' is Huizen, 'Stichting MEE (…)' is MEE. */
export const shortName = (name: string) =>
  name
    .replace(/^(gemeente|stichting)\s+/i, '')
    .replace(/\s*\(.*?\)/g, '')
    .trim() || name
