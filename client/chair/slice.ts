import type { Slice } from '../slice.ts'

export const chair: Slice = {
  because: {
    CH1: 'Dit overleg is niet bezig. De hamer, het voorlezen en het bladeren zijn er alleen tijdens het overleg.',
    CH5: 'Meeschrijven op het scherm kan alleen bij het punt dat nu aan de beurt is.',
  },
}
