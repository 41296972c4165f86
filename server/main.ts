import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from './app.ts'
import { readCase } from './case/case.ts'
import { fillDemo } from './case/demo.ts'
import { StartError } from './lib/errors.ts'
import { importCase } from './case/import.ts'
import { membersIn } from './auth/store.ts'
import { type Config, isLoopback } from './config.ts'
import { isPostgres } from './db/columns.ts'
import { lockFolder } from './db/lock.ts'
import { installationOf } from './db/revision.ts'
import { log } from './lib/log.ts'
import { projectRoot } from './lib/root.ts'
import { everySamenwerkingsverband } from './samenwerkingsverband/store.ts'

/** Starts the server and stops it in order at SIGTERM and SIGINT. */
export const start = async (config: Config) => {
  const lock = isPostgres ? null : lockFolder(config.dataDir)
  if (!isPostgres && !lock)
    throw new StartError(`another hub runs on ${config.dataDir}; stop it first, or give this one an own DATA_DIR`)
  const built = await buildApp(config)
  if (built.copied) console.log(`The database was copied to ${built.copied} before it was brought up to date.`)
  if (built.isOther)
    console.log(
      'The database was changed since the last hub stopped, so every open page asks anew. ' +
        "If a copy was put back by hand: 'hub restored' ends the sign-ins, tokens and links that stand in it.",
    )
  await loadCase(config, built)
  stopInOrder(built.app, () => lock?.release())
  await listen(config, built.app)
  const address =
    config.publicUrl?.href ?? `http://${config.host}:${(built.app.server.address() as { port: number }).port}`
  lock?.foundAt(address)
  console.log(`The hub runs on ${address}`)
  const { demo } = await installationOf(built.hub.connections.read)
  if (demo && (config.demo || isLoopback(config.host)))
    console.log('This is a demo: everybody who can reach it signs in with one press.')
}

/** Loads the first real case into an empty database, so that a newcomer sees it at once. */
const loadCase = async (config: Config, { hub, writer }: Awaited<ReturnType<typeof buildApp>>) => {
  if (config.production || !isLoopback(config.host)) return
  const [there] = await everySamenwerkingsverband(hub.connections.read)
  // A samenwerkingsverband without people: the first start broke off between the import and the people.
  if (there && (await membersIn(hub.connections.read, there.id)).length) return
  const folder = join(projectRoot, 'case')
  const [file] = readdirSync(folder).filter((name) => name.endsWith('.json'))
  if (!file) return
  const { known, skipped } = readCase(join(folder, file))
  const id = there?.id ?? (await importCase(writer, known))
  await fillDemo(hub, writer, id, known)
  console.log(`The database was empty: loaded the case '${known.samenwerkingsverband.name}' with invented people.`)
  console.log(`Not known to the hub yet, so skipped: ${skipped.join('; ')}.`)
}

const listen = async (config: Config, app: Awaited<ReturnType<typeof buildApp>>['app']) => {
  try {
    await app.listen({ port: config.port, host: config.host })
  } catch (fault) {
    await app.close()
    if ((fault as { code?: string }).code === 'EADDRINUSE')
      throw new StartError(`port ${config.port} is taken; set PORT to another one`)
    throw fault
  }
}

const stopInOrder = (app: { close(): Promise<void> }, release: () => void) => {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    // Does not wait for a client that keeps its connection open.
    setTimeout(() => process.exit(1), 9000).unref()
    app.close().then(
      () => {
        release()
        process.exit(0)
      },
      (fault: unknown) => {
        log.error(fault, 'stopping failed')
        process.exit(1)
      },
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}
