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

export default defineConfig({
  test: {
    // vitest leaves one core to itself, which on two is half of them
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { resolve, test: { ...story, name: 'sqlite', include: ['test/*.test.ts'] } },
      {
        resolve,
        test: {
          ...story,
          name: 'postgres',
          include: [
            'test/{series,venue,meeting,chair,agenda,carryover,minutes,consent,leaving,decision,action,attendance,seat,presence,party,membership,distribution,note,question,mail,live,oracle,write,crash,retries}.test.ts',
          ],
          env: { DATABASE_URL: 'postgres://set-by-global-setup' },
          globalSetup: ['test/support/processes/postgres.ts'],
        },
      },
      {
        resolve,
        test: {
          name: 'journeys',
          include: ['test/journeys/*.test.ts'],
          expect,
          testTimeout: patience(120_000),
          hookTimeout: patience(60_000),
        },
      },
    ],
  },
})
