import { graphql } from '../graph/generated/index.ts'

export const viewerQuery = graphql(`
  query viewer {
    viewer {
      admin
      person {
        id
        name
      }
      memberships {
        id
        role
        party {
          id
          name
          colour
          partyKind {
            id
          }
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
