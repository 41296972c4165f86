import { graphql } from '../graph/generated/index.ts'

export const PartyAnswerOnPage = graphql(`
  fragment PartyAnswerOnPage on PartyAnswer {
    id
    text
    commitment
    version
    party {
      id
      name
      ...PartyChip
    }
    person {
      id
      name
    }
    action {
      id
      number
    }
  }
`)

/** A question with all answers: query, subscription and acts all spread this one. */
export const PartyQuestionOnPage = graphql(`
  fragment PartyQuestionOnPage on PartyQuestion {
    id
    text
    seenBy
    askedKind {
      id
      plural
    }
    answerBy
    version
    agendaItem {
      id
    }
    asked {
      id
      name
      ...PartyChip
    }
    answers {
      id
      ...PartyAnswerOnPage
    }
  }
`)

/** The kinds of parties that a question can be put to. */
export const kindsToAsk = graphql(`
  query kindsToAsk($slug: String!) {
    samenwerkingsverband(slug: $slug) {
      id
      kinds {
        id
        plural
      }
    }
  }
`)

export const QuestionsOfMeeting = graphql(`
  fragment QuestionsOfMeeting on Meeting {
    id
    questions {
      ...PartyQuestionOnPage
    }
  }
`)

export const askParties = graphql(`
  mutation askParties($input: AskPartiesInput!) {
    askParties(input: $input) {
      __typename
      ... on PartyQuestion {
        ...PartyQuestionOnPage
        agendaItem {
          id
          meeting {
            id
            questions {
              id
            }
          }
        }
      }
      ...Refused
    }
  }
`)

export const editPartyQuestion = graphql(`
  mutation editPartyQuestion($input: EditPartyQuestionInput!) {
    editPartyQuestion(input: $input) {
      __typename
      ... on PartyQuestion {
        ...PartyQuestionOnPage
      }
      ... on Refusal {
        ...Refused
        present {
          __typename
          ... on PartyQuestion {
            ...PartyQuestionOnPage
          }
        }
      }
    }
  }
`)

export const removePartyQuestion = graphql(`
  mutation removePartyQuestion($id: ID!) {
    removePartyQuestion(id: $id) {
      __typename
      ... on AgendaItem {
        id
        meeting {
          id
          questions {
            id
          }
        }
      }
      ...Refused
    }
  }
`)

export const answerQuestion = graphql(`
  mutation answerQuestion($input: AnswerQuestionInput!) {
    answerQuestion(input: $input) {
      __typename
      ... on PartyAnswer {
        ...PartyAnswerOnPage
        partyQuestion {
          id
          answers {
            id
          }
        }
      }
      ... on Refusal {
        ...Refused
        present {
          __typename
          ... on PartyAnswer {
            ...PartyAnswerOnPage
          }
        }
      }
    }
  }
`)

export const makeActionOfAnswer = graphql(`
  mutation makeActionOfAnswer($input: MakeActionOfAnswerInput!) {
    makeActionOfAnswer(input: $input) {
      __typename
      ... on Action {
        ...ActionOnPage
        number
        meeting {
          id
          actions {
            id
          }
        }
        agendaItem {
          id
          actions {
            id
          }
        }
      }
      ...Refused
    }
  }
`)
