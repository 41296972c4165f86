import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { prepare } from './prepare.js'
import { orStop, root, stopWithParent } from './run.js'

stopWithParent()
await orStop(prepare({ build: true }))

// Runs in this process, not in a child: signals, exit code and terminal are the hub's own, and killing this kills the
// server.
const hub = join(root, 'dist', 'server', 'hub.js')
process.argv[1] = hub
await import(pathToFileURL(hub).href)
