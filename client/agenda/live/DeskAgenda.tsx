import { ArrowUpRight, Check, Lock } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { nl } from '../../../schema/nl.ts'
import { type FragmentType, graphql, readFragment } from '../../graph/generated/index.ts'
import { useNow } from '../../lib/clock.ts'
import { Icon } from '../../ui/Icon.tsx'
import { copy } from '../copy.ts'
import { groupsOf, type Head } from '../heads.ts'
import { AgendaItemOnPage } from '../operations.ts'
import { type Counted, headOf, type Place, placesOf } from '../places.ts'
import { liveStarts, longest, plannedMinutes, type Timed } from '../planning.ts'
import { purposeIcons } from '../PurposeBadge.tsx'
import { TimeLine } from './TimeLine.tsx'
import './live.css'

export const DeskRowFragment = graphql(`
  fragment DeskRow on AgendaItem {
    id
    title
    purpose
    placement
  }
`)

interface DeskAgendaProps {
  heads: readonly Head[]
  agenda: readonly FragmentType<typeof AgendaItemOnPage>[]
  counted: Counted
  currentId: string | null
  /** The item that this person looks at, when that is another. */
  shownId: string | null
  onPick: (id: string) => void
  /** Tells a screen reader the effect of pressing an item. */
  hint?: string
}

/** The agenda with time bars, all on one scale: length is planned, filled is used, hatched is over. */
export const DeskAgenda = ({ heads, agenda, counted, currentId, shownId, onPick, hint }: DeskAgendaProps) => {
  const now = useNow(5_000)
  const places = placesOf(readFragment(AgendaItemOnPage, agenda), counted)
  const clocks = places.map(({ clock }) => clock)
  const starts = liveStarts(clocks, currentId, now)
  const scale = longest(clocks, currentId, now)
  const list = useRef<HTMLOListElement>(null)
  useKeepInView(list, currentId)
  const row = ({ number, item, clock }: Place<(typeof places)[number]['item'] & object>) => {
    const { id } = clock
    const line = { clock, number, now, start: starts.get(id) ?? now, scale, isCurrent: id === currentId }
    return (
      <li key={id} data-item={id}>
        {item ? (
          <DeskRow
            {...line}
            item={item}
            isShown={id === shownId && id !== currentId}
            hint={hint}
            onPick={() => onPick(id)}
          />
        ) : (
          <ClosedDeskRow {...line} />
        )}
      </li>
    )
  }
  return (
    <ol ref={list} tabIndex={-1}>
      {groupsOf(places, heads, headOf).flatMap(({ head, items: under }) => [
        head && under.length > 0 && (
          <li key={head.id} className="hub-agenda__head">
            <h3>{head.title}</h3>
            <span className="hub-meta">{copy.minutes(plannedMinutes(under.map(({ clock }) => clock)))}</span>
          </li>
        ),
        ...under.map(row),
      ])}
    </ol>
  )
}

interface PlaceProps {
  clock: Timed
  number: number
  now: number
  start: number
  scale: number
  isCurrent: boolean
}

interface DeskRowProps extends PlaceProps {
  item: FragmentType<typeof DeskRowFragment>
  isShown: boolean
  hint?: string
  onPick: () => void
}

const DeskRow = ({
  item: masked,
  clock,
  number,
  now,
  start,
  scale,
  isCurrent,
  isShown,
  hint,
  onPick,
}: DeskRowProps) => {
  const { title, purpose, placement } = readFragment(DeskRowFragment, masked)
  const done = !!clock.closedAt && !isCurrent
  const postponed = placement === 'POSTPONED'
  const state = postponed ? nl.placement.POSTPONED : isCurrent ? copy.now : done ? copy.done : nl.purpose[purpose]
  return (
    <button
      type="button"
      className={`hub-item ${done ? 'is-done' : ''} ${isCurrent ? 'is-now' : ''} ${isShown ? 'is-shown' : ''}`}
      aria-current={isCurrent ? 'step' : undefined}
      aria-pressed={isShown || undefined}
      title={title}
      onClick={onPick}
    >
      <span className="hub-item__no">{number}</span>
      <span className="hub-item__title">{title}</span>
      <span className={`hub-item__purpose hub-item__purpose--${purpose.toLowerCase()}`}>
        <Icon of={postponed ? ArrowUpRight : done ? Check : purposeIcons[purpose]} />
        <span className="hub-sr">
          {state}
          {hint && !isCurrent && `. ${hint}`}
        </span>
        <span className="hub-paperonly">
          {state}
          {!postponed && (isCurrent || done) && `, ${nl.purpose[purpose]}`}
        </span>
      </span>
      <TimeLine clock={clock} isCurrent={isCurrent} now={now} start={start} scale={scale} />
    </button>
  )
}

/** The place of an item that this person may not see: nothing to look at. */
const ClosedDeskRow = ({ clock, number, now, start, scale, isCurrent }: PlaceProps) => {
  const done = !!clock.closedAt && !isCurrent
  return (
    <div
      className={`hub-item is-closed ${done ? 'is-done' : ''} ${isCurrent ? 'is-now' : ''}`}
      aria-current={isCurrent ? 'step' : undefined}
    >
      <span className="hub-item__no">{number}</span>
      <span className="hub-item__title">{copy.closedItem}</span>
      <span className="hub-item__purpose">
        <Icon of={done ? Check : Lock} />
        <span className="hub-sr">{isCurrent ? copy.now : done ? copy.done : ''}</span>
      </span>
      <TimeLine clock={clock} isCurrent={isCurrent} now={now} start={done ? null : start} scale={scale} />
    </div>
  )
}

/**
 * The current item stays in view, unless somebody is busy in the list: a live change never moves what is under the
 * hand.
 */
const useKeepInView = (list: React.RefObject<HTMLOListElement | null>, currentId: string | null) => {
  useEffect(() => {
    const box = list.current
    if (!box || !currentId || box.matches(':hover, :focus-within')) return
    const row = box.querySelector<HTMLElement>(`[data-item="${currentId}"]`)
    if (!row || box.scrollHeight <= box.clientHeight) return
    box.scrollTop = row.offsetTop - box.offsetTop - (box.clientHeight - row.offsetHeight) / 2
  }, [list, currentId])
}
