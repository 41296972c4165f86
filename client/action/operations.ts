import { graphql } from '../graph/generated/index.ts'

/** Everything that the meeting page shows of an action. */
export const ActionOnPage = graphql(`
  fragment ActionOnPage on Action {
    id
    seenBy
    unread
    agendaItem {
      id
    }
    ...ActionLine
    ...EditAction
  }
`)

export const ActionsOfMeeting = graphql(`
  fragment ActionsOfMeeting on Meeting {
    id
    actions {
      ...ActionOnPage
    }
  }
`)

/** Whom an action can be given to. */
export const ownerChoices = graphql(`
  query ownerChoices($slug: String!) {
    samenwerkingsverband(slug: $slug) {
      id
      parties {
        id
        name
        partyKind {
          id
        }
        ...PartyChip
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
      kinds {
        id
        plural
      }
      members {
        id
        person {
          id
          name
        }
        role
      }
    }
  }
`)

export const recordAction = graphql(`
  mutation recordAction($input: RecordActionInput!) {
    recordAction(input: $input) {
      __typename
      ... on Action {
        ...ActionOnPage
        number
        meeting {
          id
          actions {
            id
          }
        }
        agendaItem {
          id
          actions {
            id
          }
        }
      }
      ...Refused
    }
  }
`)

export const editAction = graphql(`
  mutation editAction($input: EditActionInput!) {
    editAction(input: $input) {
      __typename
      ... on Action {
        ...ActionOnPage
      }
      ... on Refusal {
        ...Refused
        present {
          __typename
          ... on Action {
            ...ActionOnPage
          }
        }
      }
    }
  }
`)

export const assignAction = graphql(`
  mutation assignAction($id: ID!, $owners: [OwnerInput!]!) {
    assignAction(id: $id, owners: $owners) {
      __typename
      ... on Action {
        ...ActionOnPage
      }
      ...Refused
    }
  }
`)
