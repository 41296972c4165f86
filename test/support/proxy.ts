import { connect, createServer, type Socket } from 'node:net'

/** A way to the hub that can be cut, like the Wi-Fi of a venue. */
export const proxyTo = async (url: string) => {
  const { port } = new URL(url)
  const open = new Set<Socket>()
  let cut = false
  let lossy: { words: string; times: number } | null = null
  let lost = 0
  let held: (() => void)[] | null = null
  const server = createServer((near) => {
    if (cut) return void near.destroy()
    const far = connect(Number(port), '127.0.0.1')
    let doomed = false
    near.on('data', (chunk) => {
      if (lossy?.times && chunk.includes(lossy.words)) {
        lossy.times--
        doomed = true
      }
      far.write(chunk)
    })
    far.on('data', (chunk) => {
      if (held) return void held.push(() => near.write(chunk))
      if (!doomed) return void near.write(chunk)
      lost++
      near.destroy()
    })
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.on('end', () => other.end())
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    /** Breaks what is open and lets nothing new through. */
    cut: () => {
      cut = true
      for (const socket of open) socket.destroy()
    },
    mend: () => {
      cut = false
    },
    /** Requests with these words arrive, and their answer does not, so many times. */
    loseAnswers: (words: string, times: number) => {
      lossy = { words, times }
    },
    /** Requests arrive and answers wait, until they are let go. */
    hold: () => {
      held = []
    },
    letGo: () => {
      for (const pass of held ?? []) pass()
      held = null
    },
    /** How many answers were lost. */
    lost: () => lost,
    close: () => {
      for (const socket of open) socket.destroy()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
