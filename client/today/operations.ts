import { graphql } from '../graph/generated/index.ts'

/** A consent round that is not finished. */
export const ConsentTodayFragment = graphql(`
  fragment ConsentToday on ConsentRound {
    id
    agendaItem {
      id
      title
    }
    meeting {
      id
      title
      startsAt
    }
    ...ConsentOnPage
  }
`)

/**
 * The page of today for one person. `partyFilter` is that of the own party; without one only the actions of the person
 * count.
 */
export const today = graphql(`
  query today(
    $slug: String!
    $id: ID!
    $partyFilter: ActionFilter!
    $personFilter: ActionFilter!
    $hasParty: Boolean!
    $since: DateTime!
  ) {
    samenwerkingsverband(slug: $slug) {
      id
      revision
      closedMeetings(since: $since) {
        ...ClosedToday
      }
      consentsHeldOpen {
        ...ConsentToday
      }
      consentsUndecided {
        ...ConsentToday
      }
      nextMeeting {
        ...TodayMeeting
        agenda {
          ...TodayItem
        }
        attendance {
          ...TodaySeat
        }
        questions {
          ...AskedOfMe
        }
        ...SectionsOfMeeting
      }
    }
    partyActions: actions(samenwerkingsverbandId: $id, filter: $partyFilter, first: 20) @include(if: $hasParty) {
      nodes {
        id
        ...TodayAction
      }
    }
    personActions: actions(samenwerkingsverbandId: $id, filter: $personFilter, first: 20) {
      nodes {
        id
        ...TodayAction
      }
    }
    decisions(samenwerkingsverbandId: $id, first: 4) {
      nodes {
        id
        ...TodayDecision
      }
    }
  }
`)

export const todayMeetingChanged = graphql(`
  subscription todayMeetingChanged($meetingId: ID!, $since: Revision) {
    meetingChanged(meetingId: $meetingId, since: $since) {
      ...Message
      changed {
        ... on Meeting {
          ...TodayMeeting
        }
        ... on AgendaItem {
          ...TodayItem
        }
        ... on Section {
          ...SectionOnPage
        }
        ... on PartyQuestion {
          ...AskedOfMe
        }
        ... on Attendance {
          ...TodaySeat
        }
        ... on ConsentRound {
          ...ConsentOnPage
        }
      }
    }
  }
`)

export const todayActionsChanged = graphql(`
  subscription todayActionsChanged($samenwerkingsverbandId: ID!, $since: Revision) {
    actionsChanged(samenwerkingsverbandId: $samenwerkingsverbandId, since: $since) {
      ...Message
      changed {
        ... on Action {
          id
          ...TodayAction
        }
      }
    }
  }
`)

export const answerAttendance = graphql(`
  mutation answerAttendance($input: SetAttendanceInput!) {
    setAttendance(input: $input) {
      __typename
      ... on Attendance {
        ...TodaySeat
      }
      ... on Refusal {
        ...Refused
        present {
          __typename
          ... on Attendance {
            ...TodaySeat
          }
        }
      }
    }
  }
`)

export const answerExcuse = graphql(`
  mutation answerExcuse($meetingId: ID!, $partyId: ID!, $personId: ID!, $version: Int!) {
    excuseContact(meetingId: $meetingId, partyId: $partyId, personId: $personId, version: $version) {
      __typename
      ... on Attendance {
        ...TodaySeat
      }
      ... on Refusal {
        ...Refused
        present {
          __typename
          ... on Attendance {
            ...TodaySeat
          }
        }
      }
    }
  }
`)

/** The meeting that runs or comes next in each samenwerkingsverband of this person. */
export const nextMeetings = graphql(`
  query nextMeetings {
    viewer {
      memberships {
        id
        samenwerkingsverband {
          id
          slug
          nextMeeting {
            id
            state
            startsAt
          }
        }
      }
    }
  }
`)
