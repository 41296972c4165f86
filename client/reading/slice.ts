import type { Slice } from '../slice.ts'

export const reading: Slice = {
  because: {
    CH4: 'Bij dit punt is nog niets vastgelegd. Er is niets voor te lezen.',
  },
}
