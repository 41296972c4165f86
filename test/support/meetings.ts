import type { Data, Person } from './person.ts'
import { changeSelection, pageSelection } from './selections.ts'
import type { World } from './world.ts'

const nextThursday = { startsAt: '2027-01-14T08:30:00.000Z', endsAt: '2027-01-14T11:30:00.000Z' }

/** A meeting of Rivierenland as DRAFT, with an agenda of three. */
export const draftMeeting = async ({ marijke, rivierenland, venue }: World) => {
  const meeting = await marijke.do('createMeeting', {
    samenwerkingsverbandId: rivierenland.id,
    title: 'Partneroverleg',
    venueId: venue.id,
    ...nextThursday,
  })
  const items: Data[] = []
  for (const title of ['Opening', 'Jaarplan', 'Rondvraag'])
    items.push(
      await marijke.do('addAgendaItem', {
        meetingId: meeting.id,
        title,
        purpose: title === 'Jaarplan' ? 'DECIDE' : 'INFORM',
        plannedMinutes: 10,
      }),
    )
  return { id: meeting.id as string, items, first: items[0], second: items[1], third: items[2] }
}

export const calledMeeting = async (of: World) => {
  const meeting = await draftMeeting(of)
  await of.marijke.act('callMeeting', { id: meeting.id })
  return meeting
}

/** Live, at its second item. */
export const liveMeeting = async (of: World) => {
  const meeting = await calledMeeting(of)
  await of.marijke.act('startMeeting', { id: meeting.id })
  await of.marijke.act('goToAgendaItem', { id: meeting.second.id, from: null })
  return meeting
}

export const closedMeeting = async (of: World) => {
  const meeting = await liveMeeting(of)
  await of.marijke.act('closeMeeting', { id: meeting.id })
  return meeting
}

/** The whole page of a meeting as somebody sees it now. */
export const page = async (person: Person, id: string): Promise<Data> =>
  (await person.ask(`query($id: ID!) { meeting(id: $id) { revision ${pageSelection} } }`, { id })).data.meeting

/** The channel of a meeting with everything that the page shows. */
export const messagesOf = `subscription($id: ID!, $since: Revision) { meetingChanged(meetingId: $id, since: $since) { ${changeSelection} } }`

/** A story in a live meeting; it is closed afterwards, for one meeting is live at a time. */
export const whileLive = async (
  of: World,
  story: (meeting: Awaited<ReturnType<typeof liveMeeting>>) => Promise<unknown>,
) => {
  const meeting = await liveMeeting(of)
  try {
    await story(meeting)
  } finally {
    await of.marijke.act('closeMeeting', { id: meeting.id })
  }
}
