import { action } from './action/slice.ts'
import { agenda } from './agenda/slice.ts'
import { attendance } from './attendance/slice.ts'
import { carryover } from './carryover/slice.ts'
import { chair } from './chair/slice.ts'
import { consent } from './consent/slice.ts'
import { decision } from './decision/slice.ts'
import { guest } from './guest/slice.ts'
import { kind } from './kind/slice.ts'
import { mail } from './mail/slice.ts'
import { meeting } from './meeting/slice.ts'
import { membership } from './membership/slice.ts'
import { minutes } from './minutes/slice.ts'
import { note } from './note/slice.ts'
import { party } from './party/slice.ts'
import { question } from './question/slice.ts'
import { reading } from './reading/slice.ts'
import { series } from './series/slice.ts'
import { template } from './template/slice.ts'
import { venue } from './venue/slice.ts'
import type { Slice } from './slice.ts'

/** The one list: nothing else in the client registers a noun. */
export const slices: readonly Slice[] = [
  kind,
  party,
  membership,
  venue,
  meeting,
  agenda,
  attendance,
  guest,
  note,
  chair,
  question,
  consent,
  decision,
  action,
  reading,
  minutes,
  template,
  series,
  carryover,
  mail,
]
