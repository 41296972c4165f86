import { prepare } from './prepare.js'
import { orStop, stopWithParent } from './run.js'

stopWithParent()
await orStop(prepare({ build: 'always' }))
