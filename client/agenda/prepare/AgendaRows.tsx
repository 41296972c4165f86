import { type ReactNode, useState } from 'react'
import { whyNot } from '../../graph/acts/act.ts'
import { useFormPlaces } from '../../form/places.ts'
import { useReturnedDrafts } from '../../graph/acts/refused-edits.ts'
import { type FragmentType, readFragment } from '../../graph/generated/index.ts'
import type { AgendaItemOnPageFragment as Item, MeetingState } from '../../graph/generated/graphql.ts'
import { Alert } from '../../ui/Alert.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { copy } from '../copy.ts'
import { editDraft, EditItem, type ItemAct } from '../form/EditItem.tsx'
import { ItemClock } from '../operations.ts'
import { plannedStarts } from '../planning.ts'
import { AgendaRow, AgendaRowFragment } from './AgendaRow.tsx'
import { useDrag } from './use-drag.ts'
import { useOrder, useRefocus } from './use-order.ts'

/** The part of a meeting that these components know, who prepares it, and the nouns that hang under an item. */
export interface PreparedAgenda {
  meeting: { id: string; state: MeetingState; startsAt: string; endsAt: string; dayOnly: boolean }
  currentId: string | null
  runs: boolean
  /** The party of a contact, who hands in items and edits those of the party. */
  ownPartyId: string | null
  /** Marks of other nouns in the row of an item. */
  marks: (item: Item) => ReactNode
  /** Additions of other nouns to the form of an item: acts, and parts under it. */
  acts: readonly ItemAct[]
  under: (item: Item, number: number) => ReactNode
}

interface AgendaRowsProps extends PreparedAgenda {
  items: readonly Item[]
  /** The meeting has not begun. */
  early: boolean
  /** The agenda can still change. */
  open: boolean
}

/** The items in order, with the form of one in the place of its row. Chair and secretary drag and move them. */
export const AgendaRows = ({ items, meeting, runs, ownPartyId, early, open, ...props }: AgendaRowsProps) => {
  const { ordered, starts, moved, problem, drag, refocus } = useRows(items, meeting.startsAt)
  const [editing, setEditing] = useState<string | null>(null)
  const [shut, setShut] = useState<string | null>(null)
  const returned = useReturnedDrafts()
  useFormPlaces(
    ordered.map(({ id }) => editDraft(id)),
    (draft) => setEditing(ordered.find(({ id }) => editDraft(id) === draft)?.id ?? null),
    drag.list,
  )
  const movable = runs && open
  const isOwn = (item: Item) =>
    early && ownPartyId !== null && readFragment(AgendaRowFragment, item).handedInBy?.id === ownPartyId
  return (
    <>
      {problem && <Alert kind="error" title={whyNot(problem)} />}
      <Columns withStart={!meeting.dayOnly} />
      <ol className={`hub-build ${drag.lifted ? 'is-dragging' : ''}`} ref={drag.list}>
        {ordered.map((item, index) => {
          const start = meeting.dayOnly ? null : (starts.get(item.id) ?? null)
          const editable = (runs && open) || isOwn(item)
          const quiet = editing !== item.id
          return !quiet || (editable && shut !== item.id && returned.has(editDraft(item.id))) ? (
            <li key={item.id} className="hub-build__form" data-item={item.id}>
              <EditItem
                item={item}
                number={index + 1}
                runs={runs}
                removable={item.id !== props.currentId}
                acts={movable ? props.acts : []}
                quiet={quiet}
                onClose={() => {
                  setEditing(null)
                  setShut(item.id)
                  refocus(item.id, 'edit')
                }}
              />
              {props.under(item, index + 1)}
            </li>
          ) : (
            <AgendaRow
              key={item.id}
              item={item}
              marks={props.marks(item)}
              number={index + 1}
              last={index === ordered.length - 1}
              start={start}
              over={start !== null && start >= Date.parse(meeting.endsAt)}
              movable={movable}
              editable={editable}
              onMove={(to) => void moved(item.id, to, to < index ? 'up' : 'down')}
              onEdit={() => {
                setEditing(item.id)
                setShut(null)
              }}
              onGrab={drag.grab(item.id)}
              lifted={drag.lifted === item.id}
              style={drag.styleOf(item.id)}
            />
          )
        })}
      </ol>
    </>
  )
}

const Columns = ({ withStart }: { withStart: boolean }) => (
  <div className="hub-build__row hub-build__row--head" aria-hidden="true">
    <span />
    <span />
    <span>{copy.columns.item}</span>
    <span>{copy.columns.purpose}</span>
    <span>{copy.columns.minutes}</span>
    <span>{withStart && copy.columns.start}</span>
    <span />
  </div>
)

/** The items as they are dragged and moved, and when each would begin. */
const useRows = (items: readonly Item[], startsAt: string) => {
  const byId = new Map(items.map((item) => [item.id, item]))
  const { ids, move, problem } = useOrder(items.map(({ id }) => id))
  const ordered = ids.flatMap((id) => byId.get(id) ?? [])
  const clocks = ordered.map((item) => readFragment(ItemClock, item))
  const drag = useDrag(ids, (id, to) => void moved(id, to))
  const refocus = useRefocus(drag.list)
  const moved = async (id: string, to: number, button?: string) => {
    if (button) refocus(id, button)
    if (await move(id, to)) announce(copy.moved(titleOf(byId.get(id)), to + 1))
  }
  return { ordered, starts: plannedStarts(clocks, startsAt), moved, problem, drag, refocus }
}

const titleOf = (item: FragmentType<typeof AgendaRowFragment> | undefined) =>
  item ? readFragment(AgendaRowFragment, item).title : ''
