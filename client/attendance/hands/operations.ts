import { graphql } from '../../graph/generated/index.ts'

/** A hand that may be up. */
export const HandFragment = graphql(`
  fragment Hand on Attendance {
    id
    handRaisedAt
    pointOfOrder
    floorAt
    spokenSeconds
    spokeAt {
      id
    }
    party {
      id
      name
      colour
    }
  }
`)

export const raiseHand = graphql(`
  mutation raiseHand($meetingId: ID!, $pointOfOrder: Boolean) {
    raiseHand(meetingId: $meetingId, pointOfOrder: $pointOfOrder) {
      __typename
      ... on Attendance {
        ...AttendanceOnPage
      }
      ...Refused
    }
  }
`)

export const lowerHand = graphql(`
  mutation lowerHand($meetingId: ID!, $partyId: ID) {
    lowerHand(meetingId: $meetingId, partyId: $partyId) {
      __typename
      ... on Attendance {
        ...AttendanceOnPage
      }
      ...Refused
    }
  }
`)

export const giveFloor = graphql(`
  mutation giveFloor($meetingId: ID!, $partyId: ID!) {
    giveFloor(meetingId: $meetingId, partyId: $partyId) {
      __typename
      ... on Attendance {
        ...AttendanceOnPage
      }
      ...Refused
    }
  }
`)

export const endFloor = graphql(`
  mutation endFloor($meetingId: ID!, $partyId: ID) {
    endFloor(meetingId: $meetingId, partyId: $partyId) {
      __typename
      ... on Attendance {
        ...AttendanceOnPage
      }
      ...Refused
    }
  }
`)
