import { graphql } from '../graph/generated/index.ts'

export const PartyOnPage = graphql(`
  fragment PartyOnPage on Party {
    id
    name
    colour
    partyKind {
      id
    }
    votes
    weight
    untilOn
    version
    seat {
      first {
        id
        name
      }
      second {
        id
        name
      }
    }
    contacts {
      id
      position
      sinceOn
      untilOn
      person {
        id
        name
      }
    }
  }
`)

/** A party after an act; with the members, for one who leaves a seat may be a member no longer. */
export const PartyAfter = graphql(`
  fragment PartyAfter on Party {
    ...PartyOnPage
    samenwerkingsverband {
      ...ListsOnPage
      members {
        ...MemberOnPage
      }
    }
  }
`)

export const addParty = graphql(`
  mutation addParty($input: AddPartyInput!) {
    addParty(input: $input) {
      __typename
      ... on Party {
        ...PartyAfter
      }
      ... on Refusal {
        ...Refused
        present {
          __typename
          ...PartyOnPage
        }
      }
    }
  }
`)

export const editParty = graphql(`
  mutation editParty($input: EditPartyInput!) {
    editParty(input: $input) {
      __typename
      ... on Party {
        ...PartyAfter
      }
      ... on Refusal {
        ...Refused
        present {
          __typename
          ...PartyOnPage
        }
      }
    }
  }
`)

export const moveParty = graphql(`
  mutation moveParty($id: ID!, $after: ID) {
    moveParty(id: $id, after: $after) {
      __typename
      ... on Party {
        ...PartyAfter
      }
      ... on Refusal {
        ...Refused
        present {
          __typename
          ...PartyOnPage
        }
      }
    }
  }
`)

export const endParty = graphql(`
  mutation endParty($id: ID!, $untilOn: Date) {
    endParty(id: $id, untilOn: $untilOn) {
      __typename
      ... on Party {
        ...PartyAfter
      }
      ... on Refusal {
        ...Refused
        present {
          __typename
          ...PartyOnPage
        }
      }
    }
  }
`)

export const seatContact = graphql(`
  mutation seatContact($input: SeatContactInput!) {
    seatContact(input: $input) {
      __typename
      ... on Party {
        ...PartyAfter
      }
      ... on Refusal {
        ...Refused
        present {
          __typename
          ...PartyOnPage
        }
      }
    }
  }
`)

export const vacateSeat = graphql(`
  mutation vacateSeat($partyId: ID!, $position: ContactPosition!, $from: ID) {
    vacateSeat(partyId: $partyId, position: $position, from: $from) {
      __typename
      ... on Party {
        ...PartyAfter
      }
      ... on Refusal {
        ...Refused
        present {
          __typename
          ...PartyOnPage
        }
      }
    }
  }
`)

export const swapContacts = graphql(`
  mutation swapContacts($partyId: ID!, $from: ID) {
    swapContacts(partyId: $partyId, from: $from) {
      __typename
      ... on Party {
        ...PartyAfter
      }
      ... on Refusal {
        ...Refused
        present {
          __typename
          ...PartyOnPage
        }
      }
    }
  }
`)
