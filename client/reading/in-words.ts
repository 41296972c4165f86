import { nl } from '../../schema/nl.ts'
import { ActionLineFragment } from '../action/ActionLine.tsx'
import { whoDoes } from '../action/who-does.ts'
import { DecisionLineFragment } from '../decision/DecisionLine.tsx'
import { readFragment } from '../graph/generated/index.ts'
import type { ActionOnPageFragment, DecisionOnPageFragment } from '../graph/generated/graphql.ts'
import { copy } from './copy.ts'

export interface DecisionsAndActions {
  decisions: readonly DecisionOnPageFragment[]
  actions: readonly ActionOnPageFragment[]
}

/** The part of a meeting that these components know: the item that everybody is at, and the numbers of all items. */
export interface Agenda {
  currentId: string | null
  numberOf: (itemId: string) => number
}

/**
 * Decisions with their outcome, then actions with who does them and by when. A line of another item than the current
 * one names that item.
 */
export const inWords = (agenda: Agenda, { decisions, actions }: DecisionsAndActions, now: number) => [
  ...decisions.map((decision) => {
    const { id, number, outcome, text } = readFragment(DecisionLineFragment, decision)
    return {
      id,
      head: headOf(copy.decision(number, nl.decisionOutcome[outcome]), elsewhereAt(agenda, decision.agendaItem?.id)),
      text,
      who: '',
    }
  }),
  ...actions.map((action) => {
    const line = readFragment(ActionLineFragment, action)
    return {
      id: line.id,
      head: headOf(copy.action(line.number), elsewhereAt(agenda, action.agendaItem?.id)),
      text: line.text,
      who: whoDoes(line, now),
    }
  }),
]

const headOf = (head: string, at: string | null) => (at ? `${head}, ${at}` : head)

/** 'bij punt 2' of an item that is not the current one; null: it is, or there is none. */
export const elsewhereAt = ({ currentId, numberOf }: Agenda, itemId: string | null | undefined) => {
  const number = itemId && itemId !== currentId ? numberOf(itemId) : 0
  return number ? copy.atItem(number) : null
}
