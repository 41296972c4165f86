import { graphql } from '../../graph/generated/index.ts'

export const decisionList = graphql(`
  query decisionList($slug: String!, $id: ID!, $filter: DecisionFilter!, $first: Int!, $after: String) {
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
    years: decisions(samenwerkingsverbandId: $id, first: 100) {
      nodes {
        id
        decidedAt
      }
    }
  }
`)

/** The decision that an address points at. */
export const oneDecision = graphql(`
  query oneDecision($id: ID!, $number: String!) {
    decisions(samenwerkingsverbandId: $id, filter: { number: $number }, first: 1) {
      nodes {
        id
        ...DecisionRow
      }
    }
  }
`)

/** Whether there is any. */
export const anyDecision = graphql(`
  query anyDecision($id: ID!, $filter: DecisionFilter!) {
    decisions(samenwerkingsverbandId: $id, filter: $filter, first: 1) {
      nodes {
        id
      }
    }
  }
`)

/** Asks for the things that the filters offer. */
export const meetingsOfDecisions = graphql(`
  query meetingsOfDecisions($slug: String!) {
    samenwerkingsverband(slug: $slug) {
      id
      meetings(first: 100) {
        nodes {
          id
          title
          state
          startsAt
        }
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
