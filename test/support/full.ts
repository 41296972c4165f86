import type { Data } from './person.ts'
import { calledMeeting } from './meetings.ts'
import type { World } from './world.ts'

const list = (count: number) => Array.from({ length: count }, (_, at) => at)

/**
 * A live meeting as full as they come: forty parties, as many items, each with a decision and an action of three
 * parties, and at some of them questions and consents that every party answered.
 */
export const fullMeeting = async (w: World, { parties = 40, items = 40, asked = 3 } = {}) => {
  const { marijke, rivierenland } = w
  for (const at of list(parties - 4))
    await marijke.do('addParty', {
      samenwerkingsverbandId: rivierenland.id,
      name: `Gemeente ${at}`,
      kind: 'MUNICIPALITY',
    })
  const meeting = await calledMeeting(w)
  const made: Data[] = [...meeting.items]
  for (const at of list(items - made.length))
    made.push(await marijke.do('addAgendaItem', { meetingId: meeting.id, title: `Punt ${at}`, purpose: 'DECIDE' }))
  const all: Data[] = (
    await marijke.ask('query($slug: String!) { samenwerkingsverband(slug: $slug) { parties { id } } }', {
      slug: rivierenland.slug,
    })
  ).data.samenwerkingsverband.parties
  await marijke.act('startMeeting', { id: meeting.id })
  await marijke.act('seatExpected', { meetingId: meeting.id, partyIds: all.slice(0, 30).map(({ id }) => id) })
  for (const [at, { id: agendaItemId }] of made.entries()) {
    const owners = [0, 1, 2].map((next) => ({ partyId: all[(at + next) % all.length]!.id }))
    await marijke.do('recordDecision', { agendaItemId, text: `Besluit ${at}`, outcome: 'NOTED' })
    await marijke.do('recordAction', { meetingId: meeting.id, agendaItemId, text: `Actie ${at}`, owners })
  }
  for (const { id: agendaItemId } of made.slice(0, asked)) {
    const question = await marijke.do('askParties', { agendaItemId, text: 'Wie helpt er mee?' })
    for (const { id: partyId } of all)
      await marijke.do('answerQuestion', {
        questionId: question.id,
        partyId,
        text: 'Wij helpen mee.',
        commitment: false,
      })
    await marijke.act('goToAgendaItem', { id: agendaItemId })
    const round = await marijke.do('openConsent', { agendaItemId, text: 'Akkoord met het voorstel' })
    for (const { id: partyId, votes } of all)
      if (votes !== false) await marijke.act('vote', { consentRoundId: round.id, partyId, choice: 'AGREE' })
  }
  return { ...meeting, items: made, parties: all }
}
