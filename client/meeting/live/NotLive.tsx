import { Play, Radio } from 'lucide-react'
import { useState } from 'react'
import { useMembership } from '../../session/session.ts'
import { useNow } from '../../lib/clock.ts'
import { inDays } from '../../lib/dates.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { copy } from '../copy.ts'
import { Reopen } from './Reopen.tsx'
import { AskStart } from '../prepare/NextStep.tsx'
import type { MeetingView } from '../view.ts'

/** The live mode while nothing is live: what will come, or what has been. */
export const NotLive = ({ slug, view }: { slug: string; view: MeetingView }) => {
  const { runsMeetings } = useMembership()
  const now = useNow(60_000)
  const [asking, setAsking] = useState(false)
  const over = view.state === 'CLOSED' || view.state === 'ADOPTED'
  if (over)
    return (
      <div className="hub-stack">
        <Empty icon={Radio} title={copy.live.over}>
          {copy.live.overText}
        </Empty>
        <div className="hub-row">
          <LinkButton href={`/${slug}/overleg/${view.id}/verslag`} variant="primary">
            {copy.prepare.toMinutes}
          </LinkButton>
        </div>
        <Reopen view={view} />
      </div>
    )
  return (
    <div className="hub-stack">
      <Empty icon={Radio} title={view.state === 'CANCELLED' ? copy.prepare.cancelledNow : copy.live.notStarted}>
        {view.state !== 'CANCELLED' && copy.live.notStartedText(inDays(view.startsAt, now))}
      </Empty>
      {runsMeetings && view.state === 'CALLED' && (
        <div className="hub-row">
          <Button variant="primary" icon={Play} onClick={() => setAsking(true)}>
            {copy.prepare.start}
          </Button>
        </div>
      )}
      {asking && <AskStart view={view} onClose={() => setAsking(false)} />}
    </div>
  )
}
