// Loaded into a hub by NODE_OPTIONS: at SIGUSR2 it says on a line what it keeps in memory, and how long it stalled
// since the last one.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

// NODE_OPTIONS takes no --expose-gc.
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc')

const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()

process.on('SIGUSR2', () => {
  const stalled = delay.max / 1e6
  // Memory that waits to be collected is no growth; memory held for a reader stays.
  collect()
  collect()
  console.log(`gauge ${JSON.stringify({ resident: process.memoryUsage.rss(), stalled })}`)
  delay.reset()
})
