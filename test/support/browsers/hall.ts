import type { emptyHub } from '../world.ts'
import type { Data } from '../person.ts'

type Hub = Awaited<ReturnType<typeof emptyHub>>
export type Hall = Awaited<ReturnType<typeof hallOf>>

/** Words as they stand in proposals, long ones among them, up to about this many characters. */
export const wordsOf = (length: number) => {
  if (length <= 10) return 'Akkoord zo'
  const words =
    'Het partneroverleg stelt de samenwerkingsovereenkomst vast. De arbeidsongeschiktheidsverzekeringsmaatschappij betaalt wat de ervaringsdeskundigen vragen, zo nodig met een voorbehoud van de raad.'.split(
      ' ',
    )
  let text = ''
  for (let at = 0; text.length < length; at++) text += `${words[at % words.length]} `
  return text.slice(0, length).trim()
}

/** Names of parties: short ones, long ones, and one word that cannot be broken. */
const nameOf = (number: number) =>
  [
    `Gemeente Aa ${number}`,
    `Gemeente ’s-Gravenzande-Westelijk ${number}`,
    `Coöperatie Zorgaanbieders Midden-Nederland en Omstreken ${number}`,
    `Jeugdgezondheidszorgcoördinatiecentrum${number}`,
    `Stichting Welzijn ${number}`,
  ][number % 5]!

/** A samenwerkingsverband of so many parties with a called meeting, half of its table there once it runs. */
export const hallOf = async ({ people }: Hub, count: number, length: number) => {
  const slug = `zaal-${count}-${length}`
  const of = await people.samenwerkingsverband(slug, `Zaal van ${count}`)
  const parties: Data[] = []
  for (let at = 0; at < count; at++)
    parties.push(await people.party(of, `${slug}-${at}`, nameOf(at), at ? 'CARE_PROVIDER' : 'REGION'))
  const chair = await people.person(`Marijke van zaal ${count} met ${length}`, of, 'CHAIR', parties[0])
  const day = (date: string) => ({ startsAt: `${date}T08:30:00.000Z`, endsAt: `${date}T11:30:00.000Z` })
  const plan = async (date: string): Promise<string> => {
    const { id } = await chair.do('createMeeting', {
      samenwerkingsverbandId: of.id,
      title: 'Partneroverleg over de jaarstukken',
      ...day(date),
    })
    return id
  }
  const add = async (meetingId: string, item: object): Promise<string> =>
    (await chair.do('addAgendaItem', { meetingId, plannedMinutes: 20, ...item })).id
  const text = wordsOf(length)
  const title = length > 10 ? 'Convenant over de gezondheidszorgvoorzieningen van morgen' : 'Convenant'

  const earlier = await plan('2027-01-07')
  await add(earlier, { title: 'Opening', purpose: 'INFORM' })
  for (const act of ['callMeeting', 'startMeeting', 'closeMeeting'] as const) await chair.act(act, { id: earlier })
  const meeting = await plan('2027-01-14')
  const items = {
    information: await add(meeting, { title, purpose: 'INFORM', presenter: 'Daan Hoekstra, beleidsadviseur' }),
    minutes: await add(meeting, { title: 'Verslag', purpose: 'DECIDE', adoptsMinutes: true }),
    discussed: await add(meeting, { title, purpose: 'DISCUSS', question: text }),
    advised: await add(meeting, { title, purpose: 'ADVISE', question: text }),
    decided: await add(meeting, { title, purpose: 'DECIDE', question: text }),
    hidden: await add(meeting, { title: 'Alleen voor de tafel', purpose: 'DISCUSS', distribution: 'SEATED' }),
  }
  await chair.act('callMeeting', { id: meeting })
  let at: string | null = null
  return {
    ...{ slug, chair, meeting, items, parties, text, title },
    goTo: async (id: string) => {
      await chair.act('goToAgendaItem', { id, from: at })
      at = id
    },
    /** Half of the table comes in. */
    sit: async () => {
      for (const { id: partyId } of parties.slice(0, Math.ceil(count / 2)))
        await chair.do('setAttendance', { meetingId: meeting, partyId, presence: 'PRESENT' })
    },
  }
}

/** The states of the wall in the order of a meeting, each with what to wait for and what has to be readable. */
export const statesOf = ({ chair, meeting, items, parties, text, title, goTo, sit }: Hall) => {
  const names = (all: Data[]) => all.map(({ name }) => shortName(name))
  const absent = parties.slice(Math.ceil(parties.length / 2))
  let round: string
  const record = (kind: 'Decision' | 'Action', more: object) =>
    chair.do(`record${kind}`, { agendaItemId: items.decided, text, ...more })
  return [
    { name: 'before', go: () => Promise.resolve(), shows: ['Partneroverleg over de jaarstukken', '14 januari'] },
    {
      name: 'welcome',
      go: async () => {
        await chair.act('startMeeting', { id: meeting })
        await sit()
      },
      shows: ['Welkom', ...names(absent), `Straks: 1. ${title}`],
    },
    {
      name: 'information',
      go: () => goTo(items.information),
      shows: [title, 'Daan Hoekstra, beleidsadviseur', 'Straks: 2. Verslag'],
    },
    { name: 'minutes', go: () => goTo(items.minutes), shows: ['Het verslag van het overleg van 7 januari 2027'] },
    {
      name: 'minutes adopted',
      go: () => chair.act('adoptMinutes', { agendaItemId: items.minutes, changes: text }),
      shows: ['Vastgesteld op', text],
    },
    { name: 'discussed', go: () => goTo(items.discussed), shows: ['ter bespreking', text] },
    {
      name: 'asked',
      go: async () => {
        const { id: questionId } = await chair.do('askParties', {
          agendaItemId: items.discussed,
          text: `Vraag: ${text}`,
        })
        for (const { id: partyId } of parties)
          await chair.do('answerQuestion', { questionId, partyId, text: text.slice(0, 60), commitment: false })
      },
      shows: [`Vraag: ${text}`, ...names(parties), `${parties.length} van ${parties.length} beantwoord`],
    },
    { name: 'advised', go: () => goTo(items.advised), shows: ['ter advisering', text] },
    {
      name: 'hands',
      go: async () => {
        for (const { id: partyId } of parties.slice(0, 5)) await chair.act('raiseHand', { meetingId: meeting, partyId })
      },
      shows: names(parties.slice(0, 3)),
    },
    { name: 'paused', go: () => chair.act('pauseAgendaItem', { id: items.advised }), shows: ['pauze'] },
    { name: 'decided', go: () => goTo(items.decided), shows: ['ter vaststelling', text] },
    {
      name: 'typed',
      go: () => chair.act('showDraft', { agendaItemId: items.decided, text: `Concept: ${text}` }),
      shows: [`Concept: ${text}`],
    },
    {
      name: 'consent open',
      go: async () => {
        await chair.act('showDraft', { agendaItemId: items.decided, text: null })
        round = (await chair.do('openConsent', { agendaItemId: items.decided, text: `Instemming: ${text}` })).id
        for (const [at, { id: partyId }] of parties.slice(0, -1).entries())
          await chair.act('vote', {
            consentRoundId: round,
            partyId,
            choice: at % 4 === 1 ? 'OBJECT' : 'AGREE',
            remark: at % 4 === 1 ? 'Te duur' : null,
          })
      },
      shows: [`Instemming: ${text}`, ...names(parties), 'nog open'],
    },
    {
      name: 'consent ended',
      go: () => chair.act('closeConsent', { id: round }),
      shows: ['Niet ingestemd', `Instemming: ${text}`, ...names(parties.filter((_, at) => at % 4 === 1))],
    },
    {
      name: 'recorded',
      go: () => record('Decision', { outcome: 'ADOPTED_AMENDED' }),
      shows: ['gewijzigd vastgesteld', text],
    },
    {
      name: 'read back',
      go: async () => {
        await record('Action', {
          meetingId: meeting,
          owners: parties.slice(0, 3).map(({ id }) => ({ partyId: id })),
          dueOn: '2031-03-04',
        })
        await chair.act('readBack', { meetingId: meeting, from: items.decided })
      },
      shows: ['Klopt dit?', text, 'uiterlijk 4 maart 2031', 'Steek uw hand op'],
    },
    { name: 'hidden', go: () => goTo(items.hidden), shows: ['Besloten punt', 'einde van de agenda'] },
    { name: 'closed', go: () => chair.act('closeMeeting', { id: meeting }), shows: ['Het overleg is gesloten', text] },
  ]
}

/** As the wall calls a party. */
const shortName = (name: string) => name.replace(/^(gemeente|stichting)\s+/i, '')
