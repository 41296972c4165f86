import { graphql } from '../graph/generated/index.ts'

/** Everything that any screen shows of a consent. */
export const ConsentOnPage = graphql(`
  fragment ConsentOnPage on ConsentRound {
    id
    text
    seenBy
    rule
    roundState
    result
    openUntil
    closedAt
    byHammer
    agendaItem {
      id
    }
    decision {
      id
    }
    awaitsDecision
    partyVotes {
      id
      counts
      weight
      choice
      remark
      writing
      writingAt
      lateObjection
      person {
        id
        name
      }
      party {
        id
        name
        colour
        votes
      }
      earlier {
        choice
      }
    }
  }
`)

export const ConsentsOfMeeting = graphql(`
  fragment ConsentsOfMeeting on Meeting {
    id
    consentRounds {
      ...ConsentOnPage
    }
  }
`)

export const openConsent = graphql(`
  mutation openConsent($input: OpenConsentInput!) {
    openConsent(input: $input) {
      __typename
      ... on ConsentRound {
        ...ConsentOnPage
        meeting {
          id
          consentRounds {
            id
          }
        }
      }
      ...Refused
    }
  }
`)

export const vote = graphql(`
  mutation vote($consentRoundId: ID!, $partyId: ID!, $choice: VoteChoice!, $remark: String) {
    vote(consentRoundId: $consentRoundId, partyId: $partyId, choice: $choice, remark: $remark) {
      __typename
      ... on ConsentRound {
        ...ConsentOnPage
      }
      ...Refused
    }
  }
`)

export const agreeForRest = graphql(`
  mutation agreeForRest($consentRoundId: ID!, $partyIds: [ID!]!) {
    agreeForRest(consentRoundId: $consentRoundId, partyIds: $partyIds) {
      __typename
      ... on ConsentRound {
        ...ConsentOnPage
      }
      ...Refused
    }
  }
`)

export const takeBackRest = graphql(`
  mutation takeBackRest($consentRoundId: ID!, $partyIds: [ID!]!) {
    takeBackRest(consentRoundId: $consentRoundId, partyIds: $partyIds) {
      __typename
      ... on ConsentRound {
        ...ConsentOnPage
      }
      ...Refused
    }
  }
`)

export const writeAnswer = graphql(`
  mutation writeAnswer($consentRoundId: ID!, $partyId: ID!, $choice: VoteChoice) {
    writeAnswer(consentRoundId: $consentRoundId, partyId: $partyId, choice: $choice) {
      __typename
      ... on ConsentRound {
        ...ConsentOnPage
      }
      ...Refused
    }
  }
`)

export const objectLate = graphql(`
  mutation objectLate($consentRoundId: ID!, $partyId: ID!, $remark: String!) {
    objectLate(consentRoundId: $consentRoundId, partyId: $partyId, remark: $remark) {
      __typename
      ... on ConsentRound {
        ...ConsentOnPage
      }
      ...Refused
    }
  }
`)

export const holdConsentOpen = graphql(`
  mutation holdConsentOpen($id: ID!, $until: DateTime!) {
    holdConsentOpen(id: $id, until: $until) {
      __typename
      ... on ConsentRound {
        ...ConsentOnPage
      }
      ...Refused
    }
  }
`)

export const closeConsent = graphql(`
  mutation closeConsent($id: ID!) {
    closeConsent(id: $id) {
      __typename
      ... on ConsentRound {
        ...ConsentOnPage
      }
      ...Refused
    }
  }
`)

export const withdrawConsent = graphql(`
  mutation withdrawConsent($id: ID!) {
    withdrawConsent(id: $id) {
      __typename
      ... on ConsentRound {
        ...ConsentOnPage
      }
      ...Refused
    }
  }
`)
