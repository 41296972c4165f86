import { Gavel, Unplug } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { type FragmentType, readFragment } from '../graph/generated/index.ts'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { useBack } from '../graph/acts/use-problem.ts'
import { useNow } from '../lib/clock.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { ChairedFragment, takeChair } from './operations.ts'
import { useChair } from './use-chair.ts'
import './chair.css'

type Meeting = FragmentType<typeof ChairedFragment> & { id: string }

/** Milliseconds: a page that reloads and a hub that restarts are back sooner than somebody who left. */
const patience = 15_000

/** On a desk without the hammer: its holder, and the way to take it. On the desk with the hammer: nothing. */
export const ChairLine = ({ meeting, stopped }: { meeting: Meeting; stopped: boolean }) => {
  const { holder, holds, awaySince } = useChair(meeting)
  const away = useNow() - (awaySince ?? Infinity) >= patience
  const had = useHad(holds)
  const { take, busy, problem } = useTake(meeting)
  const [asking, setAsking] = useState(false)
  useSaid(holder, holds)
  if (holds || !holder) return null
  const act = (
    <Button
      small
      variant={away ? 'primary' : 'secondary'}
      icon={Gavel}
      busy={busy && copy.taking}
      onClick={() => (away || had ? void take() : setAsking(true))}
    >
      {had && !away ? copy.takeBack : copy.take}
    </Button>
  )
  return (
    <>
      {away || stopped ? (
        <Alert
          key={away ? 'away' : 'stopped'}
          kind="warning"
          icon={away ? Unplug : Gavel}
          title={away ? copy.away(holder.name) : copy.has(holder.name)}
          speak="now"
        >
          {away ? copy.awayHint : copy.whoMoves} {act}
        </Alert>
      ) : (
        <div className="hub-chairline">
          <p>
            <b>{copy.has(holder.name)}</b> <span className="hub-meta">{copy.hasHint}</span>
          </p>
          {act}
        </div>
      )}
      {problem && <Problem>{problem}</Problem>}
      {asking && (
        <Dialog
          title={copy.takeHead}
          closeLabel={copy.takeNo}
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button
                variant="primary"
                icon={Gavel}
                busy={busy && copy.taking}
                onClick={() => void take().then(() => setAsking(false))}
              >
                {copy.take}
              </Button>
              <Button onClick={() => setAsking(false)}>{copy.takeNo}</Button>
            </>
          }
        >
          <p>{copy.takeText(holder.name)}</p>
        </Dialog>
      )}
    </>
  )
}

/** Takes the hammer: sent now, or said to have failed; refused where somebody else took it meanwhile. */
const useTake = (meeting: Meeting) => {
  const [act, busy] = useAct(takeChair)
  const [problem, setProblem] = useState<string | null>(null)
  const { holder } = useChair(meeting)
  useBack(() => setProblem(null))
  const take = async () => {
    const outcome = await act({ meetingId: meeting.id, from: holder?.id ?? null })
    if (outcome.ok) return setProblem(null)
    const present = outcome.refusal?.present
    if (outcome.refusal?.code !== 'CONFLICT' || present?.__typename !== 'Meeting') return setProblem(whyNot(outcome))
    const { chairedBy } = readFragment(ChairedFragment, present)
    setProblem(chairedBy ? copy.tookOther(chairedBy.name) : copy.tookNone)
  }
  return { take, busy, problem }
}

/** Whether this page has held the hammer. */
const useHad = (holds: boolean) => {
  const [had, setHad] = useState(holds)
  if (holds && !had) setHad(true)
  return had
}

/** Tells a screen reader that the hammer changed hands. */
const useSaid = (holder: { id: string; name: string } | null, holds: boolean) => {
  const before = useRef(holder?.id)
  const [id, name] = [holder?.id, holder?.name]
  useEffect(() => {
    if (before.current === id) return
    before.current = id
    if (name) announce(holds ? copy.youHave : copy.hasNow(name))
  }, [id, name, holds])
}

/** Tells those who follow that the chair is away, so that nobody wonders why nothing moves. */
export const ChairAway = ({ meeting }: { meeting: Meeting }) => {
  const { awaySince } = useChair(meeting)
  const away = useNow(5_000) - (awaySince ?? Infinity) >= patience
  return away ? <Alert kind="info" icon={Unplug} title={copy.awayFollow} /> : null
}
