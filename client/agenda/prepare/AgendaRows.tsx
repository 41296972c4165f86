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
import { dropOf, type Group, groupsOf, type Head, type Spot, stepOf, withPlaced } from '../heads.ts'
import { ItemClock } from '../operations.ts'
import { type Counted, type Place, placesOf } from '../places.ts'
import { plannedMinutes, plannedStarts } from '../planning.ts'
import { AgendaRow, AgendaRowFragment } from './AgendaRow.tsx'
import { ClosedRow } from './ClosedRow.tsx'
import { useDrag } from './use-drag.ts'
import { useOrder, useRefocus } from './use-order.ts'
import './prepare.css'

/** The part of a meeting that these components know, who prepares it, and the nouns that hang under an item. */
export interface PreparedAgenda {
  meeting: { id: string; state: MeetingState; startsAt: string; endsAt: string; dayOnly: boolean; counted: Counted }
  currentId: string | null
  runs: boolean
  /** The party of a contact, who hands in items and edits those of the party. */
  ownPartyId: string | null
  /** Marks of other nouns in the row of an item. */
  marks: (item: Item) => ReactNode
  /** Additions of other nouns to the form of an item: acts, and parts under it. */
  acts: readonly ItemAct[]
  under: (item: Item, number: number) => ReactNode
  /** The heads of the agenda, in order, and how one stands among the rows. */
  heads: readonly Head[]
  head: (head: Head, minutes: number) => ReactNode
}

interface AgendaRowsProps extends PreparedAgenda {
  items: readonly Item[]
  /** The meeting has not begun. */
  early: boolean
  /** The agenda can still change. */
  open: boolean
}

/**
 * The items in order, with the form of one in the place of its row. Chair and secretary drag and move them; people who
 * do not see all of them see the places of the others.
 */
export const AgendaRows = ({ items, meeting, runs, ownPartyId, early, open, ...props }: AgendaRowsProps) => {
  const { groups, rows, starts, moved, problem, drag, refocus } = useRows(items, props.heads, meeting)
  const [editing, setEditing] = useState<string | null>(null)
  const [shut, setShut] = useState<string | null>(null)
  const returned = useReturnedDrafts()
  useFormPlaces(
    items.map(({ id }) => editDraft(id)),
    (draft) => setEditing(items.find(({ id }) => editDraft(id) === draft)?.id ?? null),
    drag.list,
  )
  const movable = runs && open
  const isOwn = (item: Item) =>
    early && ownPartyId !== null && readFragment(AgendaRowFragment, item).handedInBy?.id === ownPartyId
  const row = ({ number, item, clock }: Place<Item>) => {
    const start = meeting.dayOnly ? null : (starts.get(clock.id) ?? null)
    const over = start !== null && start >= Date.parse(meeting.endsAt)
    if (!item)
      return <ClosedRow key={clock.id} number={number} minutes={clock.plannedMinutes} start={start} over={over} />
    const editable = (runs && open) || isOwn(item)
    const quiet = editing !== item.id
    return !quiet || (editable && shut !== item.id && returned.has(editDraft(item.id))) ? (
      <li key={item.id} className="hub-build__form" data-item={item.id}>
        <EditItem
          item={item}
          number={number}
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
        <div className="hub-build__under">{props.under(item, number)}</div>
      </li>
    ) : (
      <AgendaRow
        key={item.id}
        item={item}
        marks={props.marks(item)}
        number={number}
        steps={{ up: stepOf(groups, item.id, 'up') !== null, down: stepOf(groups, item.id, 'down') !== null }}
        start={start}
        over={over}
        movable={movable}
        editable={editable}
        onMove={(step) => void moved(item.id, stepOf(groups, item.id, step), step)}
        onEdit={() => {
          setEditing(item.id)
          setShut(null)
        }}
        onGrab={drag.grab(item.id)}
        lifted={drag.lifted === item.id}
        style={drag.styleOf(item.id)}
      />
    )
  }
  return (
    <>
      {problem && <Alert kind="error" title={whyNot(problem)} />}
      <Columns withStart={!meeting.dayOnly} />
      <ol className={`hub-build ${drag.lifted ? 'is-dragging' : ''}`} ref={drag.list}>
        {rows.flatMap(({ head, places }) => [
          head && <li key={head.id}>{props.head(head, plannedMinutes(places.map(({ clock }) => clock)))}</li>,
          ...places.map(row),
        ])}
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

/**
 * The items as they are dragged and moved, under their heads, with the places of those that this person may not see,
 * and when each would begin.
 */
const useRows = (items: readonly Item[], heads: readonly Head[], { startsAt, counted }: PreparedAgenda['meeting']) => {
  const told = groupsOf(items, heads, (item) => readFragment(ItemClock, item).section?.id ?? null)
  const { groups, moveTo, problem } = useOrder(told)
  const ordered = groups.flatMap((group) => group.items)
  const places = placesOf(ordered, counted)
  const isUnder = ({ head, items: own }: Group<Item>, place: Place<Item>) =>
    place.item ? own.includes(place.item) : place.head === (head?.id ?? null)
  const rows = groups.map((group) => ({
    head: group.head,
    places: places.filter((place) => isUnder(group, place)),
  }))
  const drag = useDrag(
    ordered.map(({ id }) => id),
    (id, to) => void moved(id, dropOf(groups, id, to)),
  )
  const refocus = useRefocus(drag.list)
  const moved = async (id: string, place: Spot | null, button?: string) => {
    if (!place) return
    const then = withPlaced(groups, id, place)
    const at = then.flatMap((group) => group.items).findIndex((item) => item.id === id)
    const head = then.find((group) => (group.head?.id ?? null) === place.head)?.head
    if (button) refocus(id, button)
    if (await moveTo(id, place))
      announce(copy.moved(titleOf(ordered.find((item) => item.id === id)), at + 1, head?.title))
  }
  const starts = plannedStarts(
    places.map(({ clock }) => clock),
    startsAt,
  )
  return { groups, rows, starts, moved, problem, drag, refocus }
}

const titleOf = (item: FragmentType<typeof AgendaRowFragment> | undefined) =>
  item ? readFragment(AgendaRowFragment, item).title : ''
