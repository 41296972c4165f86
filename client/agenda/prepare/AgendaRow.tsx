import { ArrowDown, ArrowUp, GripVertical, Pencil } from 'lucide-react'
import type { CSSProperties, PointerEvent, ReactNode } from 'react'
import { type FragmentType, graphql, readFragment } from '../../graph/generated/index.ts'
import { useAsLeft } from '../../graph/outbox/unsent.ts'
import { NotSent } from '../../shell/unsent/NotSent.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Carried } from '../Carried.tsx'
import { copy } from '../copy.ts'
import { DistributionMark } from '../Distribution.tsx'
import { PlannedMinutes } from './PlannedMinutes.tsx'
import { PurposeBadge } from '../PurposeBadge.tsx'
import { StartCell } from './StartCell.tsx'
import './prepare.css'

export const AgendaRowFragment = graphql(`
  fragment AgendaRow on AgendaItem {
    id
    title
    question
    purpose
    presenter
    distribution
    handedInBy {
      id
      name
    }
    placement
    ...PlannedMinutes
    ...Carried
  }
`)

interface AgendaRowProps {
  item: FragmentType<typeof AgendaRowFragment>
  /** Behind what the item says of itself. */
  marks: ReactNode
  number: number
  /** Whether it can go a step up or down, past an item or a head. */
  steps: { up: boolean; down: boolean }
  /** Planned start; null when the hour is not known. */
  start: number | null
  /** It begins at or after the booked end. */
  over: boolean
  /** May be dragged and moved. */
  movable: boolean
  editable: boolean
  onMove: (step: 'up' | 'down') => void
  onEdit: () => void
  /** Starts dragging at the handle. */
  onGrab: (event: PointerEvent<HTMLElement>) => void
  lifted: boolean
  style?: CSSProperties
}

export const AgendaRow = (props: AgendaRowProps) => {
  const item = useAsLeft(readFragment(AgendaRowFragment, props.item))
  const { number, start } = props
  return (
    <li
      className={`hub-build__row ${props.over ? 'is-over' : ''} ${props.lifted ? 'is-lifted' : ''} ${item.placement === 'POSTPONED' ? 'is-postponed' : ''}`}
      style={props.style}
      data-item={item.id}
      aria-label={`${number}. ${item.title}`}
    >
      {props.movable ? (
        // The keyboard has the buttons up and down.
        <span
          className="hub-handle"
          aria-hidden="true"
          title={copy.drag(number, item.title)}
          onPointerDown={props.onGrab}
        >
          <Icon of={GripVertical} />
        </span>
      ) : (
        <span />
      )}
      <span className="hub-build__no">{number}</span>
      <div className="hub-build__text">
        <div className="hub-build__title">{item.title}</div>
        {item.question && (
          <p className="hub-build__question">
            <span className="hub-meta">{copy.asks}</span> {item.question}
          </p>
        )}
        <div className="hub-build__sub">
          {item.presenter && <span>{item.presenter}</span>}
          {item.handedInBy && <span>{copy.handedInBy(item.handedInBy.name)}</span>}
          <DistributionMark distribution={item.distribution} />
          <Carried item={item} kinds />
          {props.marks}
          <NotSent id={item.id} />
        </div>
      </div>
      <PurposeBadge purpose={item.purpose} />
      <PlannedMinutes item={item} number={number} editable={props.editable && item.placement !== 'POSTPONED'} />
      <StartCell start={start} />
      <div className="hub-updown">
        {props.movable && (
          <>
            <IconButton
              icon={ArrowUp}
              label={copy.up(number)}
              data-dir="up"
              aria-disabled={!props.steps.up}
              onClick={() => props.steps.up && props.onMove('up')}
            />
            <IconButton
              icon={ArrowDown}
              label={copy.down(number)}
              data-dir="down"
              aria-disabled={!props.steps.down}
              onClick={() => props.steps.down && props.onMove('down')}
            />
          </>
        )}
        {props.editable && (
          <IconButton icon={Pencil} label={copy.edit(number)} data-dir="edit" onClick={props.onEdit} />
        )}
      </div>
    </li>
  )
}
