import { GraphQLError } from 'graphql/error/index.js'
import { Quota } from './lib/quota.ts'
import { type Asker, noteSecurity } from './lib/security.ts'
import { limits } from './limits.ts'

export type RateName = keyof typeof limits.rates

/** What visitors and persons spend of each rate of limits.rates, in this process. */
export class Counts {
  private readonly quotas = new Map<RateName, Quota>()

  /**
   * Spends `amount` of what the key has left. 0: it was there; else the limit is reached, and the number is the seconds
   * after which to come back.
   */
  take(name: RateName, key: string, asker: Asker, amount = 1): number {
    return noted(name, key, asker, this.quotaOf(name).take(key, amount))
  }

  /** The same for what is refused unread: it spends nothing, so that the visitor gets in when its time is over. */
  wait(name: RateName, key: string, asker: Asker): number {
    return noted(name, key, asker, this.quotaOf(name).wait(key))
  }

  /** Spends what is known only when it is done: what comes after it is refused. */
  charge(name: RateName, key: string, amount: number) {
    if (amount) this.quotaOf(name).charge(key, amount)
  }

  private quotaOf(name: RateName) {
    let quota = this.quotas.get(name)
    if (!quota) this.quotas.set(name, (quota = new Quota(limits.rates[name])))
    return quota
  }

  /** The same for what is refused aloud: throws when the limit is reached. */
  spend(name: keyof typeof tooMuch, key: string, asker: Asker, amount = 1) {
    const seconds = this.take(name, key, asker, amount)
    if (seconds) throw new TooManyRequests(name, seconds)
  }
}

/** Writes that a limit was reached; whoever tells it has to say who asked. */
export const noteLimit = (limit: string, asker: Asker, fields: { where?: string; person?: string } = {}) =>
  noteSecurity('limit-reached', { ...fields, limit, ...asker })

const noted = (name: RateName, key: string, asker: Asker, seconds: number) => {
  if (seconds) noteLimit(name, asker, ofPersons.has(name) ? { person: key } : {})
  return seconds
}

/** The rates whose keys are ids of persons. */
const ofPersons = new Set<RateName>(['person', 'draft'])

/** The answer to what is too much: an error of GraphQL that Fastify can send too. */
export class TooManyRequests extends GraphQLError {
  readonly statusCode = 429
  constructor(name: keyof typeof tooMuch, seconds: number) {
    super(`${tooMuch[name]}: come back in ${seconds} s`, {
      extensions: { code: 'TOO_MANY_REQUESTS', retryAfter: seconds },
    })
  }
}

const tooMuch = {
  anonymous: 'too many requests from this address without a sign-in',
  signIn: 'too many attempts to sign in from this address',
  link: 'too many links asked from this address',
  draft: 'what is being recorded is shown too often',
  person: 'this person asks too much',
} satisfies Partial<Record<RateName, string>>
