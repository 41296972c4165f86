import { event } from '../db/reactions.ts'
import type { MeetingRow } from '../meeting/table.ts'
import type { AttendanceRow } from './table.ts'

/** The meeting has seats for other parties than before. */
export const seatsChanged = event<MeetingRow>('seatsChanged')
/** Another person sits at a seat, or is asked to. `excused`: persons who just said that they do not come. */
export const holderChanged = event<{ before: AttendanceRow; after: AttendanceRow; excused: string[] }>('holderChanged')
/** A meeting was edited. `were`: its seats before they were asked anew. */
export const meetingMoved = event<{ before: MeetingRow; meeting: MeetingRow; were: AttendanceRow[] }>('meetingMoved')
