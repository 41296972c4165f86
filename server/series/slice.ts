import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'
import { loadSchoolHolidays, loadSeries } from './store.ts'
import { meetingSeries, schoolHolidays } from './table.ts'

export const series: Slice = {
  resolvers,
  entities: { MeetingSeries: loadSeries, SchoolHoliday: loadSchoolHolidays },
  tables: { MeetingSeries: meetingSeries, SchoolHoliday: schoolHolidays },
}
