import { graphql } from '../graph/generated/index.ts'

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

/** How everybody at the table is reached. */
export const contacts = graphql(`
  query contacts($slug: String!) {
    samenwerkingsverband(slug: $slug) {
      id
      atTable {
        id
        role
        email
        phone
        person {
          id
          name
        }
        party {
          id
          name
        }
      }
    }
  }
`)

export const givePhone = graphql(`
  mutation givePhone($id: ID!, $phone: String) {
    givePhone(id: $id, phone: $phone) {
      __typename
      ... on Membership {
        id
        phone
      }
      ...Refused
    }
  }
`)
