import { availableParallelism, loadavg } from 'node:os'

/** HUB_SLOW=3 says that this machine takes three times as long as it seems to. */
const least = Math.max(1, Number(process.env.HUB_SLOW) || 1)
/** However busy the machine is, a wait for what never comes ends. */
const most = Math.max(8, least)

/**
 * How long to wait for what takes this many milliseconds at most on a machine with nothing else to do: longer by as
 * much as the cores have more to do than they can.
 */
export const patience = (ms: number) => Math.round(ms * Math.min(most, Math.max(least, busy())))

const busy = () => loadavg()[0]! / availableParallelism()
