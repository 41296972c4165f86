import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { patience } from './test/support/patience.ts'

// One graphql: vite would take its ESM build, Apollo the CommonJS one ('another module or realm').
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] }

// A world is made per story, never per file: the files of one worker share what they loaded (a quarter of the time).
const isolate = false

// Waiting costs nothing where a story passes.
const expect = { poll: { timeout: patience(5000) } }
const story = { isolate, expect, testTimeout: patience(60_000), hookTimeout: patience(60_000) }

/** Every story runs on both databases, except these, which run on SQLite alone; each with the reason. */
const exceptions = {
  'Asks no database': ['counting', 'hands', 'proxy', 'queue', 'rota', 'structure', 'typing'],
  'Is about the file of SQLite: its migrations, its log, its disk': ['backup', 'migrate', 'synced', 'wal'],
  'Starts the built hub as an installation without settings does, on a file': ['cli', 'slow-readers'],
  'Stops at the door, before a database is asked, or is about the wire behind it': [
    ...['audits', 'door', 'encodings', 'hostile', 'limits', 'sockets', 'stock-clients', 'transports', 'visitors'],
  ],
}
const onSqliteAlone = Object.values(exceptions)
  .flat()
  .map((name) => `test/${name}.test.ts`)

export default defineConfig({
  test: {
    // vitest leaves one core to itself, which on two is half of them
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        resolve,
        test: {
          ...story,
          name: 'sqlite',
          include: ['test/*.test.ts'],
          globalSetup: ['test/support/processes/sqlite.ts'],
        },
      },
      {
        resolve,
        test: {
          ...story,
          name: 'postgres',
          include: ['test/*.test.ts'],
          exclude: onSqliteAlone,
          env: { DATABASE_URL: 'postgres://set-by-global-setup' },
          globalSetup: ['test/support/processes/postgres.ts'],
        },
      },
      {
        resolve,
        test: {
          name: 'journeys',
          isolate,
          include: ['test/journeys/*.test.ts'],
          globalSetup: ['test/support/processes/sqlite.ts'],
          expect,
          testTimeout: patience(120_000),
          hookTimeout: patience(60_000),
        },
      },
    ],
  },
})
