import type { Noun } from '../nouns.ts'
import { newId } from '../../../server/lib/ids.ts'

const roles = ['READER', 'SECRETARY', 'CHAIR', 'CONTACT']

export const membership: Noun = {
  entities: {
    Membership: {
      channel: 'partiesChanged',
      forChairAlone: [],
      shows: 'id role deputy untilOn email phone person { id name } party { id }',
      answers:
        'id role deputy untilOn email person { id name } party { id } samenwerkingsverband { id members { id } }',
      present: 'id role',
      under: { Samenwerkingsverband: ['members'] },
      make: async ({ chair }, idOf) =>
        chair.do('inviteMember', {
          samenwerkingsverbandId: await idOf('Samenwerkingsverband'),
          name: 'Lisa Bos',
          email: `${newId()}@rivierenland.example`,
          role: 'READER',
        }),
    },
  },
  acts: {
    inviteMember: {
      takes: '$input: InviteMemberInput!',
      answers: 'Membership',
      tries: (the) => ({
        input: {
          samenwerkingsverbandId: the('Samenwerkingsverband'),
          name: 'Guus Smit',
          email: 'guus@rivierenland.example',
          role: 'READER',
        },
      }),
    },
    changeRole: {
      takes: '$input: ChangeRoleInput!',
      answers: 'Membership',
      tries: (the) => ({ input: { id: the('Membership'), role: 'SECRETARY' } }),
    },
    givePhone: {
      takes: '$id: ID!, $phone: String',
      answers: 'Membership',
      tries: (the) => ({ id: the('Membership'), phone: '0344 12 34 56' }),
    },
    endMembership: {
      takes: '$id: ID!',
      answers: 'Samenwerkingsverband',
      tries: (the) => ({ id: the('Membership') }),
    },
  },
  houseSteps: {
    invite: ({ in: where, pick, other, party, person, act }) =>
      act('inviteMember', {
        input: { ...where, ...person(), role: roles[other % 4], partyId: pick % 2 ? party.id : null },
      }),
    changeRole: ({ member, pick, other, party, act }) =>
      member &&
      act('changeRole', { input: { id: member.id, role: roles[other % 4], partyId: pick % 2 ? party.id : null } }),
    endRole: ({ member, act }) => member && act('endMembership', { id: member.id }),
  },
}
