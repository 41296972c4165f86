import { graphql } from '../graph/generated/index.ts'

/** The facts that a visitor has to know. */
export const VenueFactsFragment = graphql(`
  fragment VenueFacts on Venue {
    id
    address
    place
    room
    capacity
    access
    route
    coffee
  }
`)

export const VenueOnPage = graphql(`
  fragment VenueOnPage on Venue {
    id
    name
    closedAt
    version
    party {
      id
      name
    }
    ...VenueFacts
  }
`)

export const venueList = graphql(`
  query venueList($slug: String!) {
    samenwerkingsverband(slug: $slug) {
      id
      revision
      venues {
        ...VenueOnPage
      }
      closedVenues {
        ...VenueOnPage
      }
      parties {
        id
        name
      }
    }
  }
`)

export const venuesChanged = graphql(`
  subscription venuesChanged($samenwerkingsverbandId: ID!, $since: Revision) {
    partiesChanged(samenwerkingsverbandId: $samenwerkingsverbandId, since: $since) {
      ...Message
      changed {
        ... on Venue {
          ...VenueOnPage
        }
        ... on Party {
          id
          name
        }
        ... on Samenwerkingsverband {
          id
          venues {
            id
          }
          closedVenues {
            id
          }
          parties {
            id
          }
        }
      }
    }
  }
`)

export const addVenue = graphql(`
  mutation addVenue($input: AddVenueInput!) {
    addVenue(input: $input) {
      __typename
      ... on Venue {
        ...VenueOnPage
      }
      ...Refused
    }
  }
`)

export const editVenue = graphql(`
  mutation editVenue($input: EditVenueInput!) {
    editVenue(input: $input) {
      __typename
      ... on Venue {
        ...VenueOnPage
      }
      ... on Refusal {
        ...Refused
        present {
          __typename
          ... on Venue {
            ...VenueOnPage
          }
        }
      }
    }
  }
`)

export const closeVenue = graphql(`
  mutation closeVenue($id: ID!, $back: Boolean) {
    closeVenue(id: $id, back: $back) {
      __typename
      ... on Venue {
        ...VenueOnPage
      }
      ...Refused
    }
  }
`)
