/**
 * An event that a slice tells, or an inquiry that it asks, without knowing which slices answer. Slices after it answer
 * with a reaction. `About` is the payload, `Answer` the type that each reaction returns. docs/events.md lists the
 * reactions.
 */
export type SliceEvent<About, Answer> = { readonly name: string; readonly types?: (about: About) => Answer }
