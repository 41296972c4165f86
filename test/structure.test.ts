import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { getTableColumns } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import {
  buildSchema,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLUnionType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isUnionType,
  validate,
  parse,
} from 'graphql'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { nl } from '../schema/nl.ts'
import { actions } from '../server/action/table.ts'
import { agendaItems } from '../server/agenda/table.ts'
import { attendances, sittings } from '../server/attendance/table.ts'
import { memberships, persons } from '../server/auth/table.ts'
import { consentRounds, voteChanges, votes } from '../server/consent/table.ts'
import { decisions } from '../server/decision/table.ts'
import { makeSchema } from '../server/graph/schema.ts'
import { guests } from '../server/guest/table.ts'
import { meetings } from '../server/meeting/table.ts'
import { chairNotes } from '../server/note/table.ts'
import { parties, venues } from '../server/party/table.ts'
import { partyAnswers, partyQuestions } from '../server/question/table.ts'
import { samenwerkingsverbanden } from '../server/samenwerkingsverband/table.ts'
import { meetingSeries, schoolHolidays } from '../server/series/table.ts'
import { agendaTemplates, templateItems } from '../server/template/table.ts'

const root = resolve(import.meta.dirname, '..')
const filesIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('generated/'))
const server = filesIn('server')
const client = filesIn('client')
const text = (file: string) => readFileSync(join(root, file), 'utf8')

/** What a file imports from the project, as paths from the root; types too. */
const importsOf = (file: string) =>
  ts
    .preProcessFile(text(file))
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(root, resolve(root, dirname(file), name)))

describe('the house', () => {
  test('components are PascalCase, other files kebab-case', () => {
    const wrong = [...server, ...client].filter(
      (file) =>
        !(file.endsWith('.tsx') ? /^([A-Z][A-Za-z]*|main|routes)\.tsx$/ : /^[a-z0-9]+(-[a-z0-9]+)*(\.test)?\.ts$/).test(
          basename(file),
        ),
    )
    expect(wrong).toEqual([])
  })

  test('named exports only, and no file that only passes on', () => {
    const wrong = [...server, ...client].filter((file) =>
      /^export default|^export (\*|\{[^}]*\}) from/m.test(text(file)),
    )
    expect(wrong).toEqual([])
  })

  test('a slice of the server has these files and no others', () => {
    const names = new Set(['table.ts', 'rules.ts', 'store.ts', 'commands.ts', 'resolvers.ts'])
    const wrong = server.filter(
      (file) => slices.includes(file.split('/')[1]!) && !names.has(file.split('/').slice(2).join('/')),
    )
    expect(wrong).toEqual([])
  })

  test('imports go one way in the server', () => {
    expect(wrongWay(server, serverLevel)).toEqual([])
  })

  test('a folder of the client imports only those before it', () => {
    expect(wrongWay(client, clientLevel)).toEqual([])
  })

  test('a class is defined in the folder that uses it, in ui/ or in styles/', () => {
    const folderOf = (file: string) => file.split('/')[1]!
    const styles = readdirSync(join(root, 'client'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.css'))
      .map((file) => join('client', file))
    const homes = new Map<string, Set<string>>()
    for (const file of styles)
      for (const name of classesOf(text(file))) homes.set(name, (homes.get(name) ?? new Set()).add(folderOf(file)))
    const wrong = client
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) =>
        [...new Set(text(file).match(/(?<![\w-])hub-[\w-]+/g))]
          .filter((name) => {
            const known = homes.get(name)
            return known && ![folderOf(file), 'ui', 'styles'].some((folder) => known.has(folder))
          })
          .map((name) => `${file}: ${name} stands in ${[...homes.get(name)!].join(', ')}`),
      )
    expect(wrong).toEqual([])
  })

  test('client and server share only schema/', () => {
    const wrong = [
      ...client.map((file) => [file, 'server/'] as const),
      ...server.map((file) => [file, 'client/'] as const),
    ].flatMap(([file, other]) =>
      importsOf(file)
        .filter((imported) => imported.startsWith(other))
        .map((imported) => `${file} → ${imported}`),
    )
    expect(wrong).toEqual([])
  })

  test("a slice uses another slice's store, rules or row types, never its commands or resolvers", () => {
    const wrong = server.flatMap((file) => {
      const own = file.split('/')[1]!
      if (!slices.includes(own)) return []
      return importsOf(file)
        .filter(
          (imported) => /^server\/([^/]+)\/(commands|resolvers)\.ts$/.test(imported) && imported.split('/')[1] !== own,
        )
        .map((imported) => `${file} → ${imported}`)
    })
    expect(wrong).toEqual([])
  })

  test('no circles between files', () => {
    expect([...circles(server), ...circles(client)]).toEqual([])
  })

  test('only config.ts reads the environment, only columns.ts and the engines know the dialect, only stores and db speak SQL', () => {
    expect(
      server.filter((file) => text(file).includes('process.env')).filter((file) => file !== 'server/config.ts'),
    ).toEqual([])
    const dialect = /drizzle-orm\/(pg-core|sqlite-core|better-sqlite3|node-postgres)/
    expect(server.filter((file) => dialect.test(text(file)) && !file.startsWith('server/db/'))).toEqual([])
    const speaksSql = /from 'drizzle-orm'/
    expect(
      server.filter(
        (file) => speaksSql.test(text(file)) && !/^server\/(db\/.*|[a-z]+\/store|live\/between)\.ts$/.test(file),
      ),
    ).toEqual([])
  })

  test('only write() opens a transaction, and nothing but db/ knows the counter', () => {
    expect(server.filter((file) => /\.transaction\(/.test(text(file)))).toEqual(['server/db/write.ts'])
  })

  test('no name of the case stands in the code', () => {
    const [file] = readdirSync(join(root, 'case'))
    const known = JSON.parse(text(join('case', file!))) as {
      samenwerkingsverband: { slug: string }
      parties: { key: string }[]
    }
    // Words that the domain has of itself.
    const names = [known.samenwerkingsverband.slug, ...known.parties.map(({ key }) => key)].filter(
      (name) => !['regio', 'herstelteam', 'mee', 'laren'].includes(name),
    )
    const wrong = [...server, ...client, 'schema/nl.ts'].flatMap((path) =>
      names.filter((name) => new RegExp(`\\b${name}\\b`, 'i').test(text(path))).map((name) => `${path}: ${name}`),
    )
    expect(wrong).toEqual([])
  })
})

describe('the rules', () => {
  const rules = server
    .filter((file) => file.endsWith('/rules.ts'))
    .flatMap((file) => [...text(file).matchAll(/^\/\*\* ([A-Z]+\d+): /gm)].map((match) => match[1]!))

  test('each has an id of its own', () => {
    expect(rules.filter((id, at) => rules.indexOf(id) !== at)).toEqual([])
    expect(rules.length).toBeGreaterThan(30)
  })

  test('each has a test', () => {
    const tests = filesIn('test').map(text).join('\n')
    expect(
      rules.filter(
        (id) => !new RegExp(`(test|it|describe)(\\.each\\([^]*?\\))?\\(\\s*['"\`][^'"\`]*\\[${id}\\]`).test(tests),
      ),
    ).toEqual([])
  })
})

describe('the schema', () => {
  const schema = makeSchema()
  const contract = buildSchema(text('test/contract.graphql'))

  test('holds all of the contract: name, type and nullability', () => {
    expect(missing(contract, schema)).toEqual([])
  })

  test.each(['meetingChanged(meetingId: "x")', 'partiesChanged(samenwerkingsverbandId: "x")'])(
    'what %s tells has fields of one type',
    (channel) => {
      const ofParties = new Set([
        'Samenwerkingsverband',
        'Party',
        'Membership',
        'MeetingSeries',
        'AgendaTemplate',
        'SchoolHoliday',
        'Venue',
      ])
      const members = (schema.getType('Entity') as GraphQLUnionType)
        .getTypes()
        .filter(({ name }) => ofParties.has(name) === channel.startsWith('parties'))
      const types = new Map<string, Set<string>>()
      for (const member of members)
        for (const field of Object.values(member.getFields()))
          types.set(field.name, (types.get(field.name) ?? new Set()).add(String(field.type)))
      expect(
        [...types].filter(([, all]) => all.size > 1).map(([name, all]) => `${name}: ${[...all].join(', ')}`),
      ).toEqual([])
      const scalar = (type: GraphQLObjectType) =>
        Object.values(type.getFields())
          .filter((field) => !isObjectType(namedOf(String(field.type), schema)))
          .map((field) => field.name)
          .join(' ')
      const everything = members.map((type) => `... on ${type.name} { ${scalar(type)} }`).join(' ')
      expect(validate(schema, parse(`subscription { ${channel} { changed { ${everything} } } }`))).toEqual([])
    },
  )

  test('every field resolves: it is a column of the row behind its type, or has a resolver', () => {
    const rows: Record<string, PgTable> = {
      ...{
        Samenwerkingsverband: samenwerkingsverbanden,
        Registration: samenwerkingsverbanden,
        Party: parties,
        Venue: venues,
        Person: persons,
        Membership: memberships,
      },
      ...{
        Meeting: meetings,
        Attendance: attendances,
        Sitting: sittings,
        Guest: guests,
        AgendaItem: agendaItems,
        Decision: decisions,
        Action: actions,
      },
      ...{ ChairNote: chairNotes, PartyQuestion: partyQuestions, PartyAnswer: partyAnswers },
      ...{ ConsentRound: consentRounds, Vote: votes, VoteChange: voteChanges },
      ...{
        MeetingSeries: meetingSeries,
        SchoolHoliday: schoolHolidays,
        AgendaTemplate: agendaTemplates,
        TemplateItem: templateItems,
      },
    }
    const made = new Set([
      'MeetingQuorum',
      'Change',
      'Gone',
      'Refusal',
      'PageInfo',
      'Owner',
      'Contact',
      'CarryOver',
      'Installation',
      'Viewer',
      'Subscription',
      'PlanConflict',
      'PlanProposal',
    ])
    const types = Object.values(schema.getTypeMap()).filter(isObjectType)
    const ours = types.filter(
      ({ name }) => !name.startsWith('__') && !/(Connection|Edge)$/.test(name) && !made.has(name),
    )
    const unresolved = ours.flatMap((type) => {
      const columns = rows[type.name] ? Object.keys(getTableColumns(rows[type.name]!)) : []
      return Object.values(type.getFields())
        .filter(
          (field) =>
            !field.resolve && (!columns.includes(field.name) || isObjectType(namedOf(String(field.type), schema))),
        )
        .map((field) => `${type.name}.${field.name}`)
    })
    expect(unresolved).toEqual([])
  })

  test('every enum value, refusal code and type that a screen names has a Dutch word', () => {
    const words: Record<string, object> = {
      Role: nl.role,
      PartyKind: nl.partyKind,
      ContactPosition: nl.contactPosition,
      MeetingState: nl.meetingState,
      Purpose: nl.purpose,
      Placement: nl.placement,
      CarryOverReason: nl.carryOverReason,
      Distribution: nl.distribution,
      DecisionOutcome: nl.decisionOutcome,
      ConsentRule: nl.consentRule,
      ConsentState: nl.consentState,
      ConsentOutcome: nl.consentOutcome,
      VoteChoice: nl.voteChoice,
      ActionState: nl.actionState,
      Quorum: nl.quorum,
      Presence: nl.presence,
      PlanConflictKind: nl.planConflictKind,
      RefusalCode: nl.refusalCode,
    }
    for (const type of Object.values(schema.getTypeMap())
      .filter(isEnumType)
      .filter(({ name }) => !name.startsWith('__')))
      expect(Object.keys(words[type.name] ?? {}).sort(), type.name).toEqual(
        type
          .getValues()
          .map(({ name }) => name)
          .sort(),
      )
  })
})

const slices = [
  ...[
    'samenwerkingsverband',
    'party',
    'venue',
    'meeting',
    'chair',
    'attendance',
    'guest',
    'quorum',
    'agenda',
    'consent',
    'decision',
    'action',
    'note',
  ],
  ...['series', 'template', 'question'],
  ...['carryover', 'minutes', 'mail'],
]

/** The classes that a style sheet defines: of each selector the last one; those before it are where it applies. */
const classesOf = (css: string) =>
  [...css.replace(/\/\*[^]*?\*\//g, '').matchAll(/([^{}]+)\{/g)]
    .flatMap(([, selectors]) => selectors!.split(','))
    .flatMap((selector) => selector.match(/(?<=\.)hub-[\w-]+/g)?.at(-1) ?? [])

/** How high a file of the server lies; imports go down, or stay. */
const serverLevel = (file: string) => {
  const place = file.split('/')[1]!
  if (['cli', 'main.ts'].includes(place)) return 5
  if (['app.ts', 'clock.ts'].includes(place)) return 4
  if (place === 'graph') return 3
  if (slices.includes(place)) return 2
  if (['db', 'live', 'auth', 'context.ts', 'generated'].includes(place)) return 1
  return 0
}
/**
 * The client from the ground up: a folder imports only those before it. The nouns come in the order of the server; the
 * pages that compose them come last.
 */
const clientOrder = [
  ...['worker', 'lib', 'graph', 'session', 'ui', 'form'],
  ...['party', 'shell', 'sign-in', 'membership', 'venue', 'agenda', 'attendance', 'guest', 'note', 'chair', 'question'],
  ...['consent', 'decision', 'action', 'reading', 'quorum', 'minutes', 'carryover', 'template', 'series'],
  ...['meeting', 'samenwerkingsverband', 'today', 'installation'],
  ...['routes.tsx', 'main.tsx'],
]
/** A file that stands in no folder of the list lies below all: it may import nothing but its like. */
const clientLevel = (file: string) => clientOrder.indexOf(file.split('/')[1]!)
/**
 * Generated types name the rows of slices; config is read by the lowest of all; what is imported for its type alone
 * binds nothing.
 */
const wrongWay = (files: string[], level: (file: string) => number) =>
  files.flatMap((file) =>
    importsOf(file)
      .filter(
        (imported) =>
          /^(server|client)\//.test(imported) && !imported.includes('/generated/') && level(imported) > level(file),
      )
      .map((imported) => `${file} → ${imported}`),
  )

const circles = (files: string[]) => {
  const found: string[] = []
  const done = new Set<string>()
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) return void found.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (done.has(file)) return
    for (const imported of importsOf(file)) if (files.includes(imported)) visit(imported, [...path, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  return found
}

const namedOf = (type: string, schema: GraphQLSchema) => schema.getType(type.replace(/[[\]!]/g, ''))

/** What the contract has and the schema does not have just so. */
const missing = (contract: GraphQLSchema, schema: GraphQLSchema): string[] =>
  Object.values(contract.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => {
      const found = schema.getType(type.name)
      if (!found) return [type.name]
      if (isEnumType(type) && isEnumType(found))
        return type
          .getValues()
          .filter(({ name }) => !found.getValue(name))
          .map(({ name }) => `${type.name}.${name}`)
      if (isUnionType(type) && isUnionType(found))
        return type
          .getTypes()
          .filter(({ name }) => !found.getTypes().some((member) => member.name === name))
          .map(({ name }) => `${type.name} | ${name}`)
      if (isInputObjectType(type) && isInputObjectType(found))
        return fieldsMissing(type.name, type.getFields(), found.getFields())
      if (isObjectType(type) && isObjectType(found))
        return [
          ...fieldsMissing(type.name, type.getFields(), found.getFields()),
          ...Object.values(type.getFields()).flatMap((field) => {
            const args = found.getFields()[field.name]?.args ?? []
            const wanted = Object.fromEntries(field.args.map((arg) => [arg.name, arg]))
            const extra = args
              .filter((arg) => !wanted[arg.name] && String(arg.type).endsWith('!'))
              .map((arg) => `${type.name}.${field.name}(${arg.name}) is asked`)
            return [
              ...fieldsMissing(
                `${type.name}.${field.name}`,
                wanted,
                Object.fromEntries(args.map((arg) => [arg.name, arg])),
              ),
              ...extra,
            ]
          }),
        ]
      return found.constructor === type.constructor ? [] : [`${type.name} is another kind`]
    })

type Typed = Record<string, { name: string; type: unknown; defaultValue?: unknown }>
const fieldsMissing = (of: string, wanted: Typed, found: Typed) =>
  Object.values(wanted)
    .filter(
      ({ name, type, defaultValue }) =>
        String(found[name]?.type) !== String(type) || found[name]?.defaultValue !== defaultValue,
    )
    .map(({ name, type }) => `${of}.${name}: ${String(type)}`)
