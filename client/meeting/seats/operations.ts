import { graphql } from '../../graph/generated/index.ts'

/** One party at the table of a meeting. */
export const SeatRowFragment = graphql(`
  fragment SeatRow on Attendance {
    id
    presence
    person {
      id
      name
    }
    replaces {
      id
      name
    }
    excused {
      id
      name
    }
    mailedAt
    arrivedAt
    leftAt
    votes
    party {
      id
      name
      kind
      seat {
        first {
          id
          name
        }
        second {
          id
          name
        }
      }
    }
  }
`)

export const excuseContact = graphql(`
  mutation excuseContact($meetingId: ID!, $partyId: ID!, $personId: ID!, $back: Boolean!) {
    excuseContact(meetingId: $meetingId, partyId: $partyId, personId: $personId, back: $back) {
      __typename
      ... on Attendance {
        ...SeatRow
      }
      ... on Refusal {
        code
        field
      }
    }
  }
`)

export const markArrival = graphql(`
  mutation markArrival($meetingId: ID!, $partyId: ID!, $at: DateTime) {
    markArrival(meetingId: $meetingId, partyId: $partyId, at: $at) {
      __typename
      ... on Attendance {
        ...AttendanceOnPage
      }
      ... on Refusal {
        code
        field
      }
    }
  }
`)

export const markDeparture = graphql(`
  mutation markDeparture($meetingId: ID!, $partyId: ID!, $at: DateTime) {
    markDeparture(meetingId: $meetingId, partyId: $partyId, at: $at) {
      __typename
      ... on Attendance {
        ...AttendanceOnPage
      }
      ... on Refusal {
        code
        field
      }
    }
  }
`)
