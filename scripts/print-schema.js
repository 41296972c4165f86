import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { root } from './run.js'

// One sorted file, committed: a change of the contract shows in review, a moved description does not.
const files = readdirSync(join(root, 'schema')).filter((name) => name.endsWith('.graphql'))
const schema = buildSchema(files.map((name) => readFileSync(join(root, 'schema', name), 'utf8')).join('\n'))
mkdirSync(join(root, 'docs'), { recursive: true })
writeFileSync(join(root, 'docs', 'schema.graphql'), `${printSchema(lexicographicSortSchema(schema))}\n`)
