import { type Scope, Scopes } from '../auth/scope.ts'
import type { SliceEvent } from '../lib/event.ts'
import type { Announced, Reacting, Tx } from './write.ts'

type React<About, Answer> = (tx: Tx, scope: Scope, about: About) => Promise<readonly (Answer | null)[]>
/** What a slice does about an event of a slice below it. */
export type Reaction = { at: SliceEvent<never, unknown>; react: React<never, unknown> }

/** An event: its reactions change rows inside the act, and return what the act has to announce. */
export const event = <About>(name: string): SliceEvent<About, Announced> => ({ name })
/** An inquiry: its reactions change nothing, and return what they know. */
export const inquiry = <About, Answer>(name: string): SliceEvent<About, Answer> => ({ name })

export const on = <About, Answer>(at: SliceEvent<About, Answer>, react: React<About, Answer>): Reaction => ({
  at,
  react,
})

/**
 * The reactions of all slices. They run one after another: in the order of the slices, and within a slice in the order
 * of its list.
 */
export class Reactions implements Reacting {
  private readonly at = new Map<object, React<never, unknown>[]>()
  constructor(inOrder: Iterable<Reaction>) {
    for (const { at, react } of inOrder) this.at.set(at, [...(this.at.get(at) ?? []), react])
  }

  /**
   * Reactions see everything, whoever acts: a child must follow its parent even if the person who acts may not see it.
   */
  async answers<About, Answer>(at: SliceEvent<About, Answer>, tx: Tx, samenwerkingsverbandId: string, about: About) {
    const all: Answer[] = []
    const reacting = this.at.get(at) as React<About, Answer>[] | undefined
    if (!reacting) return all
    const scope = new Scopes([[samenwerkingsverbandId, 'CHAIR']]).of({ samenwerkingsverbandId })
    for (const react of reacting)
      for (const answer of await react(tx, scope, about)) if (answer !== null) all.push(answer)
    return all
  }
}
