import { DraftLine, ShowDraft } from '../../chair/Draft.tsx'
import { useDecisionDraft } from '../../decision/draft.ts'
import type { MeetingView } from '../view.ts'

/** Shows the table what is typed in the form of a decision. */
export const ShowTyped = ({ view, item }: { view: MeetingView; item: MeetingView['items'][number] }) => (
  <ShowDraft item={item} isCurrent={view.currentId === item.id} typed={useDecisionDraft(item.id)} />
)

/** What somebody else records at the current item; nothing where this person does. */
export const OtherDraft = ({ item }: { item: MeetingView['items'][number] }) =>
  useDecisionDraft(item.id) ? null : <DraftLine item={item} />
