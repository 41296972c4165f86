import type { Noun } from '../nouns.ts'

export const attendance: Noun = {
  entities: {
    Attendance: {
      channel: 'meetingChanged',
      shows:
        'id party { id name colour votes seat { first { id name } second { id name } } } presence person { id name } replaces { id name } excused { id name } seatedAt earlier { person { id name } replaces { id name } arrivedAt leftAt } arrivedAt leftAt votes handRaisedAt pointOfOrder floorAt spokenSeconds spokeAt { id } reason version',
      answers:
        'id presence party { id } person { id name } replaces { id name } excused { id name } mailedAt seatedAt earlier { person { id name } replaces { id name } arrivedAt leftAt } arrivedAt leftAt handRaisedAt pointOfOrder floorAt spokenSeconds spokeAt { id } reason version',
      present: 'id presence version',
      under: { Meeting: ['attendance'] },
    },
  },
  acts: {
    setAttendance: {
      takes: '$input: SetAttendanceInput!',
      answers: 'Attendance',
      tries: (the) => ({ input: { meetingId: the('Meeting'), partyId: the('Party'), presence: 'PRESENT' } }),
      others: 'contacts',
    },
    excuseContact: {
      takes: '$meetingId: ID!, $partyId: ID!, $personId: ID!, $back: Boolean, $version: Int',
      answers: 'Attendance',
      tries: (the) => ({ meetingId: the('Meeting'), partyId: the('Party'), personId: the('Person') }),
      others: 'contacts',
    },
    seatExpected: {
      takes: '$meetingId: ID!, $partyIds: [ID!]!',
      answers: 'Meeting',
      tries: (the) => ({ meetingId: the('Meeting'), partyIds: [the('Party')] }),
    },
    unseat: {
      takes: '$meetingId: ID!, $seats: [UnseatInput!]!',
      answers: 'Meeting',
      tries: (the) => ({
        meetingId: the('Meeting'),
        seats: [{ partyId: the('Party'), version: 1, isExpected: true }],
      }),
    },
    markArrival: {
      takes: '$meetingId: ID!, $partyId: ID!, $at: DateTime, $reason: String',
      answers: 'Attendance',
      tries: (the) => ({ meetingId: the('Meeting'), partyId: the('Party'), at: null }),
      others: 'contacts',
    },
    markDeparture: {
      takes: '$meetingId: ID!, $partyId: ID!, $at: DateTime, $reason: String',
      answers: 'Attendance',
      tries: (the) => ({ meetingId: the('Meeting'), partyId: the('Party'), at: null }),
      others: 'contacts',
    },
    raiseHand: {
      takes: '$meetingId: ID!, $partyId: ID, $pointOfOrder: Boolean',
      answers: 'Attendance',
      tries: (the) => ({ meetingId: the('Meeting'), partyId: the('Party') }),
      others: 'contacts',
    },
    lowerHand: {
      takes: '$meetingId: ID!, $partyId: ID',
      answers: 'Attendance',
      tries: (the) => ({ meetingId: the('Meeting'), partyId: the('Party') }),
      others: 'contacts',
    },
    giveFloor: {
      takes: '$meetingId: ID!, $partyId: ID!',
      answers: 'Attendance',
      tries: (the) => ({ meetingId: the('Meeting'), partyId: the('Party') }),
    },
    endFloor: {
      takes: '$meetingId: ID!, $partyId: ID',
      answers: 'Attendance',
      tries: (the) => ({ meetingId: the('Meeting'), partyId: the('Party') }),
      others: 'contacts',
    },
  },
  meetingSteps: {
    attend: ({ w, pick, secret, seat, reason, act }) =>
      act(
        'setAttendance',
        { input: { ...seat, presence: ['PRESENT', 'ABSENT', 'UNKNOWN'][pick % 3], reason } },
        secret ? w.fatima : w.marijke,
      ),
    takeOver: ({ w, pick, secret, meetingId, reason, act }) =>
      act(
        'setAttendance',
        {
          input: {
            meetingId,
            partyId: w.zorggroep.id,
            presence: 'PRESENT',
            personId: (pick % 2 ? w.fatima : w.joris).id,
            reason,
          },
        },
        secret ? w.joris : w.marijke,
      ),
    excuse: ({ w, pick, other, secret, seat, act }) => {
      const contact = pick % 2 ? w.fatima : w.joris
      return act('excuseContact', { ...seat, personId: (secret ? contact : w.peter).id, back: other % 3 === 0 })
    },
    expected: ({ now, meetingId, act }) =>
      act('seatExpected', {
        meetingId,
        partyIds: now.attendance.map((row: { party: { id: string } }) => row.party.id),
      }),
    unseat: ({ now, pick, meetingId, act }) =>
      act('unseat', {
        meetingId,
        seats: now.attendance.map((row: { party: { id: string }; version: number }) => ({
          partyId: row.party.id,
          version: row.version,
          isExpected: pick % 2 === 0,
        })),
      }),
    arrive: ({ pick, seat, reason, act }) =>
      act('markArrival', { ...seat, at: pick % 2 ? new Date().toISOString() : null, reason }),
    depart: ({ pick, seat, reason, act }) =>
      act('markDeparture', { ...seat, at: pick % 2 ? new Date().toISOString() : null, reason }),
    raise: ({ w, pick, secret, seat, act }) =>
      act('raiseHand', { ...seat, pointOfOrder: [null, true, false][pick % 3] }, secret ? w.fatima : w.marijke),
    lower: ({ w, secret, seat, act }) => act('lowerHand', seat, secret ? w.fatima : w.marijke),
    floor: ({ seat, chair, act }) => act('giveFloor', seat, chair),
    spoken: ({ w, secret, seat, act }) => act('endFloor', seat, secret ? w.fatima : w.marijke),
  },
  houseSteps: {
    attend: ({ one, other, meetings, live, party, act }) =>
      act('setAttendance', {
        input: {
          meetingId: one([meetings[0], live.id], other),
          partyId: party.id,
          presence: other % 2 ? 'PRESENT' : 'ABSENT',
        },
      }),
  },
}
