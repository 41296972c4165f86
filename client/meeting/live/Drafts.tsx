import { DraftLine, ShowDraft } from '../../chair/Draft.tsx'
import { useDecisionDraft } from '../../decision/draft.ts'
import type { MeetingView } from '../view.ts'

interface AtItem {
  view: MeetingView
  item: MeetingView['items'][number]
}

/** Shows the table the decision that is being typed. */
export const ShowTyped = ({ view, item }: AtItem) => (
  <ShowDraft
    item={item}
    isCurrent={view.currentId === item.id}
    typed={useDecisionDraft(item.id, view.consentsAt(item.id))}
  />
)

/** The decision that somebody else types at the current item; nothing while this person types one. */
export const OtherDraft = ({ view, item }: AtItem) =>
  useDecisionDraft(item.id, view.consentsAt(item.id)) ? null : <DraftLine item={item} />
