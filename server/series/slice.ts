import { on, type Reaction } from '../db/reactions.ts'
import type { Announced } from '../db/write.ts'
import type { Slice } from '../slice.ts'
import { templateRemoved } from '../template/events.ts'
import * as resolvers from './resolvers.ts'
import { loadSchoolHolidays, loadSeries, saveSeries, seriesWith } from './store.ts'
import { meetingSeries, schoolHolidays, seriesChange } from './table.ts'

const reactions: Reaction[] = [
  on(templateRemoved, 'names it no more', async (tx, scope, template) => {
    const told: Announced[] = []
    for (const series of await seriesWith(tx, scope, template.id))
      told.push({ ...seriesChange(series, await saveSeries(tx, series, { templateId: null })), audience: 'CHAIR' })
    return told
  }),
]

export const series: Slice = {
  resolvers,
  reactions,
  entities: { MeetingSeries: loadSeries, SchoolHoliday: loadSchoolHolidays },
  tables: { MeetingSeries: meetingSeries, SchoolHoliday: schoolHolidays },
}
