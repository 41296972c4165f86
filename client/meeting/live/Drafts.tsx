import { DraftLine, ShowDraft } from '../../chair/Draft.tsx'
import { useDecisionDraft } from '../../decision/draft.ts'
import type { MeetingView } from '../view.ts'

/** Shows the table the decision that is being typed. */
export const ShowTyped = ({ view, item }: { view: MeetingView; item: MeetingView['items'][number] }) => (
  <ShowDraft item={item} isCurrent={view.currentId === item.id} typed={useDecisionDraft(item.id)} />
)

/** The decision that somebody else types at the current item; nothing while this person types one. */
export const OtherDraft = ({ item }: { item: MeetingView['items'][number] }) =>
  useDecisionDraft(item.id) ? null : <DraftLine item={item} />
