import { copy } from './copy.ts'

/** Announces an act that is sent later. */
export const waitsSaid = ({ isKept }: { isKept?: boolean }) => (isKept === false ? copy.notKept : copy.kept)

/** Announces an act as done once the server has acknowledged it, and as waiting until then. */
export const doneSaid = (outcome: { queued?: true; isKept?: boolean }, done: string) =>
  outcome.queued ? waitsSaid(outcome) : done
