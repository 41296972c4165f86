import type { VenueFactsFragment } from '../graph/generated/graphql.ts'

/** Whether there is anything to tell of a room besides its name and town. */
export const isKnown = ({ address, room, capacity, access, route, coffee }: VenueFactsFragment) =>
  [address, room, capacity, access, route, coffee].some((fact) => fact != null)
