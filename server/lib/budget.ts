import { GraphQLError } from 'graphql/error/index.js'
import { limits } from '../limits.ts'

/**
 * What the parts of an answer cost beside each other, in fields without fields of their own, of which each takes about
 * a microsecond of CPU up to the socket. `npm run bench dearest` measures them.
 */
export const price = {
  field: 1,
  /** A field that holds things. */
  thing: 2,
  row: 2,
  statement: 20,
  page: 1000,
  /** A row that a page has to look at, shown or not, and again for each table in which it is looked up. */
  lookedAt: 0.5,
  /** A thousand bytes of text that are searched for words. */
  searched: 5,
}

/**
 * What one answer may cost. It is counted as it is made, so this limits what is really there, which nobody knows
 * before.
 */
export class Budget {
  used = 0
  /** What its person paid before it was made, by an estimate. */
  paid = 0
  /** Whether an act was done for this answer. */
  acted = false
  private readonly most: number
  constructor(most: number) {
    this.most = most
  }

  /** Nothing more is read for the answer, and it is thrown away. */
  get spent() {
    return this.used > this.most
  }

  /** What its person has still to pay, now that it is known what the answer really cost. */
  get owed() {
    return Math.max(0, Math.ceil(this.used * limits.perSpent) - this.paid)
  }

  /** Throws where it is more than there is left. */
  spend(cost: number) {
    this.used += cost
    if (this.spent) throw this.exceeded()
  }

  /** Counts a statement that was made anyway: it may be one of an act, which must not fail half-way. */
  readonly read = (rows: number) => void (this.used += price.statement + rows * price.row)

  /** The error in the place of the answer; of an act that was done it says so. */
  exceeded() {
    const done = this.acted && { done: true }
    return new GraphQLError(
      done ? 'the act was done, but its answer would be too much' : 'the answer would be too much; ask for less',
      { extensions: { code: 'ANSWER_TOO_COSTLY', ...done } },
    )
  }
}
