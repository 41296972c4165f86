/**
 * Something one slice tells, or asks, without knowing who answers. Slices above it answer with a reaction.
 * `About` is the payload, `Answer` what each reaction returns. To see who reacts, find the references of the constant.
 */
export type SliceEvent<About, Answer> = { readonly name: string; readonly types?: (about: About) => Answer }
