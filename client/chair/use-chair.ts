import { type FragmentType, readFragment } from '../graph/generated/index.ts'
import { useViewer } from '../session/session.ts'
import { ChairedFragment } from './operations.ts'

/** The holder of the hammer, and whether that is the viewer; without a holder, chair and secretary move the meeting. */
export const useChair = (meeting: FragmentType<typeof ChairedFragment>) => {
  const { chairedBy, chairAwaySince } = readFragment(ChairedFragment, meeting)
  const { person } = useViewer()
  return {
    holder: chairedBy ?? null,
    holds: !chairedBy || chairedBy.id === person.id,
    awaySince: chairAwaySince ? Date.parse(chairAwaySince) : null,
  }
}
