import { graphql } from './generated/index.ts'

export const viewerQuery = graphql(`
  query viewer {
    viewer {
      person {
        id
        name
      }
      memberships {
        role
        party {
          id
          name
          kind
        }
        samenwerkingsverband {
          id
          slug
          name
        }
      }
    }
  }
`)
