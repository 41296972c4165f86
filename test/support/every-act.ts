import { newId } from '../../server/lib/ids.ts'
import type { ActName } from './acts.ts'
import type { Person } from './person.ts'
import type { World } from './world.ts'

export type Things = {
  meeting: { id: string }
  item: { id: string }
  decision: { id: string }
  action: { id: string }
  consent: { id: string }
  question: { id: string }
  answer: { id: string }
  party: { id: string }
  /** A contact of that party. */
  contact: { id: string }
  guest: { id: string }
  series: { id: string }
  template: { id: string }
  holiday: { id: string }
  membership: { id: string }
  venue: { id: string }
  in: { id: string }
}

const tomorrow = new Date(Date.now() + 24 * 3_600_000).toISOString()
const planned = { title: 'Partneroverleg', startsAt: '2027-02-25T08:30:00Z', endsAt: '2027-02-25T11:30:00Z' }

const everySixWeeks = { title: 'Partneroverleg', everyWeeks: 6, weekday: 4, startTime: '09:30', minutes: 180 }
const autumn = { name: 'Herfstvakantie', firstOn: '2027-10-16', lastOn: '2027-10-24' }

/** Every act that there is, on these things. */
export const everyAct = (things: Things): [ActName, object][] => [...actsInMeeting(things), ...actsOfRhythm(things)]

const actsInMeeting = ({
  meeting,
  item,
  decision,
  action,
  consent,
  question,
  answer,
  party,
  contact,
  guest,
  membership,
  in: samenwerkingsverband,
}: Things): [ActName, object][] => [
  ['createMeeting', { input: { samenwerkingsverbandId: samenwerkingsverband.id, ...planned } }],
  ['editMeeting', { input: { id: meeting.id, version: 1, title: 'Ander overleg' } }],
  ['callMeeting', { id: meeting.id }],
  ['startMeeting', { id: meeting.id }],
  ['closeMeeting', { id: meeting.id }],
  ['reopenMeeting', { id: meeting.id }],
  ['cancelMeeting', { id: meeting.id }],
  ['goToAgendaItem', { id: item.id, from: null }],
  ['takeChair', { meetingId: meeting.id, from: null }],
  ['readBack', { meetingId: meeting.id, from: item.id }],
  ['endReadBack', { meetingId: meeting.id }],
  ['showDraft', { agendaItemId: item.id, text: 'Wij gaan akk' }],
  ['addAgendaItem', { input: { meetingId: meeting.id, title: 'Nieuw punt', purpose: 'INFORM' } }],
  ['editAgendaItem', { input: { id: item.id, version: 1, title: 'Ander punt' } }],
  ['placeAgendaItem', { id: item.id }],
  ['sendBackAgendaItem', { id: item.id, reason: 'Dit hoort bij de regio.' }],
  ['handInAgain', { id: item.id }],
  ['moveAgendaItem', { id: item.id, after: null }],
  ['removeAgendaItem', { id: item.id }],
  ['postponeAgendaItem', { id: item.id }],
  ['repeatAgendaItem', { id: item.id, to: meeting.id }],
  ['dismissCarryOver', { meetingId: meeting.id, itemId: item.id }],
  ['adoptMinutes', { agendaItemId: item.id }],
  ['pauseAgendaItem', { id: item.id }],
  ['resumeAgendaItem', { id: item.id }],
  ['recordDecision', { input: { agendaItemId: item.id, text: 'Zo doen wij het.', outcome: 'ADOPTED' } }],
  ['editDecision', { input: { id: decision.id, version: 1, text: 'Toch anders.' } }],
  ['hammerItem', { input: { agendaItemId: item.id, text: 'Zo doen wij het.' } }],
  ['openConsent', { input: { agendaItemId: item.id, text: 'Doen wij het zo?' } }],
  ['vote', { consentRoundId: consent.id, partyId: party.id, choice: 'AGREE' }],
  ['holdConsentOpen', { id: consent.id, until: tomorrow }],
  ['closeConsent', { id: consent.id }],
  ['withdrawConsent', { id: consent.id }],
  ['recordAction', { input: { meetingId: meeting.id, text: 'Een zaal zoeken' } }],
  ['editAction', { input: { id: action.id, version: 1, text: 'Twee zalen zoeken' } }],
  ['assignAction', { id: action.id, owners: [] }],
  ['completeAction', { id: action.id }],
  ['reopenAction', { id: action.id }],
  ['setAttendance', { input: { meetingId: meeting.id, partyId: party.id, presence: 'PRESENT' } }],
  ['excuseContact', { meetingId: meeting.id, partyId: party.id, personId: contact.id }],
  ['seatExpected', { meetingId: meeting.id, partyIds: [party.id] }],
  ['markArrival', { meetingId: meeting.id, partyId: party.id, at: null }],
  ['markDeparture', { meetingId: meeting.id, partyId: party.id, at: null }],
  ['raiseHand', { meetingId: meeting.id, partyId: party.id }],
  ['lowerHand', { meetingId: meeting.id, partyId: party.id }],
  ['askParties', { input: { agendaItemId: item.id, text: 'Wie biedt een zaal aan?' } }],
  ['editPartyQuestion', { input: { id: question.id, version: 1, answerBy: '2027-02-01' } }],
  ['removePartyQuestion', { id: question.id }],
  ['answerQuestion', { input: { questionId: question.id, partyId: party.id, text: 'Wij.', commitment: true } }],
  ['makeActionOfAnswer', { input: { answerId: answer.id } }],
  ['writeChairNote', { input: { agendaItemId: item.id, text: 'Hier niet te lang over doen' } }],
  ['giveFloor', { meetingId: meeting.id, partyId: party.id }],
  ['addGuest', { input: { meetingId: meeting.id, partyId: party.id, name: 'Ans Visser' } }],
  ['removeGuest', { id: guest.id }],
  ['setQuorum', { samenwerkingsverbandId: samenwerkingsverband.id, quorum: 'HALF' }],
  [
    'addParty',
    { input: { samenwerkingsverbandId: samenwerkingsverband.id, name: 'Gemeente Buren', kind: 'MUNICIPALITY' } },
  ],
  ['editParty', { input: { id: party.id, version: 1, name: 'Andere naam' } }],
  ['moveParty', { id: party.id, after: null }],
  ['endParty', { id: party.id, untilOn: '2099-12-31' }],
  [
    'seatContact',
    {
      input: {
        partyId: party.id,
        position: 'SECOND',
        name: 'Joris Meijer',
        email: 'joris.meijer@rivierenland.example',
      },
    },
  ],
  // Somebody else sits there by now.
  ['vacateSeat', { partyId: party.id, position: 'FIRST', from: null }],
  ['swapContacts', { partyId: party.id }],
  [
    'inviteMember',
    {
      input: {
        samenwerkingsverbandId: samenwerkingsverband.id,
        name: 'Guus Smit',
        email: 'guus@rivierenland.example',
        role: 'READER',
      },
    },
  ],
  ['changeRole', { input: { id: membership.id, role: 'SECRETARY' } }],
  ['endMembership', { id: membership.id }],
]

const actsOfRhythm = ({
  meeting,
  series,
  template,
  holiday,
  venue,
  in: { id: samenwerkingsverbandId },
}: Things): [ActName, object][] => [
  ['createSeries', { input: { samenwerkingsverbandId, ...everySixWeeks } }],
  ['editSeries', { input: { id: series.id, version: 1, title: 'Ander overleg' } }],
  [
    'planMeetings',
    { input: { seriesId: series.id, meetings: [{ id: newId(), startsAt: planned.startsAt, endsAt: planned.endsAt }] } },
  ],
  ['endSeries', { id: series.id }],
  ['swapHosts', { meetingId: meeting.id, withMeetingId: meeting.id }],
  ['addSchoolHoliday', { input: { samenwerkingsverbandId, ...autumn } }],
  ['removeSchoolHoliday', { id: holiday.id }],
  ['saveAsTemplate', { input: { meetingId: meeting.id, name: 'Gewone agenda' } }],
  ['editTemplate', { input: { id: template.id, version: 1, name: 'Andere agenda' } }],
  ['applyTemplate', { meetingId: meeting.id, templateId: template.id }],
  ['removeTemplate', { id: template.id }],
  ['addVenue', { input: { samenwerkingsverbandId, name: 'Raadzaal' } }],
  ['editVenue', { input: { id: venue.id, version: 1, name: 'Trouwzaal' } }],
  ['closeVenue', { id: venue.id }],
]

/** Contacts hand in items, handle actions of their party and answer for it; the rest is for chair and secretary. */
const alsoForContacts: ActName[] = [
  'addAgendaItem',
  'editAgendaItem',
  'removeAgendaItem',
  'handInAgain',
  'completeAction',
  'reopenAction',
  'setAttendance',
  'excuseContact',
  'markArrival',
  'markDeparture',
  'answerQuestion',
  'raiseHand',
  'lowerHand',
  'editVenue',
  'addGuest',
  'removeGuest',
  'vote',
]
/** On what only chair and secretary see: for others it is not there. */
const unseen: ActName[] = ['editTemplate', 'removeTemplate']
export const actsOfTheChair = (things: Things) =>
  everyAct(things).filter(([name]) => ![...alsoForContacts, ...unseen].includes(name))

/** A live meeting at its second item, with a decision and an action there: something of everything. */
export const somethingOfEverything = async (
  { marijke, fatima, zorggroep, rivierenland }: World,
  meeting: { id: string; second: { id: string } },
): Promise<Things> => {
  const decision = await marijke.do('recordDecision', {
    agendaItemId: meeting.second.id,
    text: 'Het jaarplan is vastgesteld.',
    outcome: 'ADOPTED',
  })
  const action = await marijke.do('recordAction', {
    meetingId: meeting.id,
    agendaItemId: meeting.second.id,
    text: 'Het jaarplan rondsturen',
  })
  const guest = await marijke.do('addGuest', {
    meetingId: meeting.id,
    partyId: zorggroep.id,
    name: 'Kees Mulder',
    function: 'GGD',
  })
  const consent = await marijke.do('openConsent', {
    agendaItemId: meeting.second.id,
    text: 'Stellen wij het jaarplan vast?',
  })
  const rhythm = await rhythmOf(marijke, rivierenland, meeting)
  const question = await marijke.do('askParties', { agendaItemId: meeting.second.id, text: 'Wie helpt mee?' })
  const answer = await fatima.do('answerQuestion', {
    questionId: question.id,
    partyId: zorggroep.id,
    text: 'Wij helpen mee.',
    commitment: true,
  })
  const invited = {
    samenwerkingsverbandId: rivierenland.id,
    name: 'Lisa Bos',
    email: `${newId()}@rivierenland.example`,
    role: 'READER',
  }
  const membership = await marijke.do('inviteMember', invited)
  return {
    meeting,
    item: meeting.second,
    decision,
    action,
    question,
    answer,
    consent,
    party: zorggroep,
    contact: fatima,
    guest,
    membership,
    in: rivierenland,
    ...rhythm,
  }
}

/** A series, a template of the agenda, and a school holiday. */
export const rhythmOf = async (
  chair: Person,
  { id: samenwerkingsverbandId }: { id: string },
  meeting: { id: string },
) => ({
  series: await chair.do('createSeries', { samenwerkingsverbandId, ...everySixWeeks }),
  template: await chair.do('saveAsTemplate', { meetingId: meeting.id, name: 'Agenda' }),
  holiday: await chair.do('addSchoolHoliday', { samenwerkingsverbandId, ...autumn }),
  venue: await chair.do('addVenue', { samenwerkingsverbandId, name: 'Vergaderzaal' }),
})
