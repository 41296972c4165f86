import { Plus } from 'lucide-react'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { useProblem } from '../graph/acts/use-problem.ts'
import type { NotDone } from '../graph/acts/outcome.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { copy as agendaCopy } from '../agenda/copy.ts'
import { copy } from './copy.ts'
import { dismissCarryOver } from './operations.ts'

interface OfferRowProps {
  title: string
  /** Why it is offered, and what comes with it. */
  about: string
  taking: boolean
  problem: NotDone | null
  onTake: () => void
  /** How it is left out; missing: it is not. */
  leave?: { meetingId: string; itemId: string; onLeft: () => void }
}

/** One thing that the meeting before left, one press from this agenda. */
export const OfferRow = ({ title, about, taking, problem, onTake, leave }: OfferRowProps) => {
  const [refused, setRefused] = useProblem()
  const why = problem ?? refused
  return (
    <li className="hub-carry__row">
      <div className="hub-carry__text">
        <b>{title}</b>
        <span className="hub-meta">{about}</span>
      </div>
      <div className="hub-row">
        <Button
          small
          icon={Plus}
          aria-label={copy.takeNamed(title)}
          busy={taking && agendaCopy.saving}
          onClick={onTake}
        >
          {copy.take}
        </Button>
        {leave && <Leave {...leave} title={title} onProblem={setRefused} />}
      </div>
      {why && <Alert kind="error" title={whyNot(why)} />}
    </li>
  )
}

interface LeaveProps {
  meetingId: string
  itemId: string
  title: string
  onLeft: () => void
  onProblem: (problem: NotDone | null) => void
}

const Leave = ({ meetingId, itemId, title, onLeft, onProblem }: LeaveProps) => {
  const [dismiss, busy] = useAct(dismissCarryOver)
  const run = async () => {
    const outcome = await dismiss({ meetingId, itemId })
    onProblem(outcome.ok ? null : outcome)
    if (!outcome.ok) return
    announce(copy.left(title))
    onLeft()
  }
  return (
    <Button
      small
      variant="subtle"
      aria-label={copy.leaveNamed(title)}
      busy={busy && agendaCopy.saving}
      onClick={() => void run()}
    >
      {copy.leave}
    </Button>
  )
}
