import { Unavailable } from '../lib/passing.ts'
import { limits } from '../limits.ts'

type Waiting = { begin(): void; patience: NodeJS.Timeout }

/**
 * Acts of one samenwerkingsverband take turns in this process, so that at most one of them holds a connection while
 * its row is locked elsewhere. Waiting is bounded in number and in time.
 */
export class Turns {
  private readonly running = new Map<string, number>()
  private readonly waiting = new Map<string, Waiting[]>()

  /** Resolves with a function that ends the turn. `abreast`: how many turns of this key may run at a time. */
  async take(key: string, abreast: number): Promise<() => void> {
    const now = this.running.get(key) ?? 0
    if (now < abreast) this.running.set(key, now + 1)
    else await this.wait(key)
    return () => this.pass(key)
  }

  private wait(key: string) {
    const line = this.waiting.get(key) ?? []
    if (line.length >= limits.database.waiting) throw new Unavailable('too many acts wait')
    this.waiting.set(key, line)
    return new Promise<void>((resolve, reject) => {
      const one: Waiting = {
        begin: resolve,
        patience: setTimeout(() => {
          line.splice(line.indexOf(one), 1)
          reject(new Unavailable('an act waited too long for its turn'))
        }, limits.database.patience),
      }
      line.push(one)
    })
  }

  /** Gives the turn to the first in line. */
  private pass(key: string) {
    const next = this.waiting.get(key)?.shift()
    if (next) {
      clearTimeout(next.patience)
      return next.begin()
    }
    this.waiting.delete(key)
    const left = (this.running.get(key) ?? 1) - 1
    if (left) this.running.set(key, left)
    else this.running.delete(key)
  }
}
