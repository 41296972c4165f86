import { nl } from '../../schema/nl.ts'
import { ActionLineFragment } from '../action/ActionLine.tsx'
import { whoDoes } from '../action/who-does.ts'
import { DecisionLineFragment } from '../decision/DecisionLine.tsx'
import { readFragment } from '../graph/generated/index.ts'
import { copy as meeting } from '../meeting/copy.ts'
import type { MeetingView } from '../meeting/view.ts'
import { copy } from '../chair/copy.ts'

/** What is read back, in words. What was recorded at another item says at which. */
export const readNow = (view: MeetingView, now: number) => inWords(view, view.toRead, now)

/** What was recorded at the current item, in words. */
export const recordedHere = (view: MeetingView, now: number) =>
  view.currentId
    ? inWords(view, { decisions: view.decisionsAt(view.currentId), actions: view.actionsAt(view.currentId) }, now)
    : []

/** Decisions with their outcome, then actions with who does them and by when. */
const inWords = (
  view: MeetingView,
  { decisions, actions }: Pick<MeetingView, 'decisions' | 'actions'>,
  now: number,
) => [
  ...decisions.map((decision) => {
    const { id, number, outcome, text } = readFragment(DecisionLineFragment, decision)
    return {
      id,
      head: said(copy.decision(number, nl.decisionOutcome[outcome]), elsewhereAt(view, decision.agendaItem?.id)),
      text,
      who: '',
    }
  }),
  ...actions.map((action) => {
    const line = readFragment(ActionLineFragment, action)
    return {
      id: line.id,
      head: said(copy.action(line.number), elsewhereAt(view, action.agendaItem?.id)),
      text: line.text,
      who: whoDoes(line, now),
    }
  }),
]

const said = (head: string, at: string | null) => (at ? `${head}, ${at}` : head)

/** 'bij punt 2' of an item that is not the current one; null: it is, or there is none. */
export const elsewhereAt = (view: MeetingView, itemId: string | null | undefined) => {
  const number = itemId && itemId !== view.currentId ? view.numberOf(itemId) : 0
  return number ? meeting.live.atItem(number) : null
}
