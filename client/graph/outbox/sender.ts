const longestWait = 30_000
/** Another tab is sending; it may die. */
const otherTabWait = 1_000

interface SenderOptions {
  /** Runs alone among all tabs; answers false, having done nothing, when another tab is sending. */
  alone: (run: (mayGoOn: () => Promise<boolean>) => Promise<void>) => Promise<boolean>
  /** Sends the first act that waits. */
  sendFirst: () => Promise<'sent' | 'nothing' | 'later'>
  /** It sends no more for now: nothing waits, or it did not get through. */
  stopped: (isFailing: boolean) => Promise<void>
}

/** Sends until nothing waits; after a failure it tries again, later each time. */
export const makeSender = ({ alone, sendFirst, stopped }: SenderOptions) => {
  let failures = 0
  let timer: number | undefined
  let running = false
  let again = false
  let closed = false

  const start = async () => {
    clearTimeout(timer)
    if (closed) return
    again = running
    if (running) return
    running = true
    await drain().finally(() => (running = false))
    if (again) void start()
  }
  const drain = async () => {
    const wasAlone = await alone(async (mayGoOn) => {
      while (!closed && (await mayGoOn())) {
        const sent = await sendFirst()
        failures = sent === 'later' ? failures + 1 : 0
        if (sent !== 'sent') return
      }
    }).catch(() => void failures++)
    await stopped(failures > 0)
    if (wasAlone === false) startWithin(otherTabWait)
    else if (failures) startWithin(Math.min(longestWait, 1_000 * 2 ** failures))
  }
  const startWithin = (most: number) => {
    clearTimeout(timer)
    if (!closed) timer = window.setTimeout(() => void start(), most / 2 + (Math.random() * most) / 2)
  }
  const startNow = () => {
    failures = 0
    void start()
  }
  window.addEventListener('online', startNow)

  return {
    start: () => void start(),
    /** The connection is back: the failures before it say nothing any more. */
    startNow,
    get isFailing() {
      return failures > 0
    },
    close: () => {
      closed = true
      clearTimeout(timer)
      window.removeEventListener('online', startNow)
    },
  }
}
