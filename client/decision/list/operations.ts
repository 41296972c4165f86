import { graphql } from '../../graph/generated/index.ts'

export const decisionList = graphql(`
  query decisionList(
    $slug: String!
    $id: ID!
    $filter: DecisionFilter!
    $linked: String!
    $withLinked: Boolean!
    $first: Int!
    $after: String
  ) {
    samenwerkingsverband(slug: $slug) {
      id
      revision
      nextMeeting {
        id
        state
      }
    }
    decisions(samenwerkingsverbandId: $id, filter: $filter, first: $first, after: $after) {
      nodes {
        id
        ...DecisionRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    linked: decisions(samenwerkingsverbandId: $id, filter: { text: $linked }, first: 20) @include(if: $withLinked) {
      nodes {
        id
        ...DecisionRow
      }
    }
    years: decisions(samenwerkingsverbandId: $id, first: 100) {
      nodes {
        id
        decidedAt
      }
    }
  }
`)

/** A live meeting rings: the list is asked again. */
export const decisionsChanged = graphql(`
  subscription decisionsChanged($meetingId: ID!, $since: Revision) {
    meetingChanged(meetingId: $meetingId, since: $since) {
      ...Message
      changed {
        ... on Decision {
          id
          ...DecisionRow
        }
      }
    }
  }
`)
