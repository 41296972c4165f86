import type { Slice } from '../slice.ts'

export const venue: Slice = {
  because: {
    VN5: 'Deze locatie is gesloten. De voorzitter of secretaris kan haar weer openen.',
  },
}
