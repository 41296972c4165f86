import { ListPlus, Plus } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { whyNot } from '../../graph/acts/act.ts'
import { type FragmentType, readFragment } from '../../graph/generated/index.ts'
import type { AgendaItemOnPageFragment, MeetingState } from '../../graph/generated/graphql.ts'
import { hasDraft } from '../../lib/drafts.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { AddItem } from '../form/AddItem.tsx'
import { AgendaRow, AgendaRowFragment } from './AgendaRow.tsx'
import { WaitingItems } from './WaitingItems.tsx'
import { copy } from '../copy.ts'
import { EditItem, type ItemAct } from '../form/EditItem.tsx'
import { AgendaItemOnPage, ItemClock } from '../operations.ts'
import { plannedStarts } from '../planning.ts'
import { useDrag } from './use-drag.ts'
import { useOrder, useRefocus } from './use-order.ts'
import '../agenda.css'

interface AgendaListProps {
  meeting: { id: string; state: MeetingState; startsAt: string; endsAt: string; dayOnly: boolean }
  currentId: string | null
  agenda: readonly FragmentType<typeof AgendaItemOnPage>[]
  runs: boolean
  /** The party of a contact, who hands in items and edits those of the party. */
  ownPartyId: string | null
  /** What other nouns show in the row of an item. */
  marks: (item: Item) => ReactNode
  /** What other nouns add to the form of an item: acts, and what stands under it. */
  acts: readonly ItemAct[]
  under: (item: Item, number: number) => ReactNode
}

type Item = AgendaItemOnPageFragment

export const AgendaList = ({ meeting, currentId, agenda, runs, ownPartyId, marks, acts, under }: AgendaListProps) => {
  const items = readFragment(AgendaItemOnPage, agenda)
  const byId = new Map(items.map((item) => [item.id, item]))
  const { ids, move, problem } = useOrder(items.map(({ id }) => id))
  const [editing, setEditing] = useState<string | null>(null)
  const addButton = useRef<HTMLButtonElement>(null)

  const early = meeting.state === 'DRAFT' || meeting.state === 'CALLED'
  const open = early || meeting.state === 'LIVE'
  const movable = runs && open
  const mayAdd = (runs && open) || (ownPartyId !== null && early)
  // Whoever was typing when the meeting began keeps the form, and reads why it cannot be sent any more.
  const [adding, setAdding] = useState(() => mayAdd && hasDraft(`item:new:${meeting.id}`))
  const ordered = ids.flatMap((id) => byId.get(id) ?? [])
  const starts = plannedStarts(
    ordered.map((item) => readFragment(ItemClock, item)),
    meeting.startsAt,
  )
  const { list, grab, styleOf, lifted } = useDrag(ids, (id, to) => void moved(id, to))
  const refocus = useRefocus(list)

  const moved = async (id: string, to: number, button?: string) => {
    if (button) refocus(id, button)
    if (await move(id, to)) announce(copy.moved(titleOf(byId.get(id)), to + 1))
  }
  const closeForm = (id: string) => {
    setEditing(null)
    refocus(id, 'edit')
  }

  return (
    <section className="hub-agendabuild" aria-labelledby="agenda-head">
      <div className="hub-row hub-row--spread hub-agendabuild__head">
        <h2 className="utrecht-heading-2" id="agenda-head" tabIndex={-1}>
          {copy.head}
        </h2>
        {mayAdd && (
          <Button ref={addButton} small icon={Plus} aria-expanded={adding} onClick={() => setAdding(true)}>
            {runs ? copy.add : copy.handIn}
          </Button>
        )}
      </div>
      {problem && <Alert kind="error" title={whyNot(problem)} />}
      {ordered.length === 0 && !adding && (
        <Empty icon={ListPlus} title={copy.empty}>
          {runs ? copy.emptyChair : ownPartyId ? copy.emptyContact : copy.emptyReader}
        </Empty>
      )}
      {ordered.length > 0 && (
        <>
          <div className="hub-build__row hub-build__row--head" aria-hidden="true">
            <span />
            <span />
            <span>{copy.columns.item}</span>
            <span>{copy.columns.purpose}</span>
            <span>{copy.columns.minutes}</span>
            <span>{!meeting.dayOnly && copy.columns.start}</span>
            <span />
          </div>
          <ol className={`hub-build ${lifted ? 'is-dragging' : ''}`} ref={list}>
            {ordered.map((item, index) => {
              const mine =
                early && ownPartyId !== null && readFragment(AgendaRowFragment, item).handedInBy?.id === ownPartyId
              const start = starts.get(item.id) ?? null
              if (editing === item.id)
                return (
                  <li key={item.id} className="hub-build__form" data-item={item.id}>
                    <EditItem
                      item={item}
                      number={index + 1}
                      runs={runs}
                      removable={item.id !== currentId}
                      acts={movable ? acts : []}
                      onClose={() => closeForm(item.id)}
                    />
                    {under(item, index + 1)}
                  </li>
                )
              return (
                <AgendaRow
                  key={item.id}
                  item={item}
                  marks={marks(item)}
                  number={index + 1}
                  last={index === ordered.length - 1}
                  start={meeting.dayOnly ? null : start}
                  over={!meeting.dayOnly && start !== null && start >= Date.parse(meeting.endsAt)}
                  movable={movable}
                  editable={(runs && open) || mine}
                  onMove={(to) => void moved(item.id, to, to < index ? 'up' : 'down')}
                  onEdit={() => setEditing(item.id)}
                  onGrab={grab(item.id)}
                  lifted={lifted === item.id}
                  style={styleOf(item.id)}
                />
              )
            })}
          </ol>
        </>
      )}
      <WaitingItems meetingId={meeting.id} />
      {adding && (
        <AddItem
          meetingId={meeting.id}
          runs={runs}
          late={!mayAdd}
          current={currentId ? { id: currentId, number: ids.indexOf(currentId) + 1 } : null}
          onClose={() => {
            setAdding(false)
            addButton.current?.focus()
          }}
        />
      )}
    </section>
  )
}

const titleOf = (item: FragmentType<typeof AgendaRowFragment> | undefined) =>
  item ? readFragment(AgendaRowFragment, item).title : ''
