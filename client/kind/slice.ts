import type { Slice } from '../slice.ts'

export const kind: Slice = {
  because: {
    KI6: 'Deze soort is in gebruik: bij een partij van nu of vroeger, een actie of een vraag. Daarom blijft zij staan.',
  },
}
