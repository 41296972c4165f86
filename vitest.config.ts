import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// One graphql: vite would take its ESM build, Apollo the CommonJS one ('another module or realm').
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] }

// A world is made per story, never per file: the files of one worker share what they loaded (a quarter of the time).
const isolate = false

export default defineConfig({
  test: {
    // vitest leaves one core to itself, which on two is half of them
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { resolve, test: { isolate, name: 'sqlite', include: ['test/*.test.ts'], testTimeout: 20_000 } },
      {
        resolve,
        test: {
          name: 'postgres',
          isolate,
          include: [
            'test/{series,venue,meeting,chair,agenda,carryover,minutes,consent,leaving,decision,action,attendance,seat,presence,party,membership,distribution,note,question,mail,live,oracle,write,crash,retries}.test.ts',
          ],
          env: { DATABASE_URL: 'postgres://set-by-global-setup' },
          globalSetup: ['test/support/processes/postgres.ts'],
          testTimeout: 30_000,
        },
      },
      {
        resolve,
        test: { name: 'journeys', include: ['test/journeys/*.test.ts'], testTimeout: 120_000, hookTimeout: 60_000 },
      },
    ],
  },
})
