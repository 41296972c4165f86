import fc from 'fast-check'

/** A document that somebody sends to hurt, and what kind of hurt. */
export type Hostile = { kind: string; query: string; variables?: Record<string, unknown> }

const times = (count: number, one: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => one(at)).join(' ')
const watch = (selection: string) => `subscription { meetingChanged(meetingId: "x") { ${selection} } }`
const meeting = (selection: string) => `{ meeting(id: "x") { ${selection} } }`
const root = (selection: string, live: boolean) =>
  live ? watch(`changed { ... on Meeting { ${selection} } }`) : meeting(selection)

/** Each from a size, an odd text and whether it is a subscription. */
const kinds: Record<string, (n: number, text: string, live: boolean) => string | Omit<Hostile, 'kind'>> = {
  'fields in fields': (n, _text, live) => root(`${'agenda { meeting { '.repeat(n)} id ${'} } '.repeat(n)}`, live),
  'inline fragments in inline fragments': (n, _text, live) => root(`${'... { '.repeat(n)} id ${'}'.repeat(n)}`, live),
  'many names for one field': (n, _text, live) =>
    root(
      times(n, (at) => `a${at}: agenda { id }`),
      live,
    ),
  'one field many times': (n, _text, live) =>
    root(
      times(n, () => 'id'),
      live,
    ),
  'one field with fields many times': (n, _text, live) =>
    root(
      times(n, () => 'agenda { id }'),
      live,
    ),
  'one name for many fields': (n, _text, live) =>
    root(
      times(n, (at) => `x: ${['id', 'title', 'state', 'version'][at % 4]}`),
      live,
    ),
  'one field under many conditions': (n, _text, live) =>
    root(
      times(n, (at) => `... on ${at % 2 ? 'Meeting' : 'AgendaItem'} { x: title }`),
      live,
    ),
  'fields of the same name, deep': (n, _text, live) =>
    root(`${times(8, () => `agenda { ${times(n / 8, () => 'meeting { id }')} }`)}`, live),
  'fragments that double': (n, _text, live) =>
    `${root('...f0', live)} ${times(n, (at) => `fragment f${at} on Meeting { ...f${at + 1} ...f${at + 1} }`)} fragment f${n} on Meeting { id }`,
  'fragments that all hold the same': (n, _text, live) =>
    `${root(
      times(n, (at) => `...f${at}`),
      live,
    )} ${times(n, (at) => `fragment f${at} on Meeting { id title agenda { id } }`)}`,
  'fragments that all spread each other': (n, _text, live) => {
    const few = Math.ceil(Math.sqrt(n))
    return `${root('...f0', live)} ${times(few, (at) => `fragment f${at} on Meeting { id ${times(few, (other) => `...f${other}`)} }`)}`
  },
  'fragments that go round': (n, _text, live) =>
    `${root('...f0', live)} ${times(n, (at) => `fragment f${at} on Meeting { agenda { meeting { ...f${(at + 1) % n} } } }`)}`,
  'a chain of fragments': (n, _text, live) =>
    `${root('...f0', live)} ${times(n, (at) => `fragment f${at} on Meeting { ...f${at + 1} }`)} fragment f${n} on Meeting { id }`,
  'one fragment spread many times': (n, _text, live) =>
    `${root(
      times(n, () => '...f'),
      live,
    )} fragment f on Meeting { id agenda { id title } }`,
  'fragments that nobody uses': (n, _text, live) =>
    `${root('id', live)} ${times(n, (at) => `fragment f${at} on Meeting { id }`)}`,
  'fragments of one name': (n, _text, live) =>
    `${root('...f', live)} ${times(n, () => 'fragment f on Meeting { id }')}`,
  'fields that are not there': (n, _text, live) =>
    root(
      times(n, (at) => `titel${at}`),
      live,
    ),
  'names that look like others': (n, _text, live) =>
    root(
      times(n, (at) => `agendaItemDecisionMeetin${'g'.repeat(at % 40)}`),
      live,
    ),
  'types that are not there': (n, _text, live) =>
    root(
      times(n, (at) => `... on AgendaIte${at} { id }`),
      live,
    ),
  'arguments that are not there': (n, _text, live) => root(`id(${times(n, (at) => `titel${at}: 1`)})`, live),
  'one argument many times': (n, _text, live) => root(`id(${times(n, () => 'id: 1')})`, live),
  directives: (n, _text, live) => root(`id ${times(n, () => '@include(if: true)')}`, live),
  'directives that are not there': (n, text, live) =>
    root(`id ${times(n, (at) => `@skipp${at}(if: ${JSON.stringify(text)})`)}`, live),
  'conditions everywhere': (n, _text, live) =>
    root(
      times(n / 2, (at) => `a${at}: id @skip(if: ${at % 2 ? 'true' : 'false'})`),
      live,
    ),
  variables: (n, _text, live) =>
    `${live ? 'subscription' : 'query'} x(${times(n, (at) => `$v${at}: ID = "x"`)}) ${root('id', live).replace('subscription', '')}`,
  'variables of one name': (n) => `query(${times(n, () => '$v: ID')}) ${meeting('id')}`,
  'variables that are not declared': (n, _text, live) =>
    root(
      times(n / 4, (at) => `a${at}: id @include(if: $v${at})`),
      live,
    ),
  'variables of types that are not there': (n) =>
    `query(${times(n, (at) => `$v${at}: MeetingInpu${at}`)}) ${meeting('id')}`,
  operations: (n) => times(n, (at) => `query q${at} { __typename }`),
  'operations without a name': (n) => times(n, () => '{ __typename }'),
  'a long text': (n, text) => `{ meeting(id: ${JSON.stringify(text + 'x'.repeat(n * 10))}) { id } }`,
  'a long text in a block': (n, text) =>
    `{ meeting(id: """${text.replaceAll('"', '').replaceAll('\\', '')}${'\n  x'.repeat(n * 2)}""") { id } }`,
  'a long name': (n) => `{ ${'a'.repeat(n * 10)} }`,
  'a long comment': (n, text) =>
    `# ${text.replaceAll(/[\r\n]/g, '')}${'#'.repeat(n * 10)}\n{ meeting(id: "x") { naam } }`,
  'many comments': (n) => `${'#\n'.repeat(n * 5)} { meeting(id: "x") { naam } }`,
  'lists in lists': (n, _text, live) => root(`id(x: ${'['.repeat(n)}${']'.repeat(n)})`, live),
  'objects in objects': (n, _text, live) => root(`id(x: ${'{a: '.repeat(n)}1${'}'.repeat(n)})`, live),
  'lists in lists as a type': (n) => `query($x: ${'['.repeat(n)}ID${']'.repeat(n)}) ${meeting('id')}`,
  'an input with what is not there': (n) =>
    `mutation { createMeeting(input: { ${times(n, (at) => `titel${at}: 1`)} }) { __typename } }`,
  'a list of wrong inputs': (n) =>
    `mutation { assignAction(id: "x", owners: [${times(n / 3, () => '{ partij: 1 }')}]) { __typename } }`,
  'an enum that is not there': (n) =>
    `{ ${times(n / 8, (at) => `a${at}: actions(samenwerkingsverbandId: "x", state: OPE${at}) { nodes { id } }`)} }`,
  'huge numbers': (n) => `{ actions(samenwerkingsverbandId: "x", first: ${'9'.repeat(n)}) { nodes { id } } }`,
  'small numbers': (n) =>
    `{ actions(samenwerkingsverbandId: "x", first: -0.${'0'.repeat(n)}1e-${n}) { nodes { id } } }`,
  'introspection in introspection': (n) =>
    `{ __schema { ${'types { fields { type { '.repeat(n % 60)} name ${'} } } '.repeat(n % 60)} } }`,
  'types of types of types': (n) =>
    `{ __type(name: "Meeting") { fields { type { ${'ofType { '.repeat(n % 400)} name ${'} '.repeat(n % 400)} } } } }`,
  'the schema under many names': (n) =>
    `{ ${times(n / 10, (at) => `a${at}: __schema { types { fields { args { type { name } } } } }`)} }`,
  'half a pair of surrogates': (n, text) =>
    `{ meeting(id: "\ud800${text.replaceAll(/["\\\r\n]/g, '')}${'\udc00'.repeat(n)}") { naam } }`,
  escapes: (n) => `{ meeting(id: "${'\\u{1F600}'.repeat(n)}\\uD83D") { id } }`,
  'odd spaces': (n) => `${'\ufeff,,,\t'.repeat(n)}{ meeting(id: "x") { naam } }`,
  'what is no document at all': (_n, text) => text,
  'a document that stops halfway': (n, text, live) =>
    root(
      times(n, () => 'agenda { id }'),
      live,
    ).slice(0, 20 + ((text.length * n) % 997)),
  acts: (n) => `mutation { ${times(n / 5, (at) => `a${at}: callMeeting(id: "x") { __typename }`)} }`,
  'acts in fragments in fragments': (n) =>
    `mutation { ...f0 } ${times(n / 5, (at) => `fragment f${at} on Mutation { ...f${at + 1} ...f${at + 1} }`)} fragment f${Math.ceil(n / 5)} on Mutation { callMeeting(id: "x") { __typename } }`,
  'a subscription of many fields': (n) =>
    `subscription { ${times(n / 5, (at) => `a${at}: meetingChanged(meetingId: "x") { revision }`)} }`,
  'variables with more than is asked': (n, text) => ({
    query: 'query($id: ID!) { meeting(id: $id) { naam } }',
    variables: { id: text, ...Object.fromEntries(Array.from({ length: n }, (_, at) => [`v${at}`, text.slice(0, 5)])) },
  }),
  'a body that is too large': (_n, text) =>
    `{ meeting(id: "${'x'.repeat(115_000)}") { id } } # ${text.replaceAll(/[\r\n]/g, '')}`,
  'a variable in a variable in a variable': (n) => ({
    query: 'query($input: CreateMeetingInput!) { __typename }',
    variables: { input: JSON.parse(`${'{"a":'.repeat(n % 90)}1${'}'.repeat(n % 90)}`) as unknown },
  }),
}

/** Of every kind about as many, small ones and large ones. The same for the same seed. */
export const hostile = (count: number, seed: number): Hostile[] => {
  const names = Object.keys(kinds)
  const size = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 200, max: 3000 }))
  const sizes = fc.sample(fc.tuple(size, fc.string({ unit: 'grapheme' }), fc.boolean()), { seed, numRuns: count })
  return sizes.map(([n, text, live], at) => {
    const kind = names[at % names.length]!
    return { kind: `${kind}, ${n}${live ? ', live' : ''}`, ...fitting((size) => kinds[kind]!(size, text, live), n) }
  })
}

/**
 * Small enough for both transports, whose most differs, or too large for both; never so large that the socket closes.
 */
const fitting = (make: (n: number) => string | Omit<Hostile, 'kind'>, n: number): Omit<Hostile, 'kind'> => {
  const made = make(n)
  const payload = typeof made === 'string' ? { query: made } : made
  const bytes = Buffer.byteLength(JSON.stringify(payload))
  if (bytes > 125_000) return fitting(make, Math.floor(n * 0.95))
  return bytes > 60_000 && bytes < 110_000 ? fitting(make, Math.floor(n / 2)) : payload
}
