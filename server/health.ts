import { open, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { isPostgres } from './db/columns.ts'
import type { Connections } from './db/connection.ts'
import { installationOf } from './db/revision.ts'

/** Why a hub takes no work now. */
type Reason = 'STOPPING' | 'DATABASE' | 'DISK'
type Health = { connections: Connections; databaseUrl: string; stops: () => boolean }

/** As much as an act may write. */
const aFew = Buffer.alloc(64 * 1024)

/**
 * GET /livez: the process answers. GET /readyz, and /healthz as it was called first: the hub can do its work, for its
 * database answers, its disk takes more, and it does not stop. Migrations are done before it listens.
 */
export const healthRoutes = (app: FastifyInstance, { connections, databaseUrl, stops }: Health) => {
  const database = inTime(() => installationOf(connections.read))
  const disk = isPostgres ? () => true : inTime(() => writeTo(dirname(databaseUrl)))
  const whyNot = async (): Promise<Reason | null> => {
    if (stops()) return 'STOPPING'
    if (!(await database())) return 'DATABASE'
    return (await disk()) ? null : 'DISK'
  }
  // A health check asks by an address of its own.
  const check = { config: { isHealthCheck: true } }
  app.get('/livez', check, async () => ({ ok: true }))
  for (const path of ['/readyz', '/healthz'])
    app.get(path, check, async (_request, reply) => {
      const reason = await whyNot()
      return reason ? reply.code(503).send({ ok: false, reason }) : { ok: true }
    })
}

/** Tells whether something is done within a second. It is done once at a time, however many ask. */
const inTime = (done: () => Promise<unknown>) => {
  let doing: Promise<boolean> | null = null
  return () => {
    doing ??= done()
      .then(
        () => true,
        () => false,
      )
      .finally(() => (doing = null))
    return Promise.race([doing, pause(1000, false, { ref: false })])
  }
}

const writeTo = async (folder: string) => {
  const path = join(folder, `.ready-${process.pid}`)
  const file = await open(path, 'w', 0o600)
  try {
    await file.write(aFew)
  } finally {
    await file.close()
    await rm(path, { force: true })
  }
}
