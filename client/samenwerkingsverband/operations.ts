import { graphql } from '../graph/generated/index.ts'

export const partyList = graphql(`
  query partyList($slug: String!) {
    samenwerkingsverband(slug: $slug) {
      id
      name
      revision
      parties {
        id
        kind
        ...PartyRow
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
