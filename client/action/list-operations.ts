import { graphql } from '../graph/generated/index.ts'

export const actionList = graphql(`
  query actionList(
    $slug: String!
    $id: ID!
    $filter: ActionFilter!
    $doneFilter: ActionFilter!
    $withDone: Boolean!
    $order: ActionOrder!
    $first: Int!
    $after: String
  ) {
    samenwerkingsverband(slug: $slug) {
      id
      revision
    }
    actions(samenwerkingsverbandId: $id, filter: $filter, order: $order, first: $first, after: $after) {
      nodes {
        id
        ...ActionRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    done: actions(samenwerkingsverbandId: $id, filter: $doneFilter, order: COMPLETED, first: 30)
      @include(if: $withDone) {
      nodes {
        id
        ...ActionRow
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`)

/** The action that an address points at, or one that left the list. */
export const oneAction = graphql(`
  query oneAction($id: ID!, $number: String!) {
    actions(samenwerkingsverbandId: $id, filter: { number: $number }, first: 1) {
      nodes {
        id
        ...ActionRow
      }
    }
  }
`)

/** Whether there is any. */
export const anyAction = graphql(`
  query anyAction($id: ID!, $filter: ActionFilter!) {
    actions(samenwerkingsverbandId: $id, filter: $filter, first: 1) {
      nodes {
        id
      }
    }
  }
`)

/** Asks for the things that the filters offer. */
export const filterChoices = graphql(`
  query filterChoices($slug: String!) {
    samenwerkingsverband(slug: $slug) {
      id
      parties {
        id
        name
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
      formerParties {
        id
        name
        untilOn
      }
      atTable {
        id
        role
        person {
          id
          name
        }
      }
      members {
        id
        role
        person {
          id
          name
        }
      }
      meetings(first: 100) {
        nodes {
          id
          title
          state
          startsAt
          chairedBy {
            id
            name
          }
          ledBy {
            id
            name
          }
          notedBy {
            id
            name
          }
        }
      }
    }
  }
`)

export const actionsChanged = graphql(`
  subscription actionsChanged($samenwerkingsverbandId: ID!, $since: Revision) {
    actionsChanged(samenwerkingsverbandId: $samenwerkingsverbandId, since: $since) {
      ...Message
      changed {
        ... on Action {
          id
          ...ActionRow
        }
      }
    }
  }
`)

export const completeAction = graphql(`
  mutation completeAction($id: ID!, $partyId: ID) {
    completeAction(id: $id, partyId: $partyId) {
      __typename
      ... on Action {
        id
        completedAt
        progress {
          ...Progress
        }
      }
      ...Refused
    }
  }
`)

export const reopenAction = graphql(`
  mutation reopenAction($id: ID!, $partyId: ID) {
    reopenAction(id: $id, partyId: $partyId) {
      __typename
      ... on Action {
        id
        completedAt
        progress {
          ...Progress
        }
      }
      ...Refused
    }
  }
`)
