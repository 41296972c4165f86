import { graphql } from '../graph/generated/index.ts'

export const SeriesOnPage = graphql(`
  fragment SeriesOnPage on MeetingSeries {
    id
    title
    everyWeeks
    weekday
    startTime
    minutes
    endedAt
    version
    template {
      id
    }
  }
`)

export const SchoolHolidayOnPage = graphql(`
  fragment SchoolHolidayOnPage on SchoolHoliday {
    id
    name
    firstOn
    lastOn
  }
`)

export const PlannedMeeting = graphql(`
  fragment PlannedMeeting on Meeting {
    id
    title
    state
    startsAt
    endsAt
    series {
      id
    }
    venue {
      id
      name
      party {
        id
        name
      }
    }
  }
`)

export const plannerPage = graphql(`
  query plannerPage($slug: String!) {
    samenwerkingsverband(slug: $slug) {
      id
      revision
      meetingSeries {
        ...SeriesOnPage
      }
      schoolHolidays {
        ...SchoolHolidayOnPage
      }
      templates {
        id
        name
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
      meetings(first: 100) {
        nodes {
          ...PlannedMeeting
        }
      }
    }
  }
`)

export const rhythmChanged = graphql(`
  subscription rhythmChanged($samenwerkingsverbandId: ID!, $since: Revision) {
    partiesChanged(samenwerkingsverbandId: $samenwerkingsverbandId, since: $since) {
      ...Message
      changed {
        ... on MeetingSeries {
          ...SeriesOnPage
        }
        ... on SchoolHoliday {
          ...SchoolHolidayOnPage
        }
        ... on AgendaTemplate {
          id
          name
        }
        ... on Venue {
          id
          name
          place
          party {
            id
            name
          }
        }
        ... on Samenwerkingsverband {
          id
          meetingSeries {
            id
          }
          schoolHolidays {
            id
          }
          templates {
            id
          }
          venues {
            id
          }
        }
      }
    }
  }
`)

/** One meeting that is planned already: moved, called off or given another room somewhere else. */
export const plannedChanged = graphql(`
  subscription plannedChanged($meetingId: ID!, $since: Revision) {
    meetingChanged(meetingId: $meetingId, since: $since) {
      ...Message
      changed {
        ... on Meeting {
          ...PlannedMeeting
        }
      }
    }
  }
`)

export const planProposals = graphql(`
  query planProposals($seriesId: ID!, $from: Date!, $until: Date!) {
    plan(seriesId: $seriesId, from: $from, until: $until) {
      on
      startsAt
      endsAt
      venue {
        id
      }
      conflicts {
        kind
        name
        on
      }
      movedFrom
      movedFor {
        kind
        name
        on
      }
    }
  }
`)

export const planWarnings = graphql(`
  query planWarnings(
    $samenwerkingsverbandId: ID!
    $startsAt: DateTime!
    $endsAt: DateTime!
    $venueId: ID
    $meetingId: ID
    $seriesId: ID
  ) {
    planConflicts(
      samenwerkingsverbandId: $samenwerkingsverbandId
      startsAt: $startsAt
      endsAt: $endsAt
      venueId: $venueId
      meetingId: $meetingId
      seriesId: $seriesId
    ) {
      kind
      name
      on
    }
  }
`)

export const createSeries = graphql(`
  mutation createSeries($input: CreateSeriesInput!) {
    createSeries(input: $input) {
      __typename
      ... on MeetingSeries {
        ...SeriesOnPage
      }
      ...Refused
    }
  }
`)

export const editSeries = graphql(`
  mutation editSeries($input: EditSeriesInput!) {
    editSeries(input: $input) {
      __typename
      ... on MeetingSeries {
        ...SeriesOnPage
      }
      ... on Refusal {
        ...Refused
        present {
          __typename
          ... on MeetingSeries {
            ...SeriesOnPage
          }
        }
      }
    }
  }
`)

export const endSeries = graphql(`
  mutation endSeries($id: ID!) {
    endSeries(id: $id) {
      __typename
      ... on MeetingSeries {
        ...SeriesOnPage
      }
      ...Refused
    }
  }
`)

export const planMeetings = graphql(`
  mutation planMeetings($input: PlanMeetingsInput!) {
    planMeetings(input: $input) {
      __typename
      ... on MeetingSeries {
        ...SeriesOnPage
      }
      ...Refused
    }
  }
`)

export const swapHosts = graphql(`
  mutation swapHosts($meetingId: ID!, $withMeetingId: ID!, $from: ID) {
    swapHosts(meetingId: $meetingId, withMeetingId: $withMeetingId, from: $from) {
      __typename
      ... on Meeting {
        ...PlannedMeeting
      }
      ...Refused
    }
  }
`)

export const addSchoolHoliday = graphql(`
  mutation addSchoolHoliday($input: AddSchoolHolidayInput!) {
    addSchoolHoliday(input: $input) {
      __typename
      ... on SchoolHoliday {
        ...SchoolHolidayOnPage
      }
      ...Refused
    }
  }
`)

export const removeSchoolHoliday = graphql(`
  mutation removeSchoolHoliday($id: ID!) {
    removeSchoolHoliday(id: $id) {
      __typename
      ... on Samenwerkingsverband {
        id
        schoolHolidays {
          id
        }
      }
      ...Refused
    }
  }
`)
