import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { getTableColumns } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import {
  buildSchema,
  type DocumentNode,
  getOperationAST,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLUnionType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isScalarType,
  isUnionType,
  Kind,
  OperationTypeNode,
  print,
  parse,
  validate,
} from 'graphql'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { securityEvents } from '../server/lib/security.ts'
import * as documents from '../client/graph/generated/graphql.ts'
import { slices as slicesOfClient } from '../client/slices.ts'
import { nl } from '../schema/nl.ts'
import { makeSchema } from '../server/graph/schema.ts'
import type { Slice } from '../server/slice.ts'
import { everySlice, slices as allSlices } from '../server/slices.ts'
import { house } from './support/house.ts'

const root = resolve(import.meta.dirname, '..')
const filesIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('generated/'))
const server = filesIn('server')
const client = filesIn('client')
const text = (file: string) => readFileSync(join(root, file), 'utf8')

/** The imports of a file from the project, as paths from the root; types too. */
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
    const names = new Set(
      ['table', 'rules', 'store', 'events', 'steps', 'commands', 'resolvers', 'slice'].map((name) => `${name}.ts`),
    )
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
          (imported) =>
            slices.includes(imported.split('/')[1]!) &&
            imported.split('/')[1] !== own &&
            /\/(commands|resolvers|slice)\.ts$/.test(imported),
        )
        .map((imported) => `${file} → ${imported}`)
    })
    expect(wrong).toEqual([])
  })

  test('a slice imports only slices before it', () => {
    const rank = (file: string) => slices.indexOf(file.split('/')[1]!)
    const upward = server
      .filter((file) => rank(file) >= 0)
      .flatMap((file) =>
        importsOf(file)
          .filter((imported) => rank(imported) > rank(file))
          .map((imported) => `${file} → ${imported}`),
      )
    expect(upward.sort()).toEqual(foreignKeys)
  })

  test('no circles between folders of the server', () => {
    const folder = (file: string) => file.split('/')[1]!
    const edges = server.flatMap((file) =>
      importsOf(file)
        .filter((imported) => server.includes(imported) && folder(imported) !== folder(file))
        .filter((imported) => !foreignKeys.includes(`${file} → ${imported}`))
        .map((imported) => [folder(file), folder(imported)] as const),
    )
    expect(
      circlesOf(
        new Map(
          server.map((file) => [
            folder(file),
            new Set(edges.filter(([from]) => from === folder(file)).map(([, to]) => to)),
          ]),
        ),
      ),
    ).toEqual([])
  })

  test('somebody reacts to every event and answers every inquiry', () => {
    const reacted = everySlice.flatMap(({ reactions = [] }) => reactions.map(({ at }) => at.name))
    const told = server
      .filter((file) => file.endsWith('/events.ts'))
      .flatMap((file) => [...text(file).matchAll(/\b(?:event|inquiry)<.*>\('(\w+)'\)/g)].map((match) => match[1]!))
    expect(told.length).toBeGreaterThan(20)
    expect([...new Set(reacted)].sort()).toEqual(told.sort())
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

  test('a duration is measured by performance.now(): the time of day may be put back', () => {
    const ofDay = [...server, ...client].filter((file) =>
      /\bDate\.now\b|\+ ?new Date\(\)|new Date\(\)\.getTime/.test(text(file)),
    )
    expect(ofDay.sort()).toEqual(Object.keys(timesOfDay).sort())
  })

  test('every line of the security log is told somewhere', () => {
    const tellers = server.filter((file) => file !== 'server/lib/security.ts').map(text)
    expect(Object.keys(securityEvents).filter((name) => !tellers.some((one) => one.includes(`'${name}'`)))).toEqual([])
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

  test('no kind of party of any preset stands in the code', () => {
    const presets = readdirSync(join(root, 'presets')).map(
      (file) => JSON.parse(text(join('presets', file))) as { kinds: { singular: string; plural: string }[] },
    )
    const words = presets.flatMap(({ kinds }) => kinds.flatMap(({ singular, plural }) => [singular, plural]))
    const others = 'provincies? waterschap(pen)? politie reclassering schoolbestu(ur|ren) ggz ggd uwv'.split(' ')
    const told = new RegExp(`(?<![\\w-])(${[...words, ...others].join('|')})(?![\\w-])`, 'gi')
    const legacy = /'(REGION|MUNICIPALITY|CARE_PROVIDER|WELFARE|TEAM)'/g
    // Comments may give examples, and the code has a word 'region' of its own.
    const said = (path: string) => text(path).replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
    const wrong = [...server, ...client, ...filesIn('schema')].flatMap((path) =>
      [...(said(path).replace(legacy, '').match(told) ?? []), ...(said(path).match(legacy) ?? [])].map(
        (word) => `${path}: ${word}`,
      ),
    )
    expect([...new Set(wrong)].sort()).toEqual([
      // What a name begins with, whatever the samenwerkingsverband.
      'client/party/letters.ts: gemeente',
      'client/party/short-name.ts: gemeente',
      // The values of the enum PartyKind, for clients of before.
      ...['CARE_PROVIDER', 'MUNICIPALITY', 'REGION', 'TEAM', 'WELFARE'].map((of) => `server/kind/table.ts: '${of}'`),
    ])
  })
})

describe('the client', () => {
  const schema = makeSchema()
  const acts = Object.keys(schema.getMutationType()!.getFields())

  test('client/graph knows no nouns: it names no type and no mutation of the schema', () => {
    const protocol = new Set('Query Mutation Subscription Change Gone Refusal RefusalCode PageInfo Entity'.split(' '))
    // Cache, outbox and socket belong to one person; the header that says so is Hub-Person.
    // An operation and an act have a kind.
    const allowed = new Set(['Person', 'Kind'])
    const types = Object.values(schema.getTypeMap())
      .filter((type) => !isScalarType(type))
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('__') && !protocol.has(name) && !allowed.has(name))
    const wrong = client
      .filter((file) => file.startsWith('client/graph/'))
      .flatMap((file) => {
        const said = wordsOf(text(file).replace(/ from '.*'/g, ''))
        return [...types, ...acts].filter((name) => said.includes(wordsOf(name))).map((name) => `${file}: ${name}`)
      })
    expect(wrong).toEqual([])
  })

  test('every slice is in the one list, its acts are mutations, and each reason is that of something refused', () => {
    const listed = importsOf('client/slices.ts').filter((file) => file !== 'client/slice.ts')
    expect([...listed].sort()).toEqual(client.filter((file) => /^client\/.+\/slice\.ts$/.test(file)).sort())
    expect(slicesOfClient).toHaveLength(listed.length)
    const recorded = slicesOfClient.flatMap((slice) => Object.keys(slice.recorded ?? {}))
    expect(recorded.filter((name, at) => !acts.includes(name) || recorded.indexOf(name) !== at)).toEqual([])
    const because = slicesOfClient.flatMap((slice) => Object.keys(slice.because ?? {}))
    const refused = server
      .filter((file) => file.endsWith('/rules.ts'))
      .map(text)
      .join('\n')
    expect(
      because.filter(
        (key, at) => !new RegExp(`['.]${key}'|^/\\*\\* ${key}: `, 'm').test(refused) || because.indexOf(key) !== at,
      ),
    ).toEqual([])
  })

  test('Ctrl with Enter sends any form through the one listener, and the page of every act says when it failed for want of a line', () => {
    const hears = client.filter((file) => /ctrlKey/.test(text(file)) && /'Enter'/.test(text(file)))
    // Beside the listener: what comes after sending, a held key, a list in which Enter chooses, what ends a sentence,
    // and a text that cannot be sent, which says so.
    expect(hears.sort()).toEqual([
      'client/action/form/OwnersField.tsx',
      'client/lib/ctrl-enter.ts',
      'client/lib/form-keys.ts',
      'client/lib/held-enter.ts',
      'client/lib/typing.ts',
      'client/shell/unsent/LooseText.tsx',
    ])
    const silent = client.filter(
      (file) => /<form/.test(text(file)) && !/type="submit"|EditButtons|buttons/.test(text(file)),
    )
    expect(silent).toEqual([])
    expect(client.filter((file) => /useState<NotDone/.test(text(file)))).toEqual(['client/graph/acts/use-problem.ts'])
  })

  test('every act asks why it was refused, by the one fragment', () => {
    const mutations = Object.values(documents)
      .map((document) => getOperationAST(document as DocumentNode))
      .filter((operation) => operation?.operation === OperationTypeNode.MUTATION)
    expect(mutations.length).toBeGreaterThan(50)
    const wrong = mutations.filter((mutation) => {
      const said = print(mutation!)
      return !said.includes('...Refused') || /on Refusal \{\s+(code|field)/.test(said)
    })
    expect(wrong.map((mutation) => mutation!.name?.value)).toEqual([])
  })
})

describe('the style', () => {
  const { sheets, writers, isShared, ownOf, classesIn } = house(root, client, text)
  const folderOf = (file: string) => file.split('/')[1]!

  test('a class has one home: the folder that alone writes it, else ui/ or styles/; each has a rule and a writer', () => {
    const wrong = sheets.flatMap(({ file, rules }) =>
      rules.flatMap(({ selector }) =>
        classesIn(selector).flatMap((name) => {
          if (!writers(name).length) return [`${file}: nobody writes ${name}`]
          if (folderOf(file) === 'styles' && !isShared(name)) return [`${file}: ${name} is of ${writers(name).join()}`]
          return []
        }),
      ),
    )
    const defined = new Set(sheets.flatMap(({ rules }) => rules.flatMap(({ selector }) => classesIn(selector))))
    const bare = client.flatMap((file) =>
      ownOf(file)
        .filter((name) => !defined.has(name))
        .map((name) => `${file}: ${name}`),
    )
    expect([...wrong, ...bare]).toEqual([])
  })

  test('a stylesheet styles its own folder and what is shared inside it; in the component of another folder it sets custom properties, which are inherited', () => {
    const wrong = sheets
      .filter(({ file }) => !['styles', 'ui', 'index.css'].includes(folderOf(file)))
      .flatMap(({ file, rules }) =>
        rules
          .filter(({ selector }) => {
            const names = classesIn(selector).filter((name) => name.startsWith('hub-'))
            const own = names.filter((name) => writers(name).join() === folderOf(file))
            return !own.length || names.some((name) => !own.includes(name) && !isShared(name))
          })
          .map(({ selector }) => `${file}: ${selector}`),
      )
    expect(wrong).toEqual([])
  })

  test('a component brings the stylesheets of its classes along', () => {
    const wrong = client.flatMap((file) => {
      const brought = broughtBy(file)
      return ownOf(file).flatMap((name) =>
        sheets
          .filter((sheet) => folderOf(sheet.file) === folderOf(file) && !brought.has(sheet.file))
          .filter(({ rules }) => rules.some(({ selector }) => ownFirst(selector, folderOf(file)) === name))
          .map((sheet) => `${file}: ${name} stands in ${sheet.file}`),
      )
    })
    expect(wrong).toEqual([])
  })

  test('what all share stands in a layer below every component, and all style is one file: no order of loading counts', () => {
    const shared = sheets.filter(({ file }) => folderOf(file) === 'styles').map(({ file }) => basename(file))
    const layered = [...text('client/index.css').matchAll(/@import '\.\/styles\/([\w-]+\.css)' layer\(shared\);/g)]
    expect(layered.map(([, name]) => name).sort()).toEqual(shared.sort())
    expect(text('vite.config.ts')).toMatch(/cssCodeSplit: false/)
  })

  test('a colour is named in the theme, and elsewhere only by its role', () => {
    const named =
      /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(|\b(?:white|black|red|green|blue|gr[ae]y)\b/i
    const wrong = sheets
      .filter(({ file }) => file !== 'client/styles/theme.css')
      .flatMap(({ file, rules }) =>
        rules
          .filter(({ declarations }) => named.test(declarations.replace(/var\(--[\w-]+|white-space/g, '')))
          .map(({ selector }) => `${file}: ${selector}`),
      )
    const palette = [...text('client/styles/theme.css').matchAll(/^ {2}(--hub-(?:blue|saffron|white)[\w-]*):/gm)]
    const users = [...sheets.map(({ file }) => file), ...client].filter((file) => !file.endsWith('/theme.css'))
    const direct = users.flatMap((file) =>
      palette.filter(([, token]) => text(file).includes(`${token})`)).map(([, token]) => `${file}: ${token}`),
    )
    const drawn = client.filter((file) =>
      /(?:fill|stroke|color|background)[^\n]*['"]#[0-9a-f]{3,8}['"]/i.test(text(file)),
    )
    expect([...wrong, ...direct, ...drawn]).toEqual([])
  })

  /** The roles of a scheme: those of the light one, and what this scheme says otherwise. */
  const rolesOf = (scheme: 'light' | 'dark') => {
    const theme = text('client/styles/theme.css')
    const light = theme.slice(theme.indexOf(':root {'), theme.indexOf('/* 2h.'))
    const other = theme.slice(theme.indexOf(":root[data-scheme='dark']"), theme.indexOf('/* 4b.'))
    const values = (block: string) =>
      [...block.matchAll(/^ +--hub-([\w-]+): ([^;]+);/gm)].map(([, role, value]) => [role!, value!] as const)
    return new Map([...values(light), ...(scheme === 'dark' ? values(other) : [])])
  }

  test.each(['light', 'dark'] as const)(
    'in the %s scheme text has a contrast of 4.5 and what is drawn one of 3',
    (scheme) => {
      const roles = rolesOf(scheme)
      const hex = (role: string): string => {
        const value = roles.get(role) ?? `no role ${role}`
        const other = /^var\(--hub-([\w-]+)\)$/.exec(value)?.[1]
        return other ? hex(other) : value
      }
      const poor = [
        ...Object.entries(readOn).map((pair) => [...pair, 4.5] as const),
        ...Object.entries(drawnOn).map((pair) => [...pair, 3] as const),
      ].flatMap(([role, surfaces, least]) =>
        surfaces
          .split(' ')
          .map((surface) => ({ surface, ratio: contrast(hex(role), hex(surface)) }))
          .filter(({ ratio }) => !(ratio >= least))
          .map(({ surface, ratio }) => `${role} on ${surface}: ${ratio.toFixed(2)}, not ${least}`),
      )
      expect(poor).toEqual([])
    },
  )

  test('every role of a colour is measured on what it stands on, or means nothing; all schemes have the same ones', () => {
    const roles = [...rolesOf('light').keys()].filter((role) => !/^(blue|saffron|white)/.test(role))
    const measured = [readOn, drawnOn].flatMap((pairs) =>
      Object.entries(pairs).flatMap(([role, surfaces]) => [role, ...surfaces.split(' ')]),
    )
    expect(roles.filter((role) => !measured.includes(role) && !meansNothing.includes(role))).toEqual([])
    expect([...rolesOf('dark').keys()].sort()).toEqual([...rolesOf('light').keys()].sort())
  })

  test('every colour role has one on paper', () => {
    const [screen, paper] = text('client/styles/theme.css').split('@media print')
    const roles = screen!.slice(screen!.indexOf('/* 2b.'), screen!.indexOf('/* 2h.')).matchAll(/^ {2}(--hub-[\w-]+):/gm)
    expect([...roles].map(([, role]) => role).filter((role) => !paper!.includes(`    ${role}: `))).toEqual([])
  })

  /** The first class of a selector that is the folder's own: that which the rule is about. */
  const ownFirst = (selector: string, folder: string) =>
    classesIn(selector).find((name) => name.startsWith('hub-') && writers(name).join() === folder)
})

const pages = 'paper sheet tint-faint'
/** What is read, and the surfaces on which it stands. */
const readOn: Record<string, string> = {
  ink: `${pages} sunken tint asked good-tint late-tint warn-tint`,
  'ink-soft': `${pages} sunken tint asked`,
  link: `${pages} tint asked good-tint late-tint warn-tint`,
  'link-hover': `${pages} tint asked good-tint late-tint warn-tint`,
  'accent-text': `${pages} tint asked`,
  'accent-text-hover': `${pages} tint asked`,
  'on-tint': 'tint tint-faint',
  'on-accent': 'accent accent-hover',
  'on-accent-soft': 'accent',
  'on-bar': 'bar accent',
  'on-bar-soft': 'bar',
  'on-bar-good': 'bar',
  now: 'bar',
  'on-now': 'now now-hover',
  'on-asked': 'asked',
  'asked-text': `${pages} asked`,
  good: `${pages} tint asked good-tint`,
  late: `${pages} tint asked late-tint`,
  warn: `${pages} tint asked warn-tint`,
  'chair-green-text': 'chair-green',
  'chair-sand-text': 'chair-sand',
  'chair-purple-text': 'chair-purple',
  'chair-pink-text': 'chair-pink',
  'chair-yellow-text': 'chair-yellow',
}
/** Edges, icons and fills that say something. */
const drawnOn: Record<string, string> = {
  edge: pages,
  'track-edge': 'sheet',
  accent: 'paper sheet',
  'accent-edge': `${pages} tint asked`,
  'accent-text': 'accent-line',
  'on-accent-edge': 'accent',
  now: 'accent on-accent-track on-bar-track',
  'on-bar-edge': 'bar',
  focus: `${pages} tint asked sunken`,
  'focus-inner': 'accent bar',
}
/** Rules between rows and shadows; the edge of a chair, whose letters say it. */
const meansNothing = [
  ...['line', 'asked-line', 'on-bar-line', 'paper-print', 'chevron', 'veil'],
  ...['shadow', 'shadow-dialog', 'shadow-sheet', 'chair-edge'],
  ...['chair-green-edge', 'chair-sand-edge', 'chair-purple-edge', 'chair-pink-edge', 'chair-yellow-edge'],
]

/** The contrast of two colours as WCAG 2 counts it. */
const contrast = (one: string, other: string) => {
  const [dark, light] = [one, other].map(luminance).sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}
const luminance = (colour: string) => {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The stylesheets that come with a file, by imports that do not wait. */
const broughtBy = (file: string, seen = new Set<string>()): Set<string> => {
  for (const [, name] of text(file).matchAll(/^(?:import|\} from) (?:[^'\n]* from )?'(\.[^']+)'/gm)) {
    const imported = relative(root, resolve(root, dirname(file), name!))
    if (seen.has(imported)) continue
    seen.add(imported)
    if (client.includes(imported)) broughtBy(imported, seen)
  }
  return seen
}

describe('the rules', () => {
  const ruleBooks = server.filter((file) => file.endsWith('/rules.ts') || file === 'server/graph/door.ts')
  /** A doc comment names its rule at the start of a line: the first one, or the first of several. */
  const rulesIn = (file: string) =>
    [...text(file).matchAll(/^(?:\/\*\*| \*) ([A-Z]+)(\d+): /gm)].map(([, area, number]) => ({
      area: area!,
      number: Number(number),
      id: `${area}${number}`,
    }))
  const rules = ruleBooks.flatMap(rulesIn).map(({ id }) => id)

  test('each has an id of its own', () => {
    expect(rules.filter((id, at) => rules.indexOf(id) !== at)).toEqual([])
    expect(rules.length).toBeGreaterThan(200)
  })

  test('those of one area stand in the order of their numbers', () => {
    const outOfOrder = ruleBooks.flatMap((file) =>
      rulesIn(file)
        .filter(({ area, number }, at, all) =>
          all.slice(0, at).some((earlier) => earlier.area === area && earlier.number > number),
        )
        .map(({ id }) => `${file}: ${id}`),
    )
    expect(outOfOrder).toEqual([])
  })

  test('each has a test', () => {
    const tests = filesIn('test').map(text).join('\n')
    const titles = tests.match(/(test|it|describe)(\.each\([^]*?\))?\(\s*['"`][^'"`]*/g)!.join('\n')
    expect(rules.filter((id) => !titles.includes(`[${id}]`))).toEqual([])
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
        'Kind',
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
    const rows = Object.assign({}, ...everySlice.map(({ tables }) => tables)) as Record<string, PgTable>
    const made = new Set([
      'MeetingQuorum',
      'Change',
      'Gone',
      'Refusal',
      'PageInfo',
      'Owner',
      'Contact',
      'CarryOver',
      'ClosedItem',
      'MeetingProgress',
      'Installation',
      'Viewer',
      'Subscription',
      'PlanConflict',
      'PlanProposal',
      'ToldPlan',
      'Mailing',
      'MailReceiver',
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

  test('a field stands in the schema file of the slice that resolves it', () => {
    const fileOf = new Map<string, string>()
    for (const file of readdirSync(join(root, 'schema')).filter((name) => name.endsWith('.graphql')))
      for (const definition of parse(text(join('schema', file))).definitions)
        if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION)
          for (const field of definition.fields ?? [])
            fileOf.set(`${definition.name.value}.${field.name.value}`, file.replace('.graphql', ''))
    const wrong = Object.entries<Slice>(allSlices).flatMap(([slice, { resolvers = {} }]) =>
      Object.entries(resolvers).flatMap(([type, fields]) =>
        Object.keys(fields)
          .map((field) => `${type}.${field}`)
          .filter((field) => fileOf.has(field) && fileOf.get(field) !== slice),
      ),
    )
    // Persons and who is signed in lie below the slices, in auth.
    expect(wrong).toEqual(['Query.viewer'])
  })

  test('every member of the union Entity has a loader', () => {
    const loaded = everySlice.flatMap(({ entities }) => Object.keys(entities ?? {}))
    const members = (schema.getType('Entity') as GraphQLUnionType).getTypes().map(({ name }) => name)
    expect(loaded.sort()).toEqual(members.sort())
  })

  test('every enum value, refusal code and type that a screen names has a Dutch word', () => {
    const words: Record<string, object> = {
      Role: nl.role,
      KindColour: nl.kindColour,
      ContactPosition: nl.contactPosition,
      MeetingState: nl.meetingState,
      Purpose: nl.purpose,
      Placement: nl.placement,
      CarryOverReason: nl.carryOverReason,
      CancelledItemFate: nl.cancelledItemFate,
      Distribution: nl.distribution,
      DecisionOutcome: nl.decisionOutcome,
      ConsentRule: nl.consentRule,
      ConsentState: nl.consentState,
      ConsentOutcome: nl.consentOutcome,
      VoteChoice: nl.voteChoice,
      ActionState: nl.actionState,
      ActionOrder: nl.actionOrder,
      Quorum: nl.quorum,
      Presence: nl.presence,
      PlanConflictKind: nl.planConflictKind,
      RefusalCode: nl.refusalCode,
    }
    for (const type of Object.values(schema.getTypeMap())
      .filter(isEnumType)
      // No screen names a PartyKind: the words for a kind are data.
      .filter(({ name }) => !name.startsWith('__') && name !== 'PartyKind'))
      expect(Object.keys(words[type.name] ?? {}).sort(), type.name).toEqual(
        type
          .getValues()
          .map(({ name }) => name)
          .sort(),
      )
  })
})

describe('a refusal for a wrong state', () => {
  const calls = server.flatMap((file) => callsOfWrongState(file))

  test('names the rule that it stands under in the rule book', () => {
    expect(calls.length).toBeGreaterThan(50)
    expect(calls.filter(({ named, standsUnder }) => named === null || named !== standsUnder)).toEqual([])
  })

  test('is made by a rule, and nowhere else', () => {
    expect(calls.filter(({ file }) => !file.endsWith('/rules.ts'))).toEqual([])
    expect(server.filter((file) => text(file).includes("'WRONG_STATE'"))).toEqual(['server/lib/refusal.ts'])
  })
})

const slices = Object.keys(allSlices)

/** The only imports of a slice after it: a foreign key. The row of the table above is not used. */
const foreignKeys = [
  // a meeting is planned by its series
  'server/meeting/table.ts → server/series/table.ts',
  // an answer names the action that was made of it
  'server/question/table.ts → server/action/table.ts',
]

/** How high a file of the server lies; imports go down, or stay. */
/** The files that read the time of day, each with the reason. */
const timesOfDay = {
  'client/graph/acts/outcome.ts': 'a server may say until which instant to wait',
  'client/graph/channel/connection-state.ts': 'shows since when there is no connection',
  'client/graph/hub.ts': 'keeps with a page until when it was true',
  'client/graph/outbox/journal.ts': 'every page can read when a page noted its typing',
  'client/graph/outbox/lock.ts': 'a lease that every tab can read; a tab has a monotonic clock of its own',
  'client/graph/outbox/outbox.ts': 'keeps when an act was recorded',
  'client/graph/outbox/sender.ts': 'keeps when an act is due again, which every tab can read',
  'client/graph/outbox/store.ts': 'the same lease',
  'client/lib/clock.ts': 'compares the clock of this machine with the clock of the server',
  'client/lib/drafts.ts': 'every page can read which of two texts was typed last',
  'client/lib/hooks/use-returned.ts': 'the time that a machine slept counts, and performance.now() leaves it out',
  'server/auth/viewer.ts': 'compares with when a session was made and used, as stored',
  'server/lib/ids.ts': 'an id begins with when it was made',
  'server/live/sockets.ts': 'compares with when a session or membership ends, as stored',
}

const serverLevel = (file: string) => {
  const place = file.split('/')[1]!
  if (['cli', 'main.ts'].includes(place)) return 5
  if (['app.ts', 'clock.ts', 'health.ts', 'case'].includes(place)) return 4
  if (['graph', 'slices.ts'].includes(place)) return 3
  if (slices.includes(place)) return 2
  if (['db', 'live', 'auth', 'context.ts', 'slice.ts', 'generated'].includes(place)) return 1
  return 0
}
/**
 * The client from the ground up: a folder imports only those before it. The nouns come in the order of the server; the
 * pages that compose them come last.
 */
const clientBase = ['worker', 'lib', 'graph', 'slice.ts', 'session', 'ui', 'form', 'party', 'shell', 'sign-in']
const clientPages = ['meeting', 'samenwerkingsverband', 'today', 'installation', 'slices.ts', 'routes.tsx', 'main.tsx']
const clientNouns = slices.filter((slice) => ![...clientBase, ...clientPages].includes(slice))
const clientOrder = [...clientBase, ...clientNouns, ...clientPages]
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

const circles = (files: string[]) =>
  circlesOf(new Map(files.map((file) => [file, importsOf(file).filter((imported) => files.includes(imported))])))

const circlesOf = (next: ReadonlyMap<string, Iterable<string>>) => {
  const found: string[] = []
  const done = new Set<string>()
  const visit = (one: string, path: string[]) => {
    if (path.includes(one)) return void found.push([...path.slice(path.indexOf(one)), one].join(' → '))
    if (done.has(one)) return
    for (const other of next.get(one) ?? []) visit(other, [...path, one])
    done.add(one)
  }
  for (const one of next.keys()) visit(one, [])
  return found
}

/** The words of a text, those inside a name too, each in the singular: ' agenda item ' of agendaItems. */
const wordsOf = (text: string) => {
  const words =
    text
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  return ` ${words.map((word) => word.replace(/ies$/, 'y').replace(/s$/, '')).join(' ')} `
}

/** Each call of wrongState() in a file: the rule that it names, and the id of the last rule above it. */
const callsOfWrongState = (file: string) => {
  const source = ts.createSourceFile(file, text(file), ts.ScriptTarget.Latest, true)
  const ids = [...source.text.matchAll(/^\/\*\*(?:\n \*)? ([A-Z]+\d+): /gm)]
  const found: { file: string; line: number; named: string | null; standsUnder: string | null }[] = []
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'wrongState') {
      const [rule] = node.arguments
      found.push({
        file,
        line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
        named: rule && ts.isStringLiteral(rule) ? rule.text : null,
        standsUnder: ids.findLast(({ index }) => index < node.getStart())?.[1] ?? null,
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const namedOf = (type: string, schema: GraphQLSchema) => schema.getType(type.replace(/[[\]!]/g, ''))

/** Parts of the contract that the schema lacks, or has otherwise. */
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
