import { graphql } from '../graph/generated/index.ts'

/** How many parties have to be there. */
export const MeetingQuorumFragment = graphql(`
  fragment MeetingQuorum on Meeting {
    id
    quorum {
      rule
      voting
      needed
    }
  }
`)

/** The rule of a samenwerkingsverband. */
export const QuorumRuleFragment = graphql(`
  fragment QuorumRule on Samenwerkingsverband {
    id
    quorum
  }
`)

export const setQuorum = graphql(`
  mutation setQuorum($samenwerkingsverbandId: ID!, $quorum: Quorum!) {
    setQuorum(samenwerkingsverbandId: $samenwerkingsverbandId, quorum: $quorum) {
      __typename
      ... on Samenwerkingsverband {
        ...QuorumRule
      }
      ...Refused
    }
  }
`)
