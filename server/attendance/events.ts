import { event } from '../db/reactions.ts'
import type { MeetingRow } from '../meeting/table.ts'
import type { AttendanceRow } from './table.ts'

/** Other parties have a seat at a meeting. */
export const seatsChanged = event<MeetingRow>('seatsChanged')
/** Who sits at a seat, or is asked there, changed. `excused`: who said not to come. */
export const seatSettled = event<{ before: AttendanceRow; after: AttendanceRow; excused: string[] }>('seatSettled')
/** What the seats were told of a meeting changed; `were`: the seats as they were before. */
export const meetingMoved = event<{ before: MeetingRow; meeting: MeetingRow; were: AttendanceRow[] }>('meetingMoved')
