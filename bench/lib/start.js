import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export const benchFolder = join(import.meta.dirname, '..')

/** Starts a server in a process of its own; `ask` puts it a question, `stop` ends it. */
export const start = async (file, env = {}) => {
  const child = fork(join(benchFolder, file), [], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const waiting = new Map()
  let asked = 0
  child.on('message', ({ id, value }) => {
    waiting.get(id)?.(value)
    waiting.delete(id)
  })
  const died = once(child, 'exit').then(([code]) => Promise.reject(new Error(`${file} ended with ${code}`)))
  died.catch(() => {})
  await Promise.race([once(child, 'message'), died])
  const ask = (name, given) => {
    const id = ++asked
    const answered = new Promise((resolve) => waiting.set(id, resolve))
    child.send({ id, name, given })
    return Promise.race([answered, died])
  }
  const stop = async () => {
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  return { ask, stop }
}
