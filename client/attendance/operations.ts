import { graphql } from '../graph/generated/index.ts'

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
    seatedAt
    earlier {
      person {
        id
        name
      }
      replaces {
        id
        name
      }
      arrivedAt
      leftAt
    }
    arrivedAt
    leftAt
    reason
    version
    votes
    floorAt
    spokenSeconds
    party {
      id
      name
      colour
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

/** A seat with all that the page of a meeting shows of it: query, channel and answers spread this one. */
export const AttendanceOnPage = graphql(`
  fragment AttendanceOnPage on Attendance {
    id
    presence
    ...SeatRow
    ...Hand
  }
`)

export const AttendanceOfMeeting = graphql(`
  fragment AttendanceOfMeeting on Meeting {
    id
    attendance {
      ...AttendanceOnPage
    }
  }
`)

export const setAttendance = graphql(`
  mutation setAttendance($input: SetAttendanceInput!) {
    setAttendance(input: $input) {
      __typename
      ... on Attendance {
        ...AttendanceOnPage
      }
      ... on Refusal {
        ...Refused
        present {
          __typename
          ... on Attendance {
            ...AttendanceOnPage
          }
        }
      }
    }
  }
`)

export const excuseContact = graphql(`
  mutation excuseContact($meetingId: ID!, $partyId: ID!, $personId: ID!, $back: Boolean!, $version: Int!) {
    excuseContact(meetingId: $meetingId, partyId: $partyId, personId: $personId, back: $back, version: $version) {
      __typename
      ... on Attendance {
        ...AttendanceOnPage
      }
      ... on Refusal {
        ...Refused
        present {
          __typename
          ... on Attendance {
            ...AttendanceOnPage
          }
        }
      }
    }
  }
`)

export const markArrival = graphql(`
  mutation markArrival($meetingId: ID!, $partyId: ID!, $at: DateTime, $reason: String) {
    markArrival(meetingId: $meetingId, partyId: $partyId, at: $at, reason: $reason) {
      __typename
      ... on Attendance {
        ...AttendanceOnPage
      }
      ...Refused
    }
  }
`)

export const markDeparture = graphql(`
  mutation markDeparture($meetingId: ID!, $partyId: ID!, $at: DateTime, $reason: String) {
    markDeparture(meetingId: $meetingId, partyId: $partyId, at: $at, reason: $reason) {
      __typename
      ... on Attendance {
        ...AttendanceOnPage
      }
      ...Refused
    }
  }
`)

export const unseat = graphql(`
  mutation unseat($meetingId: ID!, $seats: [UnseatInput!]!) {
    unseat(meetingId: $meetingId, seats: $seats) {
      __typename
      ... on Meeting {
        ...AttendanceOfMeeting
      }
      ...Refused
    }
  }
`)

export const seatExpected = graphql(`
  mutation seatExpected($meetingId: ID!, $partyIds: [ID!]!) {
    seatExpected(meetingId: $meetingId, partyIds: $partyIds) {
      __typename
      ... on Meeting {
        ...AttendanceOfMeeting
      }
      ...Refused
    }
  }
`)
