import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useRef } from 'react'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { IconButton } from '../ui/Button.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { copy } from './copy.ts'
import { turnScreen } from './operations.ts'

/** Turns the pages of the screen in the room, where what it shows does not fit on one. */
export const TurnScreen = ({ meetingId }: { meetingId: string }) => {
  const [act] = useAct(turnScreen)
  const last = useRef<Promise<unknown>>(Promise.resolve())
  // One after another: a press while another is on its way is a turn of its own.
  const turn = (back: boolean) => {
    last.current = last.current.then(async () => {
      const outcome = await act({ meetingId, back })
      if (!outcome.ok) announce(whyNot(outcome))
    })
  }
  return (
    <>
      <IconButton small icon={ChevronLeft} label={copy.turnBack} onClick={() => turn(true)} />
      <IconButton small icon={ChevronRight} label={copy.turnOn} onClick={() => turn(false)} />
    </>
  )
}
