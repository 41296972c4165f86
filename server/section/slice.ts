import { lastSection } from '../agenda/events.ts'
import { on, type Reaction } from '../db/reactions.ts'
import { followsMeeting } from '../meeting/steps.ts'
import type { Slice } from '../slice.ts'
import * as resolvers from './resolvers.ts'
import { loadSections, loadSectionsOf, saveSection } from './store.ts'
import { sectionChange, sections } from './table.ts'

const reactions: Reaction[] = [
  followsMeeting({ load: loadSectionsOf, save: saveSection, change: sectionChange }),
  on(lastSection, 'the last head of the agenda', async (tx, scope, { id }) =>
    (await loadSectionsOf(tx, scope, [id])).slice(-1),
  ),
]

export const section: Slice = {
  resolvers,
  reactions,
  entities: { Section: loadSections },
  tables: { Section: sections },
}
