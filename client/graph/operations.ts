import { graphql } from './generated/index.ts'

/** What a channel tells of itself, besides the things: every subscription selects it (see topics.ts). */
export const ToldFragment = graphql(`
  fragment Told on Change {
    revision
    at
    kind
    by {
      id
      name
    }
    resync
    removed {
      typename
      id
    }
  }
`)

/** Why an act was not done: every mutation selects it (see acts/outcome.ts). */
export const RefusedFragment = graphql(`
  fragment Refused on Refusal {
    code
    field
  }
`)
