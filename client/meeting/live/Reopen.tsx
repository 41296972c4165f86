import { RotateCcw } from 'lucide-react'
import { useAct, whyNot } from '../../graph/acts/act.ts'
import { useProblem } from '../../graph/acts/use-problem.ts'
import { useMembership } from '../../session/session.ts'
import { useNow } from '../../lib/clock.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { copy } from '../copy.ts'
import { reopenMeeting } from '../live-operations.ts'
import type { MeetingView } from '../view.ts'
import './desk.css'

const quarter = 15 * 60_000

/** A close by mistake is undone within fifteen minutes. */
export const Reopen = ({ view }: { view: MeetingView }) => {
  const { runsMeetings } = useMembership()
  const now = useNow(15_000)
  const [reopen, busy] = useAct(reopenMeeting)
  const [problem, setProblem] = useProblem()
  const left = view.closedAt ? Date.parse(view.closedAt) + quarter - now : 0
  if (!runsMeetings || view.state !== 'CLOSED' || left <= 0) return null
  const run = async () => {
    const outcome = await reopen({ id: view.id })
    setProblem(outcome.ok ? null : outcome)
  }
  return (
    <div className="hub-reopen hub-noprint">
      <span>{copy.live.reopenHint(Math.min(15, Math.ceil(left / 60_000)))}</span>
      <Button small icon={RotateCcw} busy={busy && copy.busy} onClick={() => void run()}>
        {copy.live.reopen}
      </Button>
      {problem && <Alert kind="error" title={whyNot(problem)} />}
    </div>
  )
}
