import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from './app.ts'
import { readCase } from './case/case.ts'
import { fillDemo } from './case/demo.ts'
import { StartError } from './lib/errors.ts'
import { senderOf } from './auth/mail.ts'
import { demoSentence, mayBeDemo, staysHere } from './auth/demo.ts'
import { isDemoDue, removeInventedSessions } from './auth/store.ts'
import type { Config } from './config.ts'
import { writeAddress } from './db/address.ts'
import { isPostgres } from './db/columns.ts'
import { lockDatabase } from './db/lock.ts'
import { installationOf } from './db/revision.ts'
import { demoStates } from './db/table.ts'
import { write } from './db/write.ts'
import { whyNotListening } from './faults/why.ts'
import { webAddress } from './lib/hosts.ts'
import { log } from './lib/log.ts'
import { projectRoot } from './lib/root.ts'
import { limits } from './limits.ts'

/** Starts the server and stops it in order at SIGTERM and SIGINT. */
export const start = async (config: Config) => {
  const lock = isPostgres ? null : lockDatabase(config.databaseUrl)
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
  await expelInvented(config, built)
  let forgetAddress = () => {}
  stopInOrder(built.app, () => {
    forgetAddress()
    lock?.release()
  })
  await listen(config, built.app)
  const { port } = built.app.server.address() as { port: number }
  const address = config.publicUrl?.href ?? webAddress(config.host, port)
  forgetAddress = tellCommands(config, address)
  console.log(`The hub runs on ${address}`)
  const { smtpUrl, publicUrl, mailFrom } = config
  if (smtpUrl && publicUrl?.protocol === 'https:' && !mailFrom)
    console.log(
      `MAIL_FROM is not set: mails come from ${senderOf(smtpUrl, null).address}, and answers to them go there.`,
    )
  const sentence = demoSentence(config, (await installationOf(built.hub.connections.read)).demo)
  if (sentence) console.log(sentence)
}

/** On PostgreSQL the hub itself needs no folder, so one that cannot be written stops no start. */
const tellCommands = (config: Config, address: string) => {
  try {
    return writeAddress(config.dataDir, address)
  } catch (fault) {
    if (!isPostgres) throw fault
    const hint = config.publicUrl
      ? ''
      : ': set PUBLIC_URL, or the links that hub invite prints begin with HOST and PORT'
    console.log(
      `DATA_DIR ${config.dataDir} cannot be written, so other commands do not know where this hub runs${hint}.`,
    )
    return () => {}
  }
}

/** Loads the first real case into an empty database on this machine, so that a newcomer sees it at once. */
const loadCase = async (config: Config, { hub, writer }: Awaited<ReturnType<typeof buildApp>>) => {
  if (config.production || !staysHere(config) || !(await isDemoDue(hub.connections.read))) return
  const folder = join(projectRoot, 'case')
  const [file] = readdirSync(folder).filter((name) => name.endsWith('.json'))
  if (!file) return
  const { known, skipped } = readCase(join(folder, file))
  if (!(await fillDemo(hub, writer, known))) return
  console.log(`The database was empty: loaded the case '${known.samenwerkingsverband.name}' with invented people.`)
  console.log(`Not known to the hub yet, so skipped: ${skipped.join('; ')}.`)
}

/** What was got without proof where a demo may be, is worth nothing where it may not. */
const expelInvented = async (config: Config, { hub, writer }: Awaited<ReturnType<typeof buildApp>>) => {
  if (mayBeDemo(config) || (await installationOf(hub.connections.read)).demo !== demoStates.open) return
  await write(writer, null, async (tx) => void (await removeInventedSessions(tx)))
}

const listen = async (config: Config, app: Awaited<ReturnType<typeof buildApp>>['app']) => {
  try {
    await app.listen({ port: config.port, host: config.host })
  } catch (fault) {
    await app.close()
    const told = whyNotListening(fault, config)
    throw told === null ? fault : new StartError(told, { cause: fault })
  }
}

const stopInOrder = (app: { close(): Promise<void> }, release: () => void) => {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), limits.stopWithin.process).unref()
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
