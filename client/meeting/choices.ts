import { amsterdamDate } from '../../schema/dates.ts'
import type { MeetingState } from '../graph/generated/graphql.ts'
import { datedDate } from '../lib/dates.ts'
import { addressWords } from '../lib/slugs.ts'

interface Held {
  id: string
  title: string
  state: MeetingState
  startsAt: string
}

/** The meetings that something can come from, by their word in an address: the day, or the day and the title. */
export const meetingChoices = (meetings: readonly Held[]) =>
  addressWords(
    meetings
      .filter(({ state }) => state !== 'DRAFT' && state !== 'CANCELLED')
      .map(({ id, title, startsAt }) => ({
        id,
        label: `${datedDate(startsAt)}, ${title}`,
        names: [amsterdamDate(startsAt), `${amsterdamDate(startsAt)} ${title}`],
      })),
  )
