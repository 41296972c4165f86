import { graphql } from '../graph/generated/index.ts'

export const KindOnPage = graphql(`
  fragment KindOnPage on Kind {
    id
    singular
    plural
    colour
    votes
    weight
    version
  }
`)

export const addKind = graphql(`
  mutation addKind($input: AddKindInput!) {
    addKind(input: $input) {
      __typename
      ... on Kind {
        ...KindOnPage
        samenwerkingsverband {
          id
          kinds {
            id
          }
        }
      }
      ...Refused
    }
  }
`)

export const editKind = graphql(`
  mutation editKind($input: EditKindInput!) {
    editKind(input: $input) {
      __typename
      ... on Kind {
        ...KindOnPage
      }
      ... on Refusal {
        ...Refused
        present {
          __typename
          ... on Kind {
            ...KindOnPage
          }
        }
      }
    }
  }
`)

export const moveKind = graphql(`
  mutation moveKind($input: MoveKindInput!) {
    moveKind(input: $input) {
      __typename
      ... on Kind {
        id
        samenwerkingsverband {
          id
          kinds {
            id
          }
        }
      }
      ...Refused
    }
  }
`)

export const removeKind = graphql(`
  mutation removeKind($input: RemoveKindInput!) {
    removeKind(input: $input) {
      __typename
      ... on Samenwerkingsverband {
        id
        kinds {
          id
        }
      }
      ...Refused
    }
  }
`)
