import { action } from './action/slice.ts'
import { agenda } from './agenda/slice.ts'
import { attendance } from './attendance/slice.ts'
import { carryover } from './carryover/slice.ts'
import { chair } from './chair/slice.ts'
import { consent } from './consent/slice.ts'
import { takenIn } from './db/made.ts'
import { Reactions } from './db/reactions.ts'
import type { Joined } from './db/write.ts'
import { decision } from './decision/slice.ts'
import { guest } from './guest/slice.ts'
import { installation } from './installation/slice.ts'
import { mail } from './mail/slice.ts'
import { kind } from './kind/slice.ts'
import { meeting } from './meeting/slice.ts'
import { membership } from './membership/slice.ts'
import { minutes } from './minutes/slice.ts'
import { note } from './note/slice.ts'
import { party } from './party/slice.ts'
import { question } from './question/slice.ts'
import { quorum } from './quorum/slice.ts'
import { reading } from './reading/slice.ts'
import { samenwerkingsverband } from './samenwerkingsverband/slice.ts'
import { section } from './section/slice.ts'
import { series } from './series/slice.ts'
import type { Slice } from './slice.ts'
import { template } from './template/slice.ts'
import { venue } from './venue/slice.ts'

/**
 * All slices. A slice imports only those before it (test/structure.test.ts holds that), and reacts to an event before
 * those after it.
 */
export const slices = {
  ...{ samenwerkingsverband, kind, party, membership, installation, venue },
  ...{ meeting, agenda, section, attendance, guest, note, chair },
  ...{ question, consent, decision, action },
  ...{ reading, quorum, minutes, template, series, carryover },
  mail,
} satisfies Record<string, Slice>

export const everySlice: readonly Slice[] = Object.values(slices)

/** Without a mail server the slice of mail does not react, so no mail is queued. */
export const joinSlices = ({ mailsFrom }: Pick<Joined, 'mailsFrom'>): Joined => ({
  reactions: new Reactions(
    everySlice.flatMap((slice) => (slice === mail && !mailsFrom ? [] : (slice.reactions ?? []))),
  ),
  isTaken,
  mailsFrom,
})

const isTaken = takenIn(everySlice.flatMap(({ unannounced = [] }) => unannounced))
