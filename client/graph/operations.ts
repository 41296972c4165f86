import { graphql } from './generated/index.ts'

/** The part of a message beside the rows that changed: every subscription selects it (see channel/topic.ts). */
export const MessageFragment = graphql(`
  fragment Message on Change {
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
    ruleId
  }
`)
