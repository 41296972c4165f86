import { graphql } from '../graph/generated/index.ts'

/** What a meeting says of itself; lists by id, because what is in them changes on its own. */
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
    ...MeetingQuorum
    ...Chaired
    ...Adoption
  }
`)

export const AttendanceOnPage = graphql(`
  fragment AttendanceOnPage on Attendance {
    id
    presence
    ...SeatRow
    ...Hand
  }
`)

export const meetingPage = graphql(`
  query meetingPage($id: ID!) {
    meeting(id: $id) {
      revision
      ...MeetingOnPage
      agenda {
        ...AgendaItemOnPage
      }
      handedIn {
        ...HandedInOnPage
      }
      decisions {
        ...DecisionOnPage
      }
      actions {
        ...ActionOnPage
      }
      consentRounds {
        ...ConsentOnPage
      }
      questions {
        ...PartyQuestionOnPage
      }
      attendance {
        ...AttendanceOnPage
      }
      guests {
        ...Guest
      }
    }
  }
`)

export const meetingChanged = graphql(`
  subscription meetingChanged($meetingId: ID!, $since: Revision) {
    meetingChanged(meetingId: $meetingId, since: $since) {
      ...Message
      changed {
        ... on Meeting {
          ...MeetingOnPage
        }
        ... on AgendaItem {
          ...AgendaItemOnPage
        }
        ... on Decision {
          ...DecisionOnPage
        }
        ... on Action {
          ...ActionOnPage
        }
        ... on ConsentRound {
          ...ConsentOnPage
        }
        ... on Attendance {
          ...AttendanceOnPage
        }
        ... on PartyQuestion {
          ...PartyQuestionOnPage
        }
        ... on PartyAnswer {
          ...PartyAnswerOnPage
        }
        ... on ChairNote {
          ...ChairNoteOnPage
        }
        ... on Guest {
          ...Guest
        }
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
        attendance {
          ...AttendanceOnPage
        }
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
        attendance {
          ...AttendanceOnPage
        }
      }
      ...Refused
    }
  }
`)

export const cancelMeeting = graphql(`
  mutation cancelMeeting($id: ID!) {
    cancelMeeting(id: $id) {
      __typename
      ... on Meeting {
        ...MeetingOnPage
      }
      ...Refused
    }
  }
`)
