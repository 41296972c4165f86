import { PencilLine } from 'lucide-react'
import { readFragment } from '../../graph/generated/index.ts'
import { Icon } from '../../ui/Icon.tsx'
import { copy } from '../../chair/copy.ts'
import { DraftFragment } from '../../chair/operations.ts'
import type { MeetingView } from '../view.ts'
import { isClosedItem } from './for-all.ts'

/** More does not fit; what is typed last is what the room reads. */
const most = 240

export const draftNow = (view: MeetingView) =>
  (view.current && !isClosedItem(view) && readFragment(DraftFragment, view.current).draft) || null

/** What is being recorded, as it is typed. */
export const ScreenDraft = ({ draft }: { draft: string }) => (
  <section className="hub-scherm__rec hub-scherm__rec--draft" aria-live="off">
    <small>
      <Icon of={PencilLine} /> {copy.draft}
    </small>
    <p className={draft.length > 160 ? 'is-long' : undefined}>
      {draft.length > most ? `… ${draft.slice(draft.indexOf(' ', draft.length - most) + 1)}` : draft}
      <i aria-hidden="true" />
    </p>
  </section>
)
