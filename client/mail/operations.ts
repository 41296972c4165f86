import { graphql } from '../graph/generated/index.ts'

/** What the seats were told by mail, for the count of what is not sent yet. */
export const Told = graphql(`
  fragment Told on Meeting {
    id
    startsAt
    endsAt
    venue {
      id
    }
    told {
      at
      startsAt
      endsAt
      venueId
      agenda
    }
  }
`)

/** Asked when the dialog opens: the mail as it goes out if it is sent now. */
export const mailing = graphql(`
  query mailing($id: ID!) {
    meeting(id: $id) {
      id
      mailing {
        sends
        to {
          person {
            id
            name
          }
          party {
            id
            name
          }
        }
        without {
          id
          name
        }
        changes
        subject
        text
      }
    }
  }
`)

export const sendChanges = graphql(`
  mutation sendChanges($meetingId: ID!, $version: Int!) {
    sendChanges(meetingId: $meetingId, version: $version) {
      __typename
      ... on Meeting {
        ...Told
      }
      ... on Refusal {
        ...Refused
        present {
          __typename
          ... on Meeting {
            ...MeetingOnPage
          }
        }
      }
    }
  }
`)
