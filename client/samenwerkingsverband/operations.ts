import { graphql } from '../graph/generated/index.ts'

export const PartyOnPage = graphql(`
  fragment PartyOnPage on Party {
    id
    name
    kind
    votes
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

export const MemberOnPage = graphql(`
  fragment MemberOnPage on Membership {
    id
    role
    deputy
    untilOn
    email
    person {
      id
      name
    }
    party {
      id
      name
    }
  }
`)

export const ListsOnPage = graphql(`
  fragment ListsOnPage on Samenwerkingsverband {
    id
    ...QuorumRule
    parties {
      id
    }
    formerParties {
      id
    }
    members {
      id
    }
    venues {
      id
    }
  }
`)

export const housePage = graphql(`
  query housePage($slug: String!) {
    samenwerkingsverband(slug: $slug) {
      id
      name
      revision
      ...ListsOnPage
      parties {
        ...PartyOnPage
      }
      formerParties {
        ...PartyOnPage
      }
      members {
        ...MemberOnPage
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
    }
  }
`)

export const partiesChanged = graphql(`
  subscription partiesChanged($samenwerkingsverbandId: ID!, $since: Revision) {
    partiesChanged(samenwerkingsverbandId: $samenwerkingsverbandId, since: $since) {
      ...Message
      changed {
        __typename
        ...ListsOnPage
        ...PartyOnPage
        ...MemberOnPage
        ... on Venue {
          id
          name
          place
          party {
            id
            name
          }
        }
      }
    }
  }
`)

/** Who leaves a seat may be out: the people come along. */
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

export const inviteMember = graphql(`
  mutation inviteMember($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      __typename
      ... on Membership {
        ...MemberOnPage
        samenwerkingsverband {
          ...ListsOnPage
          parties {
            ...PartyOnPage
          }
        }
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

export const changeRole = graphql(`
  mutation changeRole($input: ChangeRoleInput!) {
    changeRole(input: $input) {
      __typename
      ... on Membership {
        ...MemberOnPage
        samenwerkingsverband {
          ...ListsOnPage
          parties {
            ...PartyOnPage
          }
        }
      }
      ... on Refusal {
        ...Refused
        present {
          __typename
          ...MemberOnPage
        }
      }
    }
  }
`)

export const endMembership = graphql(`
  mutation endMembership($id: ID!) {
    endMembership(id: $id) {
      __typename
      ... on Samenwerkingsverband {
        ...ListsOnPage
        parties {
          ...PartyOnPage
        }
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
