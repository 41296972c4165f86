import type { Noun } from '../nouns.ts'
import { newId } from '../../../server/lib/ids.ts'

const everySixWeeks = { title: 'Partneroverleg', everyWeeks: 6, weekday: 4, startTime: '09:30', minutes: 180 }
const autumn = { name: 'Herfstvakantie', firstOn: '2027-10-16', lastOn: '2027-10-24' }
const day = { startsAt: '2027-02-25T08:30:00Z', endsAt: '2027-02-25T11:30:00Z' }

export const series: Noun = {
  entities: {
    MeetingSeries: {
      channel: 'partiesChanged',
      shows: 'id title everyWeeks weekday startTime minutes endedAt template { id } version',
      answers: 'id title everyWeeks weekday startTime minutes endedAt version template { id }',
      under: { Samenwerkingsverband: ['meetingSeries'] },
      make: async ({ chair }, idOf) =>
        chair.do('createSeries', { samenwerkingsverbandId: await idOf('Samenwerkingsverband'), ...everySixWeeks }),
    },
    SchoolHoliday: {
      channel: 'partiesChanged',
      shows: 'id name firstOn lastOn',
      answers: 'id name firstOn lastOn',
      under: { Samenwerkingsverband: ['schoolHolidays'] },
      make: async ({ chair }, idOf) =>
        chair.do('addSchoolHoliday', { samenwerkingsverbandId: await idOf('Samenwerkingsverband'), ...autumn }),
    },
  },
  adds: { Meeting: 'series { id }' },
  acts: {
    createSeries: {
      takes: '$input: CreateSeriesInput!',
      answers: 'MeetingSeries',
      tries: (the) => ({ input: { samenwerkingsverbandId: the('Samenwerkingsverband'), ...everySixWeeks } }),
    },
    editSeries: {
      takes: '$input: EditSeriesInput!',
      answers: 'MeetingSeries',
      tries: (the) => ({ input: { id: the('MeetingSeries'), version: 1, title: 'Ander overleg' } }),
    },
    endSeries: { takes: '$id: ID!', answers: 'MeetingSeries', tries: (the) => ({ id: the('MeetingSeries') }) },
    planMeetings: {
      takes: '$input: PlanMeetingsInput!',
      answers: 'MeetingSeries',
      tries: (the) => ({ input: { seriesId: the('MeetingSeries'), meetings: [{ id: newId(), ...day }] } }),
    },
    swapHosts: {
      takes: '$meetingId: ID!, $withMeetingId: ID!, $from: ID',
      answers: 'Meeting',
      tries: (the) => ({ meetingId: the('Meeting'), withMeetingId: the('Meeting') }),
    },
    addSchoolHoliday: {
      takes: '$input: AddSchoolHolidayInput!',
      answers: 'SchoolHoliday',
      tries: (the) => ({ input: { samenwerkingsverbandId: the('Samenwerkingsverband'), ...autumn } }),
    },
    removeSchoolHoliday: {
      takes: '$id: ID!',
      answers: 'Samenwerkingsverband',
      tries: (the) => ({ id: the('SchoolHoliday') }),
    },
  },
  houseSteps: {
    createSeries: ({ in: where, now, one, other, text, act }) => {
      const templateId = (other % 2 && one(now.templates)?.id) || null
      return act('createSeries', { input: { ...where, ...everySixWeeks, title: text(), templateId } })
    },
    editSeries: ({ now, one, other, text, act }) => {
      const series = one(now.meetingSeries)
      const templateId = (other % 2 && one(now.templates)?.id) || null
      return (
        series && act('editSeries', { input: { id: series.id, version: series.version, title: text(), templateId } })
      )
    },
    endSeries: ({ now, one, act }) => {
      const series = one(now.meetingSeries)
      return series && act('endSeries', { id: series.id })
    },
    plan: async ({ now, one, pick, other, times, meetings, act }) => {
      const [series, venue] = [one(now.meetingSeries), one(now.venues)]
      if (!series) return null
      const planned = [pick, other].map((n) => ({
        id: newId(),
        ...times(n % 50),
        venueId: n % 2 && venue ? venue.id : null,
      }))
      const answer = await act('planMeetings', { input: { seriesId: series.id, meetings: planned } })
      if (answer.id) meetings.push(...planned.map(({ id }) => id))
      return answer
    },
    swapHosts: ({ one, other, meetings, act }) =>
      act('swapHosts', { meetingId: one(meetings), withMeetingId: one(meetings, other) }),
    addHoliday: ({ in: where, text, act }) => act('addSchoolHoliday', { input: { ...where, ...autumn, name: text() } }),
    removeHoliday: ({ now, one, act }) => {
      const holiday = one(now.schoolHolidays)
      return holiday && act('removeSchoolHoliday', { id: holiday.id })
    },
  },
}
