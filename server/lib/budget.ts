import { GraphQLError } from 'graphql/error/index.js'

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
  /** A page may be searched for in everything there is. */
  page: 1000,
}

/**
 * What one answer may cost. It is counted as it is made, so this limits what is really there, which nobody knows
 * before.
 */
export class Budget {
  used = 0
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
