import { copy } from './copy.ts'

/** What is said of an act that goes out later. */
export const waitsSaid = ({ isKept }: { isKept?: boolean }) => (isKept === false ? copy.notKept : copy.kept)
