import type { SliceEvent } from '../lib/event.ts'
import { everythingIn, type Scope } from './scope.ts'
import type { Announced, Reacting, Tx } from './write.ts'

type React<About, Answer> = (tx: Tx, scope: Scope, about: About) => Promise<readonly (Answer | null)[]>
/** A reaction of a slice to an event of a slice before it, or its answer to an inquiry. */
export type Reaction = { at: SliceEvent<never, unknown>; does: string; react: React<never, unknown> }

/** An event: its reactions change rows inside the act, and return what the act has to announce. */
export const event = <About>(name: string): SliceEvent<About, Announced> => ({ name })
/** An inquiry: its reactions change nothing, and return what they know. */
export const inquiry = <About, Answer>(name: string): SliceEvent<About, Answer> => ({ name })

/** `does` says what it does, or answers, for docs/events.md: 'lowers hands'. */
export const on = <About, Answer>(
  at: SliceEvent<About, Answer>,
  does: string,
  react: React<About, Answer>,
): Reaction => ({ at, does, react })

/**
 * The reactions of all slices. They run one after another, for a transaction is one connection: in the order of the
 * slices, and within a slice in the order of its list.
 */
export class Reactions implements Reacting {
  private readonly byEvent = new Map<object, React<never, unknown>[]>()
  constructor(inOrder: Iterable<Reaction>) {
    for (const { at, react } of inOrder) this.byEvent.set(at, [...(this.byEvent.get(at) ?? []), react])
  }

  /**
   * Reactions see everything, whoever acts: a child follows its parent even if the person who acts may not see the
   * child.
   */
  async answers<About, Answer>(at: SliceEvent<About, Answer>, tx: Tx, samenwerkingsverbandId: string, about: About) {
    const answers: Answer[] = []
    // The cast is safe: on() paired the event with its reaction.
    const reactions = (this.byEvent.get(at) ?? []) as unknown as React<About, Answer>[]
    const scope = everythingIn(samenwerkingsverbandId)
    for (const react of reactions)
      for (const answer of await react(tx, scope, about)) if (answer !== null) answers.push(answer)
    return answers
  }
}
