/** At most so much in so many milliseconds, for each key. */
export type Rate = { most: number; within: number }
type Spent = { amount: number; until: number }

/** The most keys that are remembered; with more, the oldest is forgotten. Each takes some 200 bytes. */
export const mostKeys = 10_000

/**
 * Counts what each key spends. The time of a key begins with the first thing it spends, and is measured by a clock that
 * nobody can set: a limit must not stay shut because the time of day was put back.
 */
export class Quota {
  // In the order in which their time began, so the first ends first.
  private readonly spent = new Map<string, Spent>()
  private readonly rate: Rate
  constructor(rate: Rate) {
    this.rate = rate
  }

  /**
   * Spends `amount` of what the key has left. 0: it was there; else nothing is spent, and the number is the seconds
   * after which it is there.
   */
  take(key: string, amount = 1): number {
    const seconds = this.wait(key, amount)
    if (!seconds) this.charge(key, amount)
    return seconds
  }

  /** Spends what is known only when it is done, also more than the key has left. */
  charge(key: string, amount: number) {
    const now = performance.now()
    const known = this.spent.get(key)
    if (known && now < known.until) {
      known.amount += amount
      return
    }
    this.spent.delete(key)
    this.forget(now)
    this.spent.set(key, { amount, until: now + this.rate.within })
  }

  /** The same, and nothing is spent. */
  wait(key: string, amount = 1): number {
    const now = performance.now()
    const known = this.spent.get(key)
    if (!known || known.until <= now) return amount > this.rate.most ? Math.ceil(this.rate.within / 1000) : 0
    return known.amount + amount > this.rate.most ? Math.max(1, Math.ceil((known.until - now) / 1000)) : 0
  }

  /** The number of keys that are remembered. */
  get size() {
    return this.spent.size
  }

  /** Forgets every key whose time is over, and the oldest where there is no room for one more. */
  private forget(now: number) {
    for (const [key, { until }] of this.spent) {
      if (now < until && this.spent.size < mostKeys) return
      this.spent.delete(key)
    }
  }
}
