import v8 from 'node:v8'
import vm from 'node:vm'

v8.setFlagsFromString('--expose-gc')
const gc = vm.runInNewContext('gc')
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Questions that every server answers: its microseconds of CPU so far, and its resident bytes after a full collection.
 */
const measures = {
  cpu: () => {
    const { user, system } = process.cpuUsage()
    return user + system
  },
  resident: async () => {
    for (let round = 0; round < 3; round++) {
      gc()
      await pause(100)
    }
    return process.memoryUsage.rss()
  },
}

/** Lets a measured server answer its parent over the channel of fork(). */
export const answer = (questions) => {
  const all = { ...measures, ...questions }
  process.on('message', async ({ id, name, given }) => process.send({ id, value: await all[name](given) }))
  process.on('disconnect', () => process.exit(0))
  process.send({ ready: true })
}

/** The port of a listening http server. */
export const listening = (server) =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)))
