import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Failure, root, runNpm, runTool, seconds } from './run.js'

/**
 * Installs and builds what is missing, and nothing else. All it says goes to stderr: stdout belongs to the command that follows.
 * @param {{ build: boolean | 'always' }} what
 */
export const prepare = async ({ build }) => {
  checkNode()
  if (build !== 'always' && isInstalled() && !(build && !isBuilt())) return
  const unlock = await lock()
  try {
    // asks again, for another process may have done it while this one waited
    if (!isInstalled()) await step('Installing packages (about two minutes the first time)', install)
    if (build === 'always' || (build && !isBuilt())) await step('Building', buildAll)
  } finally {
    unlock()
  }
}

const checkNode = () => {
  /** @type {{ engines: { node: string } }} */
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const [major = 0, minor = 0] = engines.node
    .replace(/[^\d.]/g, '')
    .split('.')
    .map(Number)
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number)
  if (ownMajor < major || (ownMajor === major && ownMinor < minor))
    throw new Failure(
      `The hub needs Node 24 LTS, or ${major}.${minor} at the oldest; this is ${process.version}. Install one from https://nodejs.org and try again.`,
    )
}

const installedStamp = join(root, 'node_modules', '.hub-lock')
const builtStamp = join(root, 'dist', '.built')

const isInstalled = () => read(installedStamp) === wantedPackages()
const isBuilt = () => read(builtStamp) === sources() && builtFiles.every((file) => existsSync(join(root, 'dist', file)))
const builtFiles = ['server/hub.js', 'client/index.html']

/** The installed packages depend on the lock file and on the Node that compiled the native ones. */
const wantedPackages = () =>
  digest([readFileSync(join(root, 'package-lock.json')), process.versions.modules, process.platform, process.arch])

/** Contents, not times: a checkout sets all times to now. */
const sources = () => digest(sourceFiles().flatMap((file) => [file, readFileSync(join(root, file))]))

const sourceFiles = () =>
  ['client', 'server', 'schema', 'vite.config.ts', 'vite.server.config.ts', 'tsconfig.json', 'package-lock.json']
    .flatMap(filesIn)
    .sort()

/** @param {string} path a file or folder; folders are walked @returns {string[]} */
export const filesIn = (path) => {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [path]
  return readdirSync(full).flatMap((name) => filesIn(`${path}/${name}`))
}

/** @param {(string | Buffer)[]} parts */
export const digest = (parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex')
}

/** @param {string} file */
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : null)

const install = async () => {
  const wanted = wantedPackages()
  // --include=dev: NODE_ENV=production would leave out what builds; --loglevel: `npm run -s` would hide why it failed
  const { code, output } = await runNpm(['ci', '--include=dev', '--loglevel=error'])
  if (code !== 0)
    throw new Failure('The packages could not be installed; npm says why above. Is the network there?', output)
  writeFileSync(installedStamp, `${wanted}\n`)
}

const buildAll = async () => {
  const built = sources()
  const next = join(root, 'dist', 'next')
  rmSync(next, { recursive: true, force: true })
  const env = { ...process.env, NODE_ENV: 'production' }
  const ends = await Promise.all([
    runTool('vite', ['build', '--outDir', join(next, 'client')], { env }),
    runTool('vite', ['build', '--config', 'vite.server.config.ts', '--outDir', join(next, 'server')], { env }),
  ])
  const failed = ends.filter(({ code }) => code !== 0)
  if (failed.length > 0)
    throw new Failure('The build failed; the reason stands above.', failed.map(({ output }) => output).join('\n'))
  // comes last, so that a failed build leaves the earlier one as it was
  for (const part of ['client', 'server']) {
    rmSync(join(root, 'dist', part), { recursive: true, force: true })
    renameSync(join(next, part), join(root, 'dist', part))
  }
  rmSync(next, { recursive: true, force: true })
  writeFileSync(builtStamp, `${built}\n`)
}

/** @param {string} title @param {() => Promise<void>} work */
const step = async (title, work) => {
  const start = performance.now()
  const { stderr } = process
  stderr.write(`${title} …`)
  const busy = setInterval(
    () => stderr.write(stderr.isTTY ? `\r${title} … ${seconds(start)} ` : '.'),
    stderr.isTTY ? 1000 : 10_000,
  )
  try {
    await work()
    stderr.write(`${stderr.isTTY ? `\r${title} …` : ''} done in ${seconds(start)}\n`)
  } catch (error) {
    stderr.write('\n')
    throw error
  } finally {
    clearInterval(busy)
  }
}

const lockFolder = join(root, 'dist', '.lock')
const lockOwner = join(lockFolder, 'pid')

/** One process prepares at a time; the others wait and then find it done. */
const lock = async () => {
  mkdirSync(join(root, 'dist'), { recursive: true })
  for (let tries = 0; !takeLock(); tries++) {
    const owner = read(lockOwner)
    if (isGone(owner)) rmSync(lockFolder, { recursive: true, force: true })
    else if (tries === 0) process.stderr.write(`Waiting for process ${owner ?? ''}, which installs or builds …\n`)
    else if (tries > 2 * 60 * 20)
      throw new Failure(
        `Process ${owner} holds dist/.lock for 20 minutes. If it does not install or build, remove that folder.`,
      )
    await wait(500)
  }
  return () => rmSync(lockFolder, { recursive: true, force: true })
}

const takeLock = () => {
  try {
    mkdirSync(lockFolder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
  writeFileSync(lockOwner, String(process.pid))
  return true
}

/** @param {string | null} owner of the lock; our own number is left from a run in another container */
const isGone = (owner) => {
  if (!owner) return Date.now() - (statSync(lockFolder, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > 10_000
  if (Number(owner) === process.pid) return true
  try {
    process.kill(Number(owner), 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}
