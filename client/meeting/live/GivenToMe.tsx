import { ListTodo } from 'lucide-react'
import { useState } from 'react'
import { ActionLineFragment } from '../../action/ActionLine.tsx'
import { OwnersFragment } from '../../action/Owners.tsx'
import { isGivenTo } from '../../action/ticking.ts'
import { whoDoes } from '../../action/who-does.ts'
import { readFragment } from '../../graph/generated/index.ts'
import { useNow } from '../../lib/clock.ts'
import { useArrivals } from '../../lib/hooks/use-arrivals.ts'
import { useMembership, useViewer } from '../../session/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { copy } from '../copy.ts'
import type { MeetingView } from '../view.ts'
import './now.css'

/**
 * The actions that this person or the own party was given while the page was open: above every part of the page until
 * they are seen, and read out in full.
 */
export const GivenToMe = ({ view }: { view: MeetingView }) => {
  const membership = useMembership()
  const { person } = useViewer()
  const now = useNow(60_000)
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const mine = view.actions
    .map((action) => readFragment(ActionLineFragment, action))
    .filter(({ owners }) => isGivenTo(membership, person.id, readFragment(OwnersFragment, owners)))
  const given = useArrivals(
    mine.map(({ id }) => id),
    (ids) => {
      for (const action of mine)
        if (ids.includes(action.id)) announce(copy.live.givenSaid(action.number, action.text, whoDoes(action, now)))
    },
  )
  const shown = mine.filter(({ id }) => given.has(id) && !seen.has(id))
  if (!shown.length) return null
  const close = () => {
    setSeen(new Set([...seen, ...shown.map(({ id }) => id)]))
    document.getElementById('inhoud')?.focus({ preventScroll: true })
  }
  return (
    <section className="hub-given" aria-label={copy.live.given(shown.length)}>
      <div>
        <b>
          <Icon of={ListTodo} /> {copy.live.given(shown.length)}
        </b>
        <ul>
          {shown.map((action) => (
            <li key={action.id}>
              <b>{action.number}</b> {action.text} <span className="hub-meta">{whoDoes(action, now)}</span>
            </li>
          ))}
        </ul>
      </div>
      <Button small onClick={close}>
        {copy.live.givenSeen}
      </Button>
    </section>
  )
}
