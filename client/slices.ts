import { action } from './action/slice.ts'
import { agenda } from './agenda/slice.ts'
import { attendance } from './attendance/slice.ts'
import { consent } from './consent/slice.ts'
import { decision } from './decision/slice.ts'
import { guest } from './guest/slice.ts'
import { meeting } from './meeting/slice.ts'
import { note } from './note/slice.ts'
import { question } from './question/slice.ts'
import type { Slice } from './slice.ts'

/** The one list: nothing else in the client registers a noun. */
export const slices: readonly Slice[] = [action, agenda, attendance, consent, decision, guest, meeting, note, question]
