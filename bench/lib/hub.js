import { Agent, request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { start } from './start.js'

/** The hub in a process of its own, and a chair who speaks to it over HTTP. */
export const startHub = async (env) => {
  const server = await start('../dist/bench/hub.js', env)
  const [{ port, path }, known] = [await server.ask('address'), await server.ask('known')]
  const send = poster(port, { path, authorization: `Bearer ${known.token}` })
  const act = async (name, type, input, selection = '__typename ... on Refusal { code field }') => {
    const query = `mutation($input: ${type}!) { ${name}(input: $input) { ${selection} } }`
    const { data, errors } = JSON.parse(await send(JSON.stringify({ query, variables: { input } })))
    if (errors || data[name].code) throw new Error(JSON.stringify(errors ?? data[name]))
    return data[name]
  }
  const call = async (name, id) =>
    JSON.parse(
      await send(
        JSON.stringify({ query: `mutation($id: ID!) { ${name}(id: $id) { __typename } }`, variables: { id } }),
      ),
    )
  const move = (id, after) =>
    send(
      JSON.stringify({
        query: 'mutation($id: ID!, $after: ID) { moveAgendaItem(id: $id, after: $after) { __typename } }',
        variables: { id, after },
      }),
    )
  return { ...server, ...known, port, path, send, act, call, move }
}

/** Posts over kept connections; resolves with the text of the answer, which may come compressed. */
export const poster = (port, { path = '/graphql', authorization, connections = 64, compressed = false }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  return (body) =>
    new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), authorization }
      if (compressed) headers['accept-encoding'] = 'gzip'
      const asked = request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers }, (response) => {
        const parts = []
        response.on('data', (part) => parts.push(part))
        response.on('end', () => {
          const body = Buffer.concat(parts)
          resolve((response.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString())
        })
      })
      asked.on('error', reject)
      asked.end(body)
    })
}

/** Makes a live meeting of this size. Returns the ids. */
export const liveMeeting = async (
  hub,
  { items, decisions = 0, actions = 0, question = 'Gaan de partijen akkoord met het voorstel?' },
) => {
  const times = { startsAt: '2027-01-14T08:30:00Z', endsAt: '2027-01-14T11:30:00Z' }
  const meeting = await hub.act(
    'createMeeting',
    'CreateMeetingInput',
    { samenwerkingsverbandId: hub.samenwerkingsverband, title: 'Partneroverleg', ...times },
    '... on Meeting { id }',
  )
  const made = []
  for (let at = 0; at < items; at++) {
    const input = {
      meetingId: meeting.id,
      title: `Agendapunt ${at + 1}`,
      question,
      purpose: 'DECIDE',
      plannedMinutes: 10,
    }
    made.push((await hub.act('addAgendaItem', 'AddAgendaItemInput', input, '... on AgendaItem { id }')).id)
  }
  await hub.call('callMeeting', meeting.id)
  await hub.call('startMeeting', meeting.id)
  for (let at = 0; at < decisions; at++)
    await hub.act('recordDecision', 'RecordDecisionInput', {
      agendaItemId: made[at % items],
      text: `Besluit ${at + 1}: het voorstel wordt gevolgd`,
      outcome: 'NOTED',
    })
  for (let at = 0; at < actions; at++) {
    const owners = [{ partyId: hub.parties[at % hub.parties.length] }]
    await hub.act('recordAction', 'RecordActionInput', {
      meetingId: meeting.id,
      agendaItemId: made[at % items],
      text: `Actie ${at + 1}: stuur het stuk rond`,
      owners,
      dueOn: '2027-02-01',
    })
  }
  return { meetingId: meeting.id, items: made }
}
