import { CarriedFragment } from '../../agenda/Carried.tsx'
import { Postpone } from '../../carryover/Postpone.tsx'
import { type FragmentType, readFragment } from '../../graph/generated/index.ts'
import type { MeetingView } from '../view.ts'

/** The current item may go on another time. */
export const PostponeCurrent = ({
  view,
  item,
}: {
  view: MeetingView
  item: FragmentType<typeof CarriedFragment> & { id: string }
}) =>
  readFragment(CarriedFragment, item).placement === 'PLACED' ? (
    <div className="hub-row">
      <Postpone item={{ id: item.id, title: view.titleOf(item.id) ?? '' }} startsAt={view.startsAt} />
    </div>
  ) : null
