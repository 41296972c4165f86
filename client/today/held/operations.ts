import { graphql } from '../../graph/generated/index.ts'

/** A meeting that was closed, and which things its record holds. */
export const ClosedTodayFragment = graphql(`
  fragment ClosedToday on Meeting {
    id
    title
    state
    closedAt
    decisions {
      id
    }
    actions {
      id
    }
    questions {
      id
    }
  }
`)

export const HeldDecisionFragment = graphql(`
  fragment HeldDecision on Decision {
    id
    number
    text
    outcome
    agendaItem {
      id
    }
    consentRound {
      id
      partyVotes {
        id
        choice
        party {
          id
        }
      }
    }
  }
`)

export const HeldQuestionFragment = graphql(`
  fragment HeldQuestion on PartyQuestion {
    id
    agendaItem {
      id
    }
    answers {
      id
      party {
        id
      }
    }
  }
`)

/** What one meeting brought: all of it, and the open actions of a party and a person. */
export const heldMeeting = graphql(`
  query heldMeeting(
    $meetingId: ID!
    $samenwerkingsverbandId: ID!
    $partyFilter: ActionFilter!
    $personFilter: ActionFilter!
    $hasParty: Boolean!
  ) {
    meeting(id: $meetingId) {
      revision
      ...ClosedToday
      decisions {
        ...HeldDecision
      }
      actions {
        id
        agendaItem {
          id
        }
        decision {
          id
        }
      }
      questions {
        ...HeldQuestion
      }
    }
    partyActions: actions(samenwerkingsverbandId: $samenwerkingsverbandId, filter: $partyFilter, first: 50)
      @include(if: $hasParty) {
      nodes {
        id
        ...TodayAction
      }
    }
    personActions: actions(samenwerkingsverbandId: $samenwerkingsverbandId, filter: $personFilter, first: 50) {
      nodes {
        id
        ...TodayAction
      }
    }
  }
`)

export const heldMeetingChanged = graphql(`
  subscription heldMeetingChanged($meetingId: ID!, $since: Revision) {
    meetingChanged(meetingId: $meetingId, since: $since) {
      ...Message
      changed {
        ... on Meeting {
          ...ClosedToday
        }
        ... on Decision {
          ...HeldDecision
        }
        ... on PartyQuestion {
          ...HeldQuestion
        }
        ... on Action {
          ...TodayAction
        }
      }
    }
  }
`)
