import { action } from './action/slice.ts'
import { agenda } from './agenda/slice.ts'
import { attendance } from './attendance/slice.ts'
import { carryover } from './carryover/slice.ts'
import { chair } from './chair/slice.ts'
import { consent } from './consent/slice.ts'
import { decision } from './decision/slice.ts'
import { guest } from './guest/slice.ts'
import { meeting } from './meeting/slice.ts'
import { minutes } from './minutes/slice.ts'
import { note } from './note/slice.ts'
import { party } from './party/slice.ts'
import { question } from './question/slice.ts'
import { quorum } from './quorum/slice.ts'
import { samenwerkingsverband } from './samenwerkingsverband/slice.ts'
import { series } from './series/slice.ts'
import type { Slice } from './slice.ts'
import { template } from './template/slice.ts'
import { venue } from './venue/slice.ts'

/**
 * All slices, from the ground up. A slice imports only those before it (test/structure.test.ts), and reacts before
 * those after it.
 */
export const slices = {
  ...{ samenwerkingsverband, party },
  ...{ meeting, venue, agenda, attendance, guest, note, chair },
  ...{ question, consent, decision, action },
  ...{ quorum, minutes, carryover, template, series },
} satisfies Record<string, Slice>

export const everySlice: readonly Slice[] = Object.values(slices)
