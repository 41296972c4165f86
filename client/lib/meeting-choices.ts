import { amsterdamDate } from '../../schema/dates.ts'
import { datedDate } from './dates.ts'
import { addressWords } from './slugs.ts'

interface Held {
  id: string
  title: string
  state: string
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
