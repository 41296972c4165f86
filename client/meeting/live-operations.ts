import { graphql } from '../graph/generated/index.ts'

/** Everything that changes when the meeting moves: itself, the clocks of its items, and what waits to be read. */
export const MeetingMoment = graphql(`
  fragment MeetingMoment on Meeting {
    ...MeetingOnPage
    agenda {
      ...ItemClock
    }
    ...UnreadOfMeeting
  }
`)

export const startMeeting = graphql(`
  mutation startMeeting($id: ID!) {
    startMeeting(id: $id) {
      __typename
      ... on Meeting {
        ...MeetingMoment
        ...AttendanceOfMeeting
      }
      ...Refused
    }
  }
`)

export const closeMeeting = graphql(`
  mutation closeMeeting($id: ID!, $unfinished: ID) {
    closeMeeting(id: $id, unfinished: $unfinished) {
      __typename
      ... on Meeting {
        ...MeetingMoment
      }
      ...Refused
    }
  }
`)

export const reopenMeeting = graphql(`
  mutation reopenMeeting($id: ID!) {
    reopenMeeting(id: $id) {
      __typename
      ... on Meeting {
        ...MeetingMoment
      }
      ...Refused
    }
  }
`)
