import { Clock, TriangleAlert } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useUnsent } from '../../graph/outbox/unsent.ts'
import { Icon } from '../../ui/Icon.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { copy } from '../copy.ts'
import { UnsentDialog } from './UnsentDialog.tsx'

/** In a blue bar: how much is not sent yet; pressed, what it is. */
export const UnsentButton = () => {
  const entries = useUnsent()
  const [open, setOpen] = useState(false)
  const refused = entries.filter((entry) => entry.refused).length
  const before = useRef(refused)
  useEffect(() => {
    if (refused > before.current) announce(copy.unsent.refused(refused))
    before.current = refused
  }, [refused])
  return (
    <>
      {entries.length > 0 && (
        <button
          type="button"
          className="hub-unsent"
          aria-haspopup="dialog"
          data-unsent={entries.length}
          onClick={() => setOpen(true)}
        >
          <Icon of={refused ? TriangleAlert : Clock} />
          <span className="hub-unsent__text">
            {refused ? copy.unsent.refused(refused) : copy.unsent.bar(entries.length)}
          </span>
          <b className="hub-unsent__count" aria-hidden="true">
            {refused || entries.length}
          </b>
        </button>
      )}
      {open && <UnsentDialog entries={entries} onClose={() => setOpen(false)} />}
    </>
  )
}
