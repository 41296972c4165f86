import { hasTypedAction } from '../../action/RecordAction.tsx'
import { itemDraft } from '../../agenda/form/AddItem.tsx'
import { hasTypedDecision } from '../../decision/draft.ts'
import { hasDraft } from '../../lib/drafts.ts'
import type { MeetingView } from '../view.ts'

export type Kind = 'decision' | 'action'

/** The form of a decision or an action at an item. */
export interface Place {
  kind: Kind
  itemId: string
  /** Its words are there already, and only have to be recorded: the focus goes to that button. */
  isReady?: boolean
}

/** Whether somebody left words in it that are recorded nowhere, and were not put to the parties either. */
export const isUnrecorded = (view: Pick<MeetingView, 'consentsAt'>, { kind, itemId }: Place) =>
  kind === 'decision' ? hasTypedDecision(itemId, view.consentsAt(itemId)) : hasTypedAction(itemId)

/** Whether what the parties answered at this item waits for its decision. */
export const awaitsDecision = (view: Pick<MeetingView, 'countedConsentAt'>, itemId: string) =>
  view.countedConsentAt(itemId)?.awaitsDecision === true

/** Where such words stand on the desk, in the order of the agenda. */
export const unrecordedIn = (view: MeetingView): Place[] =>
  view.items.flatMap(({ id: itemId }) =>
    (['decision', 'action'] as const).map((kind) => ({ kind, itemId })).filter((place) => isUnrecorded(view, place)),
  )

/** Whether a new item was begun and not put on the agenda. */
export const hasTypedItem = ({ id }: Pick<MeetingView, 'id'>) => hasDraft(itemDraft(id))
