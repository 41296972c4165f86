import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'
import { loadAttendances } from './store.ts'
import { attendances, sittings } from './table.ts'

export const attendance: Slice = {
  resolvers,
  entities: { Attendance: loadAttendances },
  tables: { Attendance: attendances, Sitting: sittings },
}
