// Preloaded into a hub: tells its parent, when asked, how much CPU the process has used and how many statements it ran.
import { createRequire } from 'node:module'
import v8 from 'node:v8'
import vm from 'node:vm'

// The package of the checkout that runs, whatever its modules are called.
const Database = createRequire(process.argv[1])('better-sqlite3')
const statements = Object.getPrototypeOf(new Database(':memory:').prepare('select 1'))
let ran = 0
for (const name of ['run', 'get', 'all', 'iterate']) {
  const original = statements[name]
  statements[name] = function (...given) {
    // A pragma asks the engine, no table; the hub asks one often to see whether another process wrote.
    if (!this.source.startsWith('PRAGMA')) ran++
    return original.apply(this, given)
  }
}

v8.setFlagsFromString('--expose-gc')
const gc = vm.runInNewContext('gc')

const answers = {
  ran: () => ran,
  /** Microseconds. */
  cpu: () => {
    const { user, system } = process.cpuUsage()
    return user + system
  },
  collect: () => gc(),
}
process.on('message', (name) => process.send(answers[name]() ?? null))
// A bench that was stopped leaves no hub behind.
process.on('disconnect', () => process.exit())
