import { graphql } from '../graph/generated/index.ts'

/** Who moves the meeting, and whether what was recorded is being read back. */
export const ChairedFragment = graphql(`
  fragment Chaired on Meeting {
    id
    chairedBy {
      id
      name
    }
    chairAwaySince
    readBackAt
  }
`)

/** What is being recorded at an item. */
export const DraftFragment = graphql(`
  fragment Draft on AgendaItem {
    id
    draft
    distribution
  }
`)

export const takeChair = graphql(`
  mutation takeChair($meetingId: ID!, $from: ID) {
    takeChair(meetingId: $meetingId, from: $from) {
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

export const showDraft = graphql(`
  mutation showDraft($agendaItemId: ID!, $text: String) {
    showDraft(agendaItemId: $agendaItemId, text: $text) {
      __typename
      ... on AgendaItem {
        ...AgendaItemOnPage
      }
      ...Refused
    }
  }
`)
