import { graphql } from '../graph/generated/index.ts'

/** A head on the agenda. */
export const SectionOnPage = graphql(`
  fragment SectionOnPage on Section {
    id
    title
    version
  }
`)

export const SectionsOfMeeting = graphql(`
  fragment SectionsOfMeeting on Meeting {
    id
    sections {
      ...SectionOnPage
    }
  }
`)

/** The items of a meeting, each with its head. */
export const HeadsOfItems = graphql(`
  fragment HeadsOfItems on Meeting {
    id
    sections {
      id
    }
    agenda {
      id
      section {
        id
      }
    }
  }
`)

export const addSection = graphql(`
  mutation addSection($input: AddSectionInput!) {
    addSection(input: $input) {
      __typename
      ... on Section {
        ...SectionOnPage
        meeting {
          ...HeadsOfItems
        }
      }
      ...Refused
    }
  }
`)

export const editSection = graphql(`
  mutation editSection($input: EditSectionInput!) {
    editSection(input: $input) {
      __typename
      ... on Section {
        ...SectionOnPage
      }
      ... on Refusal {
        ...Refused
        present {
          __typename
          ... on Section {
            ...SectionOnPage
          }
        }
      }
    }
  }
`)

export const moveSection = graphql(`
  mutation moveSection($id: ID!, $after: ID) {
    moveSection(id: $id, after: $after) {
      __typename
      ... on Section {
        id
        meeting {
          ...HeadsOfItems
        }
      }
      ...Refused
    }
  }
`)

export const removeSection = graphql(`
  mutation removeSection($id: ID!) {
    removeSection(id: $id) {
      __typename
      ... on Meeting {
        ...HeadsOfItems
      }
      ...Refused
    }
  }
`)
