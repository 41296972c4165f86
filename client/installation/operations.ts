import { graphql } from '../graph/generated/index.ts'

export const installationPage = graphql(`
  query installationPage {
    installation {
      samenwerkingsverbanden {
        id
        slug
        name
      }
    }
  }
`)

export const foundSamenwerkingsverband = graphql(`
  mutation foundSamenwerkingsverband($input: FoundSamenwerkingsverbandInput!) {
    foundSamenwerkingsverband(input: $input) {
      __typename
      ... on Registration {
        id
        slug
        name
      }
      ...Refused
    }
  }
`)
