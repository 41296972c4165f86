/** A room that can be chosen, with who lends it. */
export interface VenueChoice {
  id: string
  name: string
  place?: string | null
  party?: { id: string; name: string } | null
}

/** 'Gemeente Tiel, De Lingezaal' */
export const venueName = ({ name, party }: VenueChoice) => (party ? `${party.name}, ${name}` : name)
