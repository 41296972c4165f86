import { graphql } from '../../graph/generated/index.ts'

export const placeAgendaItem = graphql(`
  mutation placeAgendaItem($id: ID!, $after: ID) {
    placeAgendaItem(id: $id, after: $after) {
      __typename
      ... on AgendaItem {
        ...AgendaItemOnPage
        meeting {
          id
          agenda {
            id
          }
          handedIn {
            id
          }
        }
      }
      ...Refused
    }
  }
`)

export const sendBackAgendaItem = graphql(`
  mutation sendBackAgendaItem($id: ID!, $reason: String!) {
    sendBackAgendaItem(id: $id, reason: $reason) {
      __typename
      ... on AgendaItem {
        ...AgendaItemOnPage
      }
      ...Refused
    }
  }
`)

export const handInAgain = graphql(`
  mutation handInAgain($id: ID!) {
    handInAgain(id: $id) {
      __typename
      ... on AgendaItem {
        ...AgendaItemOnPage
      }
      ...Refused
    }
  }
`)
