import { graphql } from '../graph/generated/index.ts'

/** The person who holds the hammer, and so moves the meeting. */
export const ChairedFragment = graphql(`
  fragment Chaired on Meeting {
    id
    chairedBy {
      id
      name
    }
    chairAwaySince
    screenTurns
  }
`)

/** The decision that somebody is typing at an item. */
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
            ...Chaired
            ...MeetingMoment
          }
        }
      }
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

export const turnScreen = graphql(`
  mutation turnScreen($meetingId: ID!, $back: Boolean!) {
    turnScreen(meetingId: $meetingId, back: $back) {
      __typename
      ... on Meeting {
        ...Chaired
      }
      ...Refused
    }
  }
`)
