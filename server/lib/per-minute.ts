import { GraphQLError } from 'graphql'

/** A limit of so many a minute for each key, for example for each person; the count begins anew every minute. */
export class PerMinute {
  private readonly most: number
  private counts = new Map<string, number>()
  private until = 0
  constructor(most: number) {
    this.most = most
  }
  /** Counts one more; false: it is one too many. */
  allows(key: string, now = Date.now()) {
    if (now > this.until) {
      this.counts = new Map()
      this.until = now + 60_000
    }
    const count = (this.counts.get(key) ?? 0) + 1
    this.counts.set(key, count)
    return count <= this.most
  }
}

/** The answer to a request that is one too many. */
export const tooManyRequests = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'TOO_MANY_REQUESTS', http: { status: 429 } } })
