import type { Slice } from '../slice.ts'

export const consent: Slice = {
  because: { consentRound: 'Bij dit punt staat nog een instemming open. Sluit eerst de instemming, of trek die in.' },
}
