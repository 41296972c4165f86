import { Clock, PencilLine, SaveOff, TriangleAlert } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { whyNot } from '../../graph/acts/act.ts'
import type { Entry } from '../../graph/outbox/queue.ts'
import { useAdrift, useDescribe, useUnsent } from '../../graph/outbox/unsent.ts'
import { useUnrecorded } from '../../lib/open-forms.ts'
import { Icon } from '../../ui/Icon.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { copy } from '../copy.ts'
import { UnsentDialog } from './UnsentDialog.tsx'
import './unsent.css'

/** In a blue bar: how much is not sent yet, on a phone as a number where the bar is `short`; pressed, what it is. */
export const UnsentButton = ({ short }: { short?: boolean }) => {
  const look = `hub-unsent ${short ? 'hub-unsent--short' : ''}`
  const entries = useUnsent()
  const [open, setOpen] = useState(false)
  const refused = entries.filter((entry) => entry.refused).length
  const isFault = entries.every((entry) => !entry.refused || entry.refused.fault)
  const isShown = useLasting(entries.length > 0) || refused > 0
  const isAdrift = useAdrift()
  useRefusalsSaid(entries)
  useAdriftSaid(entries.length > 0 && isAdrift, entries.length > 0)
  const waiting = (isAdrift ? copy.unsent.adrift : copy.unsent.bar)(entries.length)
  const drafts = useUnrecorded().length
  return (
    <>
      {isShown && entries.length > 0 && (
        <button
          type="button"
          className={look}
          aria-haspopup="dialog"
          data-unsent={entries.length}
          data-adrift={isAdrift || undefined}
          onClick={() => setOpen(true)}
        >
          <Icon of={refused ? TriangleAlert : isAdrift ? SaveOff : Clock} />
          <span className="hub-unsent__text">
            {refused ? (isFault ? copy.unsent.failed : copy.unsent.refused)(refused) : waiting}
          </span>
          <b className="hub-unsent__count" aria-hidden="true">
            {refused || entries.length}
          </b>
        </button>
      )}
      {!(isShown && entries.length) && drafts > 0 && (
        <button
          type="button"
          className={look}
          aria-haspopup="dialog"
          data-unrecorded={drafts}
          onClick={() => setOpen(true)}
        >
          <Icon of={PencilLine} />
          <span className="hub-unsent__text">{copy.drafts.bar(drafts)}</span>
          <b className="hub-unsent__count" aria-hidden="true">
            {drafts}
          </b>
        </button>
      )}
      {open && <UnsentDialog entries={entries} onClose={() => setOpen(false)} />}
    </>
  )
}

/** Says that what waits is not kept on this machine, and that it is again. */
const useAdriftSaid = (isLoose: boolean, waits: boolean) => {
  const before = useRef(false)
  useEffect(() => {
    if (isLoose === before.current) return
    before.current = isLoose
    if (isLoose) announce(copy.unsent.adriftSaid)
    else if (waits) announce(copy.unsent.keptSaid)
  }, [isLoose, waits])
}

/** Says at once that something was not done, and why: the focus stays where the person is typing. */
const useRefusalsSaid = (entries: readonly Entry[]) => {
  const describe = useDescribe()
  const before = useRef<readonly Entry[]>(entries)
  const say = useEffectEvent(() => {
    const known = new Set(before.current.filter(({ refused }) => refused).map(({ id }) => id))
    for (const entry of entries)
      if (entry.refused && !known.has(entry.id))
        announce(said(entry.refused.fault)(describe(entry).label, whyNot(entry.refused)))
    before.current = entries
  })
  useEffect(() => say(), [entries])
}

const said = (isFault: unknown) => (isFault ? copy.unsent.failedSaid : copy.unsent.refusedSaid)

/** On a good line an act waits shorter than this: the bar does not flicker with each. */
const soon = 800

const useLasting = (waits: boolean) => {
  const [lasts, setLasts] = useState(false)
  useEffect(() => {
    if (!waits) return
    const timer = setTimeout(() => setLasts(true), soon)
    return () => {
      clearTimeout(timer)
      setLasts(false)
    }
  }, [waits])
  return lasts
}
