import { graphql } from '../graph/generated/index.ts'

/** Whether what was recorded is being read back. */
export const ReadingFragment = graphql(`
  fragment Reading on Meeting {
    id
    readBackAt
  }
`)

/** Tells which decisions and actions wait to be read back. */
export const UnreadOfMeeting = graphql(`
  fragment UnreadOfMeeting on Meeting {
    id
    decisions {
      id
      unread
    }
    actions {
      id
      unread
    }
  }
`)

export const readBack = graphql(`
  mutation readBack($meetingId: ID!, $from: ID) {
    readBack(meetingId: $meetingId, from: $from) {
      __typename
      ... on Meeting {
        ...MeetingMoment
      }
      ... on Refusal {
        ...Refused
        present {
          __typename
          ... on Meeting {
            ...MeetingMoment
          }
        }
      }
    }
  }
`)

export const endReadBack = graphql(`
  mutation endReadBack($meetingId: ID!) {
    endReadBack(meetingId: $meetingId) {
      __typename
      ... on Meeting {
        ...MeetingMoment
      }
      ...Refused
    }
  }
`)
