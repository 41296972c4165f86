import { graphql } from '../graph/generated/index.ts'

export const ListsOnPage = graphql(`
  fragment ListsOnPage on Samenwerkingsverband {
    id
    ...QuorumRule
    purpose
    website
    rhythmWeeks
    rhythmMinutes
    version
    kinds {
      id
    }
    parties {
      id
    }
    formerParties {
      id
    }
    members {
      id
    }
    venues {
      id
    }
  }
`)

export const housePage = graphql(`
  query housePage($slug: String!) {
    samenwerkingsverband(slug: $slug) {
      id
      name
      revision
      ...ListsOnPage
      kinds {
        ...KindOnPage
      }
      parties {
        ...PartyOnPage
      }
      formerParties {
        ...PartyOnPage
      }
      members {
        ...MemberOnPage
      }
      venues {
        id
        name
        place
        party {
          id
          name
        }
      }
    }
  }
`)

export const partiesChanged = graphql(`
  subscription partiesChanged($samenwerkingsverbandId: ID!, $since: Revision) {
    partiesChanged(samenwerkingsverbandId: $samenwerkingsverbandId, since: $since) {
      ...Message
      changed {
        __typename
        ...ListsOnPage
        ...KindOnPage
        ...PartyOnPage
        ...MemberOnPage
        ... on Venue {
          id
          name
          place
          party {
            id
            name
          }
        }
      }
    }
  }
`)

export const editSamenwerkingsverband = graphql(`
  mutation editSamenwerkingsverband($input: EditSamenwerkingsverbandInput!) {
    editSamenwerkingsverband(input: $input) {
      __typename
      ... on Samenwerkingsverband {
        ...ListsOnPage
      }
      ... on Refusal {
        ...Refused
        present {
          __typename
          ... on Samenwerkingsverband {
            ...ListsOnPage
          }
        }
      }
    }
  }
`)
