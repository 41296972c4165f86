import { RefreshCw } from 'lucide-react'
import { useConnection } from '../../graph/connection.ts'
import type { Entry } from '../../graph/outbox/queue.ts'
import { useAdrift, useDescribe, useNextTry } from '../../graph/outbox/unsent.ts'
import { useHub } from '../../graph/use-hub.ts'
import { serverTime, useNow } from '../../lib/clock.ts'
import { hourTime } from '../../lib/dates.ts'
import { useUnrecorded } from '../../lib/open-forms.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { copy } from '../copy.ts'
import { Mend } from './Mend.tsx'
import { NotSentMark } from './NotSent.tsx'
import { OtherWords } from './OtherWords.tsx'
import { Unrecorded } from './Unrecorded.tsx'

/** The recorded acts that are not sent, in order. A refused act can be changed and sent again, or dropped. */
export const UnsentDialog = ({ entries, onClose }: { entries: readonly Entry[]; onClose: () => void }) => {
  const drafts = useUnrecorded()
  const isDrafts = !entries.length && drafts.length > 0
  return (
    <Dialog title={isDrafts ? copy.drafts.head : copy.unsent.head} closeLabel={copy.close} onClose={onClose} wide>
      {!isDrafts && <Lead entries={entries} />}
      <NextTry />
      <ul className="hub-lines">
        {entries.map((entry) => (
          <Line key={entry.id} entry={entry} />
        ))}
      </ul>
      <Unrecorded drafts={drafts} headless={isDrafts} />
    </Dialog>
  )
}

const Lead = ({ entries }: { entries: readonly Entry[] }) => {
  const kept = useAdrift() ? copy.unsent.leadAdrift : copy.unsent.lead
  const isOffline = useConnection().state === 'offline'
  if (!entries.length) return <p className="utrecht-paragraph">{copy.unsent.none}</p>
  // What was refused goes no more by itself.
  const goesOn = entries.some(({ refused }) => !refused)
  const next = goesOn ? (isOffline ? copy.unsent.leadOffline : copy.unsent.leadLive) : ''
  return <p className="utrecht-paragraph">{`${kept} ${next}`.trim()}</p>
}

const Line = ({ entry }: { entry: Entry }) => {
  const { label, words } = useDescribe()(entry)
  return (
    <li className="hub-line">
      <div className="hub-line__body">
        <b>{label}</b> <span className="hub-meta">{hourTime(serverTime(entry.createdAt))}</span>
        {entry.refused ? (
          <Mend entry={entry} />
        ) : (
          <>
            {words && <p className="hub-line__text">{words}</p>}
            <OtherWords entry={entry} />
            <NotSentMark count={1} />
          </>
        )}
      </div>
    </li>
  )
}

/** While an attempt failed: when the next one is, and a way not to wait for it. */
const NextTry = () => {
  const { outbox } = useHub()
  const at = useNextTry()
  const now = useNow()
  if (at === null) return null
  return (
    <div className="hub-row" data-next-try="">
      <p>{copy.unsent.nextTry(Math.max(1, Math.ceil((serverTime(at) - now) / 1_000)))}</p>
      <Button small icon={RefreshCw} onClick={() => outbox?.retryNow()}>
        {copy.unsent.tryNow}
      </Button>
    </div>
  )
}
