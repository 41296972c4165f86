import { copy } from './copy.ts'

/** What is said of an act that goes out later. */
export const waitsSaid = ({ isKept }: { isKept?: boolean }) => (isKept === false ? copy.notKept : copy.kept)

/** What is said of an act that went well: that it is done only once the server said so, until then that it waits. */
export const doneSaid = (outcome: { queued?: true; isKept?: boolean }, done: string) =>
  outcome.queued ? waitsSaid(outcome) : done
