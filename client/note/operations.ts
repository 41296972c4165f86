import { graphql } from '../graph/generated/index.ts'

/** The note of chair and secretary at an item; for others it is never there. */
export const ChairNoteOnPage = graphql(`
  fragment ChairNoteOnPage on ChairNote {
    id
    text
    version
  }
`)

export const writeChairNote = graphql(`
  mutation writeChairNote($input: WriteChairNoteInput!) {
    writeChairNote(input: $input) {
      __typename
      ... on ChairNote {
        ...ChairNoteOnPage
        agendaItem {
          id
          chairNote {
            id
          }
        }
      }
      ... on Refusal {
        ...Refused
        present {
          __typename
          ... on ChairNote {
            ...ChairNoteOnPage
          }
        }
      }
    }
  }
`)
