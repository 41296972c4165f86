import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { projectRoot } from '../../../server/lib/root.ts'

/** The built hub in a folder of its own, to be run as a person runs it. It is built once in a process. */
export const install = async () => (await (first ??= buildHub())).again()
let first: Promise<Installed> | undefined

const buildHub = async () => {
  const root = mkdtempSync(join(tmpdir(), 'hub-installed-'))
  await build({
    root: projectRoot,
    configFile: join(projectRoot, 'vite.server.config.ts'),
    build: { outDir: join(root, 'dist', 'server') },
    logLevel: 'error',
  })
  return new Installed(root)
}

const furnish = (root: string) => {
  for (const part of ['package.json', 'migrations'])
    cpSync(join(projectRoot, part), join(root, part), { recursive: true })
  for (const part of ['node_modules', 'schema', 'case', 'presets'])
    symlinkSync(join(projectRoot, part), join(root, part))
}

type Done = { code: number | null; out: string; err: string }

export class Installed {
  private readonly running: ChildProcess[] = []
  readonly root: string
  constructor(root: string) {
    this.root = root
  }

  /** The same build in another folder, with the migrations of the project. */
  again() {
    const root = mkdtempSync(join(tmpdir(), 'hub-installed-'))
    cpSync(join(this.root, 'dist'), join(root, 'dist'), { recursive: true })
    furnish(root)
    return new Installed(root)
  }

  newFolder() {
    return mkdtempSync(join(tmpdir(), 'hub-data-'))
  }

  /** `hub …`, until it ends; below a program that looks on, where one is given. */
  run(args: string[], env: Record<string, string> = {}, below: string[] = []): Promise<Done> {
    return this.spawn(args, env, below).done
  }

  /** `hub …`, to be ended by the test. */
  begin(args: string[], env: Record<string, string>) {
    return this.spawn(args, env)
  }

  /** `hub start`, until it serves; below a program that looks on, where one is given. */
  async start(env: Record<string, string>, below: string[] = []) {
    const { child, done, said } = this.spawn(['start'], env, below)
    const url = await Promise.race([
      said(/The hub runs on (https?:\S+?)\/?$/m),
      done.then((end) => `ended: ${JSON.stringify(end)}`),
    ])
    if (!url.startsWith('http')) throw new Error(url)
    return { url, child, done }
  }

  /** Ends what a test left behind. */
  async stop() {
    for (const child of this.running) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
  }

  private spawn(args: string[], env: Record<string, string>, below: string[] = []) {
    const [program, ...rest] = [...below, process.execPath, join(this.root, 'dist', 'server', 'hub.js'), ...args] as [
      string,
      ...string[],
    ]
    const child = spawn(program, rest, {
      cwd: this.root,
      env: { PATH: process.env.PATH, PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.running.push(child)
    const end: Done = { code: null, out: '', err: '' }
    child.stdout.on('data', (chunk) => (end.out += String(chunk)))
    child.stderr.on('data', (chunk) => (end.err += String(chunk)))
    const done = once(child, 'close').then(([code]) => ({ ...end, code: code as number | null }))
    const said = (pattern: RegExp) =>
      new Promise<string>((resolve) => {
        const look = () => {
          const found = pattern.exec(end.out)
          if (found) resolve(found[1]!)
        }
        child.stdout.on('data', look)
      })
    return { child, done, said }
  }
}
