import { type ReactNode, useRef, useState } from 'react'
import { useReturnedDrafts } from '../../graph/acts/refused-edits.ts'
import { type FragmentType, readFragment } from '../../graph/generated/index.ts'
import type { MeetingState } from '../../graph/generated/graphql.ts'
import { editDraft, EditItem } from '../form/EditItem.tsx'
import { HandedInOnPage } from '../operations.ts'
import { copy } from './copy.ts'
import { HandedInFragment, HandedInRow } from './HandedInRow.tsx'
import './handed-in.css'

interface HandedInProps {
  meeting: { id: string; state: MeetingState }
  items: readonly FragmentType<typeof HandedInOnPage>[]
  runs: boolean
  ownPartyId: string | null
  /** Acts of other nouns on an item that waits; they call `onGone` when it is no longer in this list. */
  acts: (item: { id: string; title: string }, onGone: () => void) => ReactNode
  /** Acts of the own party on an item that came back from a meeting that was called off. */
  elsewhere: (item: { id: string; title: string }) => ReactNode
}

/** The items that parties handed in and that have no place yet: chair and secretary place them, the party looks on. */
export const HandedIn = ({ meeting, items: masked, runs, ownPartyId, acts, elsewhere }: HandedInProps) => {
  const items = readFragment(HandedInOnPage, masked)
  const [editing, setEditing] = useState<string | null>(null)
  const [shut, setShut] = useState<string | null>(null)
  const returned = useReturnedDrafts()
  const head = useRef<HTMLHeadingElement>(null)
  if (!items.length) return null
  const early = meeting.state === 'DRAFT' || meeting.state === 'CALLED'
  // The row that had the focus is gone.
  const moveFocus = () => (items.length > 1 ? head.current : document.getElementById('agenda-head'))?.focus()
  return (
    <section className="hub-handedin hub-noprint" aria-labelledby="handedin-head">
      <h2 className="utrecht-heading-2" id="handedin-head" tabIndex={-1} ref={head}>
        {copy.head} <span className="hub-meta">({items.length})</span>
      </h2>
      <p className="hub-meta">{runs ? copy.introChair : copy.introContact}</p>
      <ul className="hub-carry__list">
        {items.map((item) => {
          const own = ownPartyId !== null && readFragment(HandedInFragment, item).handedInBy?.id === ownPartyId
          const quiet = editing !== item.id
          if (!quiet || ((runs || own) && shut !== item.id && returned.has(editDraft(item.id))))
            return (
              <li key={item.id}>
                <EditItem
                  item={item}
                  number={null}
                  runs={runs}
                  removable
                  quiet={quiet}
                  onClose={() => {
                    setEditing(null)
                    setShut(item.id)
                  }}
                />
              </li>
            )
          return (
            <HandedInRow
              key={item.id}
              item={item}
              runs={runs && (early || meeting.state === 'LIVE')}
              own={own && early}
              onEdit={() => setEditing(item.id)}
              onGone={moveFocus}
              acts={acts}
              elsewhere={own && meeting.state === 'CANCELLED' ? elsewhere : null}
            />
          )
        })}
      </ul>
    </section>
  )
}
