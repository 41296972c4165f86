import { Check, Pencil } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import { inputOf } from '../graph/outbox/queue.ts'
import { useAsLeft, useUnsentOf } from '../graph/outbox/unsent.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { Carried } from '../agenda/Carried.tsx'
import { copy as agendaCopy } from '../agenda/copy.ts'
import { DistributionMark } from '../agenda/Distribution.tsx'
import { ItemNotes } from '../agenda/live/ItemNotes.tsx'
import { PurposeBadge } from '../agenda/PurposeBadge.tsx'
import { copy } from './copy.ts'
import './minutes.css'

export const MinutesItemFragment = graphql(`
  fragment MinutesItem on AgendaItem {
    id
    title
    question
    purpose
    presenter
    notes
    distribution
    placement
    ...ItemNotes
    ...Carried
  }
`)

interface MinutesItemProps {
  item: FragmentType<typeof MinutesItemFragment>
  number: number
  /** May change the notes: chair and secretary, until the minutes are adopted. */
  editable: boolean
  /** The meeting closed and this was still open: whether it had begun. */
  left?: boolean
  /** The record of the item. */
  children?: ReactNode
}

/** One item in the minutes: the question, the notes, and below them what was recorded. */
export const MinutesItem = ({ item: masked, number, editable, left, children }: MinutesItemProps) => {
  const item = useAsLeft(readFragment(MinutesItemFragment, masked))
  const [opened, setEditing] = useState(false)
  // A text that was refused is shown with that of others, to choose from.
  const isRefused = useUnsentOf(item.id).some((entry) => entry.refused && 'notes' in inputOf(entry))
  const editing = opened || isRefused
  return (
    <section className="hub-minutesitem" data-item={item.id} aria-labelledby={`punt-${number}-kop`}>
      <h3 className="hub-minutesitem__title" id={`punt-${number}-kop`}>
        <span className="hub-no">{number}</span> {item.title}
      </h3>
      <div className="hub-minutesitem__meta">
        <PurposeBadge purpose={item.purpose} />
        {item.presenter && <span className="hub-meta">{item.presenter}</span>}
        <DistributionMark distribution={item.distribution} />
        <Carried item={item} />
        {left !== undefined && item.placement === 'PLACED' && (
          <Badge kind="warning">{left ? copy.unfinished : copy.untreated}</Badge>
        )}
      </div>
      {item.question && (
        <p className="hub-minutesitem__question">
          <b>{agendaCopy.question}:</b> {item.question}
        </p>
      )}
      {editing ? (
        <ItemNotes item={item} number={number} whole />
      ) : (
        item.notes && <p className="hub-minutesitem__notes">{item.notes}</p>
      )}
      {editable && (
        <Button
          small
          variant="subtle"
          className="hub-minutesitem__edit hub-noprint"
          icon={editing ? Check : Pencil}
          onClick={() => setEditing(!editing)}
        >
          {editing ? copy.notesDone : item.notes ? copy.notesEdit(number) : copy.notesAdd(number)}
        </Button>
      )}
      {children}
    </section>
  )
}

/** The place of an item that this person may not see. */
export const ClosedMinutesItem = ({ number }: { number: number }) => (
  <section className="hub-minutesitem" aria-labelledby={`punt-${number}-kop`}>
    <h3 className="hub-minutesitem__title" id={`punt-${number}-kop`}>
      <span className="hub-no">{number}</span> {agendaCopy.closedItem}
    </h3>
  </section>
)
