import type { Because } from './graph/acts/outcome.ts'
import type { RecordedActs } from './graph/outbox/recorded.ts'

/**
 * The facts about a noun that client/graph has to know. A slice is loaded with the first page, so it imports no
 * components and no copy: its few Dutch words stand in it.
 */
export interface Slice {
  /** Its acts that may wait for the network. */
  recorded?: RecordedActs
  /** Why an act was refused, in words that say more than the code. */
  because?: Because
}

/** Why any text or date was refused, of whatever noun. */
const anywhere: Because = {
  TX1: 'Deze tekst heeft tekens die de hub niet kan bewaren. Misschien heeft u ze meegeplakt. Typ de tekst opnieuw.',
  TX2: 'Deze datum kan niet. Vul een jaar in van 1900 tot en met 2199.',
  TX3: 'Dit is geen e-mailadres. Vul een adres in zoals naam@voorbeeld.nl.',
}

/** All that the slices say, as one. */
export const joinSlices = (slices: readonly Slice[]): Required<Slice> => ({
  recorded: Object.assign({}, ...slices.map(({ recorded }) => recorded)) as RecordedActs,
  because: Object.assign({}, anywhere, ...slices.map(({ because }) => because)) as Because,
})
