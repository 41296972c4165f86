import { readFragment } from '../graph/generated/index.ts'
import { useViewer } from '../session/session.ts'
import type { MeetingView } from '../meeting/view.ts'
import { ChairedFragment } from './operations.ts'

/** Who holds the hammer, and whether that is the viewer; while nobody does, whoever may run the meeting moves it. */
export const useChair = (view: MeetingView) => {
  const { chairedBy, chairAwaySince, readBackAt } = readFragment(ChairedFragment, view)
  const { person } = useViewer()
  return {
    holder: chairedBy ?? null,
    holds: !chairedBy || chairedBy.id === person.id,
    awaySince: chairAwaySince ? Date.parse(chairAwaySince) : null,
    reading: !!readBackAt,
  }
}
