import { graphql } from '../graph/generated/index.ts'

/** Everything that the meeting page shows of a decision. */
export const DecisionOnPage = graphql(`
  fragment DecisionOnPage on Decision {
    id
    number
    text
    seenBy
    unread
    agendaItem {
      id
    }
    ...DecisionLine
    ...EditDecision
  }
`)

export const DecisionsOfMeeting = graphql(`
  fragment DecisionsOfMeeting on Meeting {
    id
    decisions {
      ...DecisionOnPage
    }
  }
`)

export const recordDecision = graphql(`
  mutation recordDecision($input: RecordDecisionInput!) {
    recordDecision(input: $input) {
      __typename
      ... on Decision {
        ...DecisionOnPage
        number
        meeting {
          id
          decisions {
            id
          }
        }
        agendaItem {
          id
          decisions {
            id
          }
          consentRounds {
            id
            awaitsDecision
          }
        }
      }
      ...Refused
    }
  }
`)

export const editDecision = graphql(`
  mutation editDecision($input: EditDecisionInput!) {
    editDecision(input: $input) {
      __typename
      ... on Decision {
        ...DecisionOnPage
      }
      ... on Refusal {
        ...Refused
        present {
          __typename
          ... on Decision {
            ...DecisionOnPage
          }
        }
      }
    }
  }
`)

export const hammerItem = graphql(`
  mutation hammerItem($input: HammerItemInput!) {
    hammerItem(input: $input) {
      __typename
      ... on Decision {
        ...DecisionOnPage
        number
        consentRound {
          ...ConsentOnPage
        }
        meeting {
          id
          decisions {
            id
          }
          consentRounds {
            id
          }
        }
        agendaItem {
          id
          decisions {
            id
          }
          consentRounds {
            id
            awaitsDecision
          }
        }
      }
      ...Refused
    }
  }
`)

/** Earlier decisions to choose from, newest first. */
export const decisionChoices = graphql(`
  query decisionChoices($id: ID!) {
    decisions(samenwerkingsverbandId: $id, first: 100) {
      nodes {
        id
        number
        text
        supersededBy {
          id
        }
      }
    }
  }
`)
