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

export const saveAsTemplate = graphql(`
  mutation saveAsTemplate($input: SaveAsTemplateInput!) {
    saveAsTemplate(input: $input) {
      __typename
      ... on AgendaTemplate {
        id
        name
      }
      ... on Refusal {
        code
        field
      }
    }
  }
`)

export const applyTemplate = graphql(`
  mutation applyTemplate($meetingId: ID!, $templateId: ID!) {
    applyTemplate(meetingId: $meetingId, templateId: $templateId) {
      __typename
      ... on Meeting {
        id
        agenda {
          ...AgendaItemOnPage
        }
      }
      ... on Refusal {
        code
        field
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
      ... on Refusal {
        code
        field
      }
    }
  }
`)
