import type { Slice } from '../slice.ts'

export const meeting: Slice = {
  because: { chairedBy: 'Iemand anders heeft de hamer. Alleen wie de hamer heeft, kan dit doen.' },
}
