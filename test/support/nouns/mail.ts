import type { Noun } from '../nouns.ts'

export const mail: Noun = {
  adds: { Attendance: 'mailedAt' },
}
