import { amsterdamDate, amsterdamInstant, daysAfter, type Instant } from '../../../schema/dates.ts'
import { workdayAfter } from '../../../schema/holidays.ts'

/**
 * Whether what a meeting brought stands on top: through the next working day after its close, because many read it only
 * at their desk.
 */
export const isRecent = (closedAt: Instant, now: Instant) => amsterdamDate(now) <= workdayAfter(amsterdamDate(closedAt))

/** The instant from which a close may be recent: no row of days without work is longer than this. */
export const recentSince = (now: Instant) => amsterdamInstant(daysAfter(amsterdamDate(now), -7), '00:00')

interface Decision {
  id: string
  agendaItem?: { id: string } | null
  consentRound?: { partyVotes: readonly { choice?: string | null; party: { id: string } }[] } | null
}

interface Record {
  decisions: readonly Decision[]
  actions: readonly { id: string; decision?: { id: string } | null }[]
  questions: readonly { agendaItem?: { id: string } | null; answers: readonly { party: { id: string } }[] }[]
}

/**
 * The decisions that touch a party: it has an action to do for them, answered a question at their item, or did not
 * simply agree.
 */
export const touching = <One extends Decision>(
  { decisions, actions, questions }: Omit<Record, 'decisions'> & { decisions: readonly One[] },
  partyId: string,
  mine: ReadonlySet<string>,
) =>
  decisions.filter(
    ({ id, agendaItem, consentRound }) =>
      actions.some((action) => action.decision?.id === id && mine.has(action.id)) ||
      questions.some(
        (question) =>
          question.agendaItem &&
          question.agendaItem.id === agendaItem?.id &&
          question.answers.some(({ party }) => party.id === partyId),
      ) ||
      consentRound?.partyVotes.some(({ party, choice }) => party.id === partyId && !!choice && choice !== 'AGREE'),
  )
