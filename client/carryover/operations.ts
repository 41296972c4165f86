import { graphql } from '../graph/generated/index.ts'

export const postponeAgendaItem = graphql(`
  mutation postponeAgendaItem($id: ID!, $to: ID, $newId: ID) {
    postponeAgendaItem(id: $id, to: $to, newId: $newId) {
      __typename
      ... on AgendaItem {
        ...AgendaItemOnPage
        meeting {
          id
          agenda {
            id
          }
          handedIn {
            id
          }
        }
        continuedBy {
          ...AgendaItemOnPage
          meeting {
            id
            agenda {
              id
            }
          }
        }
      }
      ...Refused
    }
  }
`)

export const repeatAgendaItem = graphql(`
  mutation repeatAgendaItem($id: ID!, $to: ID!, $newId: ID) {
    repeatAgendaItem(id: $id, to: $to, newId: $newId) {
      __typename
      ... on AgendaItem {
        ...AgendaItemOnPage
        meeting {
          id
          agenda {
            id
          }
        }
      }
      ...Refused
    }
  }
`)

export const dismissCarryOver = graphql(`
  mutation dismissCarryOver($meetingId: ID!, $itemId: ID!, $back: Boolean) {
    dismissCarryOver(meetingId: $meetingId, itemId: $itemId, back: $back) {
      __typename
      ... on Meeting {
        id
      }
      ...Refused
    }
  }
`)

/**
 * A question of its own, for chair and secretary alone: what it answers depends on all that happens in the meeting
 * before.
 */
export const carryOverOf = graphql(`
  query carryOverOf($id: ID!) {
    meeting(id: $id) {
      id
      previous {
        id
        state
        startsAt
      }
      carryOver {
        reason
        item {
          id
          title
          purpose
          adoptsMinutes
          recurring
          plannedMinutes
          consentRounds {
            id
            roundState
            openUntil
          }
          handedInBy {
            id
            name
          }
          meeting {
            id
            state
            startsAt
          }
        }
      }
    }
  }
`)

/** An item of a meeting that was called off, for another meeting. */
export const handInElsewhere = graphql(`
  mutation handInElsewhere($id: ID!, $to: ID!, $newId: ID) {
    handInAgain(id: $id, to: $to, newId: $newId) {
      __typename
      ... on AgendaItem {
        ...AgendaItemOnPage
        meeting {
          id
          handedIn {
            id
          }
        }
      }
      ...Refused
    }
  }
`)

/** The newest meetings: those that are planned are among them. */
export const plannedMeetings = graphql(`
  query plannedMeetings($slug: String!) {
    samenwerkingsverband(slug: $slug) {
      id
      meetings(first: 40) {
        nodes {
          id
          title
          state
          startsAt
        }
      }
    }
  }
`)
