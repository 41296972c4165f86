import { graphql } from '../graph/generated/index.ts'

/** The fields that the clock and the sums need: a head has the sum of its items. */
export const ItemClock = graphql(`
  fragment ItemClock on AgendaItem {
    id
    section {
      id
    }
    placement
    plannedMinutes
    usedSeconds
    startedAt
    closedAt
  }
`)

/**
 * Everything that any component of the meeting page shows of an item: query, subscription and answers all spread this
 * one.
 */
export const AgendaItemOnPage = graphql(`
  fragment AgendaItemOnPage on AgendaItem {
    id
    decisions {
      id
    }
    actions {
      id
    }
    ...ItemClock
    ...AgendaRow
    ...PlannedMinutes
    ...ItemForm
    ...DeskRow
    ...ItemBody
    ...ItemNotes
    ...MinutesItem
    ...ScreenItem
    ...Carried
    ...HandedIn
    ...Draft
    ...ChairNote
    ...NoteMark
  }
`)

/**
 * An item that was handed in: not the whole of it, for nothing hangs under it yet. Once it is placed, answers and
 * messages bring the rest.
 */
export const HandedInOnPage = graphql(`
  fragment HandedInOnPage on AgendaItem {
    id
    ...HandedIn
    ...ItemForm
  }
`)

export const AgendaOfMeeting = graphql(`
  fragment AgendaOfMeeting on Meeting {
    id
    agenda {
      ...AgendaItemOnPage
    }
    handedIn {
      ...HandedInOnPage
    }
  }
`)

export const addAgendaItem = graphql(`
  mutation addAgendaItem($input: AddAgendaItemInput!) {
    addAgendaItem(input: $input) {
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
      }
      ...Refused
    }
  }
`)

export const editAgendaItem = graphql(`
  mutation editAgendaItem($input: EditAgendaItemInput!) {
    editAgendaItem(input: $input) {
      __typename
      ... on AgendaItem {
        ...AgendaItemOnPage
      }
      ... on Refusal {
        ...Refused
        present {
          __typename
          ... on AgendaItem {
            ...AgendaItemOnPage
          }
        }
      }
    }
  }
`)

export const moveAgendaItem = graphql(`
  mutation moveAgendaItem($id: ID!, $after: ID) {
    moveAgendaItem(id: $id, after: $after) {
      __typename
      ... on AgendaItem {
        id
        section {
          id
        }
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

export const moveToSection = graphql(`
  mutation moveToSection($id: ID!, $sectionId: ID!) {
    moveToSection(id: $id, sectionId: $sectionId) {
      __typename
      ... on AgendaItem {
        id
        section {
          id
        }
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

export const removeAgendaItem = graphql(`
  mutation removeAgendaItem($id: ID!) {
    removeAgendaItem(id: $id) {
      __typename
      ... on Meeting {
        id
        agenda {
          id
        }
        handedIn {
          id
        }
      }
      ...Refused
    }
  }
`)

export const pauseAgendaItem = graphql(`
  mutation pauseAgendaItem($id: ID!) {
    pauseAgendaItem(id: $id) {
      __typename
      ... on AgendaItem {
        ...ItemClock
      }
      ...Refused
    }
  }
`)

export const resumeAgendaItem = graphql(`
  mutation resumeAgendaItem($id: ID!) {
    resumeAgendaItem(id: $id) {
      __typename
      ... on AgendaItem {
        ...ItemClock
      }
      ...Refused
    }
  }
`)

export const goToAgendaItem = graphql(`
  mutation goToAgendaItem($id: ID!, $from: ID) {
    goToAgendaItem(id: $id, from: $from) {
      __typename
      ... on Meeting {
        ...MeetingMoment
      }
      ... on Refusal {
        ...Refused
        present {
          __typename
          ... on Meeting {
            ...MeetingMoment
          }
        }
      }
    }
  }
`)
