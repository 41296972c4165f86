import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { slices } from '../server/slices.ts'
import type { Slice } from '../server/slice.ts'
import { root } from './run.js'

// docs/events.md: which act tells what, and which slices react, in their order.
const server = join(root, 'server')
const files = readdirSync(server, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('generated'))
  .map((file) => ({ slice: file.split('/')[0]!, text: readFileSync(join(server, file), 'utf8') }))

/** The constants made by `event` and `inquiry`, with their comment. */
const eventsOf = (slice: string) =>
  files
    .filter((file) => file.slice === slice)
    .flatMap(({ text }) => [...text.matchAll(/\/\*\* (.*) \*\/\nexport const (\w+) = (event|inquiry)\b/g)])
    .map(([, about, name, kind]) => ({ about: about!, name: name!, kind: kind! }))

/** The functions whose body tells or asks it: `agenda removeAgendaItem`. */
const toldBy = (event: string) =>
  files.flatMap(({ slice, text }) =>
    [...text.matchAll(new RegExp(`tx\\.(tell|ask)\\((?:events\\.)?${event}\\b`, 'g'))].map(({ index }) => {
      const before = [...text.slice(0, index).matchAll(/^(?:export )?const (\w+)/gm)].at(-1)
      return before?.[1] === 'reactions' || before?.[1] === slice
        ? `a reaction of ${slice}`
        : `${before?.[1]} (${slice})`
    }),
  )

const reactionsTo = (event: string) =>
  Object.entries<Slice>(slices).flatMap(([name, { reactions = [] }]) =>
    reactions.filter(({ at }) => at.name === event).map(({ does }) => `- **${name}**: ${does}`),
  )

const part = (slice: string) => {
  const events = eventsOf(slice)
  if (!events.length) return []
  return [
    `## ${slice}`,
    ...events.map(({ about, name, kind }) =>
      [
        `### ${name}${kind === 'inquiry' ? ' (inquiry)' : ''}`,
        about,
        `${kind === 'inquiry' ? 'Asked' : 'Told'} by ${[...new Set(toldBy(name))].join(', ')}.`,
        reactionsTo(name).join('\n'),
      ].join('\n\n'),
    ),
  ]
}

const head = `# What reacts to what

Written by \`npm run codegen\` from the slices; do not edit. A slice tells an event or asks an inquiry without knowing who
answers. Slices after it in \`server/slices.ts\` react inside the same transaction, in the order below, and the act
announces what an event's reactions return.`

writeFileSync(join(root, 'docs', 'events.md'), `${[head, ...Object.keys(slices).flatMap(part)].join('\n\n')}\n`)
