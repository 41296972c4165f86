import { graphql } from '../graph/generated/index.ts'

export const templateChoices = graphql(`
  query templateChoices($slug: String!) {
    samenwerkingsverband(slug: $slug) {
      id
      templates {
        id
        name
      }
    }
  }
`)

export const TemplateToEdit = graphql(`
  fragment TemplateToEdit on AgendaTemplate {
    id
    name
    version
    items {
      title
      question
      purpose
      plannedMinutes
      presenter
      distribution
      recurring
      adoptsMinutes
      atEnd
      section
    }
  }
`)

export const templatesToEdit = graphql(`
  query templatesToEdit($slug: String!) {
    samenwerkingsverband(slug: $slug) {
      id
      templates {
        ...TemplateToEdit
      }
    }
  }
`)

export const editTemplate = graphql(`
  mutation editTemplate($input: EditTemplateInput!) {
    editTemplate(input: $input) {
      __typename
      ... on AgendaTemplate {
        ...TemplateToEdit
      }
      ... on Refusal {
        ...Refused
        present {
          __typename
          ... on AgendaTemplate {
            ...TemplateToEdit
          }
        }
      }
    }
  }
`)

export const saveAsTemplate = graphql(`
  mutation saveAsTemplate($input: SaveAsTemplateInput!) {
    saveAsTemplate(input: $input) {
      __typename
      ... on AgendaTemplate {
        id
        name
      }
      ...Refused
    }
  }
`)

export const applyTemplate = graphql(`
  mutation applyTemplate($meetingId: ID!, $templateId: ID!, $after: ID) {
    applyTemplate(meetingId: $meetingId, templateId: $templateId, after: $after) {
      __typename
      ... on Meeting {
        id
        agenda {
          ...AgendaItemOnPage
        }
      }
      ... on Refusal {
        ...Refused
        present {
          __typename
          ... on Meeting {
            id
            agenda {
              ...AgendaItemOnPage
            }
          }
        }
      }
    }
  }
`)

export const removeTemplate = graphql(`
  mutation removeTemplate($id: ID!) {
    removeTemplate(id: $id) {
      __typename
      ... on Samenwerkingsverband {
        id
        templates {
          id
        }
      }
      ...Refused
    }
  }
`)
