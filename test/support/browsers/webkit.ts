import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { patience } from '../patience.ts'

const inPath = (program: string) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((file) => existsSync(file))

/** Of Debian's package libwebkit2gtk-4.1-0, in the folder of this kind of machine. */
const libraries = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu'].filter((folder) => existsSync(folder))
const binary = libraries
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name, 'MiniBrowser')))
  .find((file) => existsSync(file))

/** Why there is no WebKit here; null: there is. Debian has it in webkit2gtk-driver and xvfb. */
export const lacksWebKit = () => {
  if (!inPath('WebKitWebDriver') || !binary) return 'no WebKitWebDriver'
  return inPath('Xvfb') ? null : 'no Xvfb'
}

/** WebKit on a screen that nobody sees, driven over HTTP. */
export const startWebKit = async () => {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const display = await new Promise<string>((resolve, reject) => {
    screen.stdio[3]?.once('data', (number: Buffer) => resolve(`:${number.toString().trim()}`))
    screen.once('exit', () => reject(new Error('Xvfb ended')))
  })
  const port = await freePort()
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    env: { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: '1' },
    stdio: 'ignore',
  })
  const ask = async (path: string, body?: object, method = 'POST') => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    })
    const { value } = (await response.json()) as { value: unknown }
    if (!response.ok) throw new Error(`WebKit ${path}: ${JSON.stringify(value)}`)
    return value
  }
  await until(() => fetch(`http://127.0.0.1:${port}/status`).then(({ ok }) => ok))
  const capabilities = {
    browserName: 'MiniBrowser',
    // A page that does not end its loading is still a page.
    pageLoadStrategy: 'none',
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  }
  return {
    /** A browser of its own, with one tab. */
    open: async () => {
      const { sessionId } = (await ask('/session', { capabilities: { alwaysMatch: capabilities } })) as Session
      return new WebKitTab((path, body, method) => ask(`/session/${sessionId}${path}`, body, method))
    },
    close: async () => {
      await Promise.all([ended(driver), ended(screen)])
    },
  }
}

interface Session {
  sessionId: string
}
type Ask = (path: string, body?: object, method?: string) => Promise<unknown>

/** One tab. It looks again and again, as the page that it drives may be going or coming. */
export class WebKitTab {
  private readonly ask: Ask
  constructor(ask: Ask) {
    this.ask = ask
  }

  goTo(url: string) {
    return this.ask('/url', { url })
  }

  /** Runs the function in the page; what it answers has to be plain, or the promise of that. */
  async run<Args extends unknown[], Result>(work: (...args: Args) => Result | Promise<Result>, ...args: Args) {
    const script = `const end = arguments[arguments.length - 1];
      Promise.resolve((${work.toString()})(...[...arguments].slice(0, -1))).then(
        (is) => end({ is }), (error) => end({ error: String(error) }))`
    const answer = (await this.ask('/execute/async', { script, args })) as { is?: Result; error?: string }
    if (answer.error !== undefined) throw new Error(answer.error)
    return answer.is as Result
  }

  /** Until this is true in the page. */
  async sees<Args extends unknown[]>(what: string, work: (...args: Args) => boolean, ...args: Args) {
    await until(
      () => this.run(work, ...args),
      () => this.fails(what),
    )
  }

  /** Until these words stand in the page. */
  reads(words: string) {
    return this.sees(words, (text: string) => document.body.innerText.includes(text), words)
  }

  async press(key: string) {
    const actions = [
      { type: 'keyDown', value: key },
      { type: 'keyUp', value: key },
    ]
    await this.ask('/actions', { actions: [{ type: 'key', id: 'keys', actions }] })
  }

  /** Types into what has the focus. */
  async type(text: string) {
    const actions = [...text].flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })))
    await this.ask('/actions', { actions: [{ type: 'key', id: 'keys', actions }] })
  }

  async chord(held: string, key: string) {
    const actions = [
      { type: 'keyDown', value: held },
      { type: 'keyDown', value: key },
      { type: 'keyUp', value: key },
      { type: 'keyUp', value: held },
    ]
    await this.ask('/actions', { actions: [{ type: 'key', id: 'keys', actions }] })
  }

  screenshot() {
    return this.ask('/screenshot', undefined, 'GET') as Promise<string>
  }

  close() {
    return this.ask('', undefined, 'DELETE')
  }

  private async fails(what: string) {
    const text = await this.run(() => `${location.href}\n${document.body.innerText}`).catch(String)
    return `WebKit did not show ‘${what}’ but:\n${text}`
  }
}

const until = async (is: () => Promise<boolean>, why: () => Promise<string> = () => Promise.resolve('not in time')) => {
  const end = performance.now() + patience(15_000)
  while (!(await is().catch(() => false))) {
    if (performance.now() > end) throw new Error(await why())
    await pause(50)
  }
}

const ended = (child: ChildProcess) => {
  child.kill('SIGTERM')
  return child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((done) => child.once('exit', done))
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
