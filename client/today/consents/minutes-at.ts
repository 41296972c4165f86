/** The minutes of a meeting, at the item where this was put to the parties. */
export const minutesAt = (slug: string, meetingId: string, consentId: string) =>
  `/${slug}/overleg/${meetingId}/verslag#instemming-${consentId}`
