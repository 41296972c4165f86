import { ArrowUpRight, Check } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { clockTime } from '../../../schema/dates.ts'
import { nl } from '../../../schema/nl.ts'
import { type FragmentType, graphql, readFragment } from '../../graph/generated/index.ts'
import { useNow } from '../../lib/clock.ts'
import { Icon } from '../../ui/Icon.tsx'
import { copy } from '../copy.ts'
import { groupsOf, type Head } from '../heads.ts'
import { AgendaItemOnPage, ItemClock } from '../operations.ts'
import { liveStarts, longest, plannedMinutes, type Timed, usedSeconds } from '../planning.ts'
import { purposeIcons } from '../PurposeBadge.tsx'
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
  currentId: string | null
  /** The item that this person looks at, when that is another. */
  shownId: string | null
  onPick: (id: string) => void
  /** Tells a screen reader the effect of pressing an item. */
  hint?: string
}

/** The agenda with time bars, all on one scale: length is planned, filled is used, hatched is over. */
export const DeskAgenda = ({ heads, agenda, currentId, shownId, onPick, hint }: DeskAgendaProps) => {
  const now = useNow(5_000)
  const items = readFragment(AgendaItemOnPage, agenda)
  const clocks = items.map((item) => readFragment(ItemClock, item))
  const starts = liveStarts(clocks, currentId, now)
  const scale = longest(clocks, currentId, now)
  const list = useRef<HTMLOListElement>(null)
  useKeepInView(list, currentId)
  const row = (item: (typeof items)[number]) => {
    const index = items.indexOf(item)
    const clock = clocks[index]
    return (
      clock && (
        <li key={item.id} data-item={item.id}>
          <DeskRow
            item={item}
            clock={clock}
            number={index + 1}
            now={now}
            start={starts.get(item.id) ?? now}
            scale={scale}
            isCurrent={item.id === currentId}
            isShown={item.id === shownId && item.id !== currentId}
            hint={hint}
            onPick={() => onPick(item.id)}
          />
        </li>
      )
    )
  }
  return (
    <ol ref={list} tabIndex={-1}>
      {groupsOf(items, heads, (item) => readFragment(ItemClock, item).section?.id ?? null).flatMap(
        ({ head, items: under }) => [
          head && under.length > 0 && (
            <li key={head.id} className="hub-agenda__head">
              <h3>{head.title}</h3>
              <span className="hub-meta">
                {copy.minutes(plannedMinutes(under.map((item) => readFragment(ItemClock, item))))}
              </span>
            </li>
          ),
          ...under.map(row),
        ],
      )}
    </ol>
  )
}

interface DeskRowProps {
  item: FragmentType<typeof DeskRowFragment>
  clock: Timed
  number: number
  now: number
  start: number
  scale: number
  isCurrent: boolean
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
      </span>
      <TimeLine clock={clock} isCurrent={isCurrent} now={now} start={start} scale={scale} />
    </button>
  )
}

const TimeLine = ({
  clock,
  isCurrent,
  now,
  start,
  scale,
}: {
  clock: Timed
  isCurrent: boolean
  now: number
  start: number
  scale: number
}) => {
  const used = usedSeconds(clock, isCurrent, now)
  const planned = (clock.plannedMinutes ?? 0) * 60
  const length = planned || Math.min(used, scale)
  const visited = isCurrent || used > 0
  const minutes = Math.floor(used / 60)
  return (
    <span className="hub-item__line">
      <span className="hub-timebar" aria-hidden="true">
        <span className="hub-timebar__plan" style={{ inlineSize: `${(length / scale) * 100}%` }}>
          <i style={{ inlineSize: `${length ? Math.min(1, used / length) * 100 : 0}%` }} />
        </span>
        {planned > 0 && used > planned && (
          <span className="hub-timebar__over" style={{ inlineSize: `${((used - planned) / scale) * 100}%` }} />
        )}
      </span>
      <span>{timeText(clock.plannedMinutes ?? null, visited ? minutes : null)}</span>
      <span className="hub-item__time">{clockTime(start)}</span>
    </span>
  )
}

const timeText = (planned: number | null, used: number | null) => {
  if (used === null) return planned === null ? '' : copy.min(planned)
  return planned === null ? copy.min(used) : copy.usedOf(used, planned)
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
