import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { useTurn } from '../graph/acts/use-turn.ts'
import { IconButton } from '../ui/Button.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { copy } from './copy.ts'
import { turnScreen } from './operations.ts'

/** Turns the pages of the screen in the room, where what it shows does not fit on one. */
export const TurnScreen = ({ meetingId }: { meetingId: string }) => {
  const [act] = useAct(turnScreen)
  const [turn] = useTurn(copy.turnOn, async (back: boolean) => {
    const outcome = await act({ meetingId, back })
    if (!outcome.ok) announce(whyNot(outcome))
    return outcome.ok
  })
  return (
    <>
      <IconButton small icon={ChevronLeft} label={copy.turnBack} onClick={() => void turn(true)} />
      <IconButton small icon={ChevronRight} label={copy.turnOn} onClick={() => void turn(false)} />
    </>
  )
}
