import type { EntityName } from '../../server/lib/refusal.ts'
import { entities, nouns } from './nouns.ts'

const types = Object.keys(entities) as EntityName[]

/** The fields that the stories ask of each member of the union Entity: its own, and others by id. */
export const selections = Object.fromEntries(
  types.map((type) => [type, [entities[type].shows, ...nouns.map(({ adds }) => adds?.[type] ?? '')].join(' ')]),
) as Record<EntityName, string>

/** The fields under which others hang, alone or in a list: read in full on a page, and by id in a message. */
export const below: { [Type in EntityName]?: Record<string, EntityName> } = {}
for (const type of types)
  for (const [parent, fields] of Object.entries(entities[type].under ?? {}))
    for (const field of fields) (below[parent as EntityName] ??= {})[field] = type

const withBelow = (type: EntityName, select: (type: EntityName) => string): string =>
  `${selections[type]} ${Object.entries(below[type] ?? {})
    .map(([field, of]) => `${field} { ${select(of)} }`)
    .join(' ')}`
const whole = (type: EntityName): string => withBelow(type, whole)

/** The whole page of a meeting. */
export const pageSelection = whole('Meeting')

/** The whole page of a samenwerkingsverband. */
export const houseSelection = whole('Samenwerkingsverband')

type Channel = 'meetingChanged' | 'partiesChanged'
const messageOf = (channel: Channel) =>
  `revision at kind resync by { id name } removed { typename id } changed { __typename
  ${types
    .filter((type) => entities[type].channel === channel)
    .map((type) => `... on ${type} { ${withBelow(type, () => 'id')} }`)
    .join('\n  ')}`

/** A message of a meeting's channel, with everything that the page shows. */
export const changeSelection = `${messageOf('meetingChanged')}
  ... on Meeting { revision }
}`

/** A message of partiesChanged, with everything that the screen shows. */
export const partiesChangeSelection = `${messageOf('partiesChanged')}
}`

/** Matches a message that tells of what chair and secretary alone may know: its type, its kind, or the canary in it. */
export const forChairAlone = (channel: Channel, canary: string) => {
  const told = types.flatMap((type) => {
    const { forChairAlone: kinds, channel: its } = entities[type]
    return kinds && its === channel ? [type, ...kinds] : []
  })
  return new RegExp([canary, ...told.map((name) => `"${name}"`)].join('|'))
}
