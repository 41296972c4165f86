import { graphql } from '../graph/generated/index.ts'

/** A moment moves the clock of two items and the meeting itself; what was read waits no more. */
export const MeetingMoment = graphql(`
  fragment MeetingMoment on Meeting {
    ...MeetingOnPage
    agenda {
      ...ItemClock
    }
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

export const goToAgendaItem = graphql(`
  mutation goToAgendaItem($id: ID!, $from: ID) {
    goToAgendaItem(id: $id, from: $from) {
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
