import { poster } from '../lib/hub.js'

const parties = 16
const items = 14
const times = { startsAt: '2027-01-14T08:30:00Z', endsAt: '2027-01-14T11:30:00Z' }
/** Of the arguments that are not an input of their own. */
const types = { id: 'ID!', from: 'ID', slug: 'String!' }

/** A chair at a live meeting of sixteen parties and fourteen items, who speaks to the hub over HTTP. */
export const setTable = async ({ slug, url, token }) => {
  const send = poster(new URL(url).port, { authorization: `Bearer ${token('voorzitter')}`, connections: 1 })
  const ask = async (query, variables) => {
    const { data, errors } = JSON.parse(await send(JSON.stringify({ query, variables })))
    if (errors) throw new Error(`${query}\n${JSON.stringify(errors)}`)
    return data
  }
  const act = async (name, given, selection = '') => {
    const typeOf = (argument) => types[argument] ?? `${name[0].toUpperCase()}${name.slice(1)}Input!`
    const declared = Object.keys(given).map((argument) => `$${argument}: ${typeOf(argument)}`)
    const passed = Object.keys(given).map((argument) => `${argument}: $${argument}`)
    const { done } = await ask(
      `mutation(${declared}) { done: ${name}(${passed}) { __typename ... on Refusal { code field } ${selection} } }`,
      given,
    )
    if (done.code) throw new Error(`${name}: ${done.code} ${done.field}`)
    return done
  }
  const table = { ask, act, ...(await house(ask, act, slug)) }
  return { ...table, ...(await meeting(act, table)) }
}

const house = async (ask, act, slug) => {
  const read = async () =>
    (await ask('query($slug: String!) { samenwerkingsverband(slug: $slug) { id parties { id } } }', { slug }))
      .samenwerkingsverband
  const { id, parties: there } = await read()
  for (let at = there.length; at < parties; at++)
    await act('addParty', { input: { samenwerkingsverbandId: id, name: `Gemeente ${at}`, kind: 'MUNICIPALITY' } })
  return { samenwerkingsverbandId: id, parties: (await read()).parties.map((party) => party.id) }
}

/** Live, with a decision and an action at every item, and a question to the parties at the second. */
const meeting = async (act, { samenwerkingsverbandId, parties }) => {
  const { id: meetingId } = await planned(act, samenwerkingsverbandId)
  const agenda = []
  for (let at = 0; at < items; at++) agenda.push(await added(act, meetingId, `Agendapunt ${at + 1}`))
  await act('askParties', { input: { agendaItemId: agenda[1].id, text: 'Wat vindt u ervan?' } })
  await act('callMeeting', { id: meetingId })
  await act('startMeeting', { id: meetingId })
  for (const [at, { id: agendaItemId }] of agenda.entries()) {
    await act('recordDecision', { input: { agendaItemId, text: 'Het voorstel wordt gevolgd', outcome: 'NOTED' } })
    const owners = [{ partyId: parties[at] }]
    await act('recordAction', { input: { meetingId, agendaItemId, text: 'Stuur het stuk rond', owners } })
  }
  await act('goToAgendaItem', { id: agenda[0].id, from: null })
  return { meetingId, agenda, current: 0, said: 0 }
}

export const planned = (act, samenwerkingsverbandId) =>
  act(
    'createMeeting',
    { input: { samenwerkingsverbandId, title: 'Partneroverleg', ...times } },
    '... on Meeting { id }',
  )

export const added = (act, meetingId, title) =>
  act(
    'addAgendaItem',
    { input: { meetingId, title, purpose: 'DISCUSS', plannedMinutes: 10 } },
    '... on AgendaItem { id version }',
  )
