import { graphql } from '../graph/generated/index.ts'

/** The own fields of a meeting, and which things its lists hold: those change on their own. */
export const MeetingOnPage = graphql(`
  fragment MeetingOnPage on Meeting {
    id
    title
    state
    startsAt
    endsAt
    calledAt
    startedAt
    closedAt
    ledBy {
      id
      name
    }
    notedBy {
      id
      name
    }
    version
    venue {
      id
      name
      place
      party {
        id
        name
      }
      ...VenueFacts
    }
    currentItem {
      id
    }
    agenda {
      id
    }
    handedIn {
      id
    }
    sections {
      id
    }
    decisions {
      id
    }
    actions {
      id
    }
    questions {
      id
    }
    consentRounds {
      id
    }
    attendance {
      id
    }
    guests {
      id
    }
    ...Counted
    ...MeetingQuorum
    ...Chaired
    ...Reading
    ...Adoption
    ...Told
  }
`)

/** A noun that hangs under a meeting costs a line here: what the page shows of it. */
export const meetingPage = graphql(`
  query meetingPage($id: ID!) {
    meeting(id: $id) {
      revision
      ...MeetingOnPage
      ...AgendaOfMeeting
      ...SectionsOfMeeting
      ...AttendanceOfMeeting
      ...GuestsOfMeeting
      ...QuestionsOfMeeting
      ...ConsentsOfMeeting
      ...DecisionsOfMeeting
      ...ActionsOfMeeting
    }
  }
`)

/** And a line here: the same of each thing that changes. */
export const meetingChanged = graphql(`
  subscription meetingChanged($meetingId: ID!, $since: Revision) {
    meetingChanged(meetingId: $meetingId, since: $since) {
      ...Message
      changed {
        ...MeetingOnPage
        ...AgendaItemOnPage
        ...SectionOnPage
        ...AttendanceOnPage
        ...Guest
        ...ChairNoteOnPage
        ...PartyQuestionOnPage
        ...PartyAnswerOnPage
        ...ConsentOnPage
        ...DecisionOnPage
        ...ActionOnPage
      }
    }
  }
`)

export const meetingList = graphql(`
  query meetingList($slug: String!, $first: Int!, $after: String) {
    samenwerkingsverband(slug: $slug) {
      id
      meetings(first: $first, after: $after) {
        nodes {
          ...MeetingRow
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`)

export const screenMeeting = graphql(`
  query screenMeeting($slug: String!) {
    samenwerkingsverband(slug: $slug) {
      id
      name
      nextMeeting {
        id
        state
      }
    }
  }
`)

export const venueChoices = graphql(`
  query venueChoices($slug: String!) {
    samenwerkingsverband(slug: $slug) {
      id
      venues {
        id
        name
        place
      }
    }
  }
`)

/** The hours that meetings have. */
export const hoursOfMeetings = graphql(`
  query hoursOfMeetings($slug: String!) {
    samenwerkingsverband(slug: $slug) {
      id
      meetingSeries {
        id
        startTime
        minutes
        endedAt
      }
      meetings(first: 20) {
        nodes {
          id
          startsAt
          endsAt
          state
        }
      }
    }
  }
`)

export const createMeeting = graphql(`
  mutation createMeeting($input: CreateMeetingInput!) {
    createMeeting(input: $input) {
      __typename
      ... on Meeting {
        ...MeetingOnPage
      }
      ...Refused
    }
  }
`)

export const editMeeting = graphql(`
  mutation editMeeting($input: EditMeetingInput!) {
    editMeeting(input: $input) {
      __typename
      ... on Meeting {
        ...MeetingOnPage
        ...AttendanceOfMeeting
      }
      ... on Refusal {
        ...Refused
        present {
          __typename
          ... on Meeting {
            ...MeetingOnPage
          }
        }
      }
    }
  }
`)

export const callMeeting = graphql(`
  mutation callMeeting($id: ID!) {
    callMeeting(id: $id) {
      __typename
      ... on Meeting {
        ...MeetingOnPage
        ...AttendanceOfMeeting
      }
      ...Refused
    }
  }
`)

export const cancelMeeting = graphql(`
  mutation cancelMeeting($id: ID!, $items: [CancelledItemInput!]) {
    cancelMeeting(id: $id, items: $items) {
      __typename
      ... on Meeting {
        ...MeetingOnPage
        ...AgendaOfMeeting
      }
      ...Refused
    }
  }
`)
