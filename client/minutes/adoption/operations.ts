import { graphql } from '../../graph/generated/index.ts'

/** The minutes of a meeting, and those of the one before that it adopts. */
export const AdoptionFragment = graphql(`
  fragment Adoption on Meeting {
    id
    state
    adoptedAt
    minutesChanges
    previous {
      id
      title
      state
      startsAt
      adoptedAt
      minutesChanges
    }
    adopted {
      id
      title
      state
      startsAt
      adoptedAt
      minutesChanges
    }
  }
`)

export const adoptMinutes = graphql(`
  mutation adoptMinutes($agendaItemId: ID!, $meetingId: ID!, $changes: String) {
    adoptMinutes(agendaItemId: $agendaItemId, meetingId: $meetingId, changes: $changes) {
      __typename
      ... on Meeting {
        ...MeetingOnPage
      }
      ...Refused
    }
  }
`)
