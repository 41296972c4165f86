// Loaded into a hub by NODE_OPTIONS: at SIGUSR2 it says on a line how it fared since the last one.
import { monitorEventLoopDelay } from 'node:perf_hooks'

const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
let resident = 0
const look = () => {
  resident = Math.max(resident, process.memoryUsage.rss())
}
setInterval(look, 50).unref()

process.on('SIGUSR2', () => {
  look()
  console.log(`gauge ${JSON.stringify({ resident, stalled: delay.max / 1e6 })}`)
  delay.reset()
  resident = 0
})
