import { graphql } from '../graph/generated/index.ts'

/** Somebody who comes along without a seat. */
export const GuestFragment = graphql(`
  fragment Guest on Guest {
    id
    name
    function
    reason
    removedAt
    broughtBy {
      id
      name
    }
  }
`)

export const GuestsOfMeeting = graphql(`
  fragment GuestsOfMeeting on Meeting {
    id
    guests {
      ...Guest
    }
  }
`)

export const addGuest = graphql(`
  mutation addGuest($input: AddGuestInput!) {
    addGuest(input: $input) {
      __typename
      ... on Guest {
        ...Guest
        meeting {
          id
          guests {
            id
          }
        }
      }
      ...Refused
    }
  }
`)

export const removeGuest = graphql(`
  mutation removeGuest($id: ID!, $reason: String) {
    removeGuest(id: $id, reason: $reason) {
      __typename
      ... on Meeting {
        ...GuestsOfMeeting
      }
      ...Refused
    }
  }
`)
