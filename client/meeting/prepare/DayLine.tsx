import { TriangleAlert } from 'lucide-react'
import { clockTime } from '../../../schema/dates.ts'
import { readFragment } from '../../graph/generated/index.ts'
import { lengthInWords } from '../../lib/words.ts'
import { AgendaRowFragment } from '../../agenda/prepare/AgendaRow.tsx'
import { plannedMinutes } from '../../agenda/planning.ts'
import { hourTime } from '../../lib/dates.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { copy } from '../copy.ts'
import type { MeetingView } from '../view.ts'
import './prepare.css'

/** The whole agenda as one bar against the booked time, and what that means in words. */
export const DayLine = ({ view }: { view: MeetingView }) => {
  const booked = Math.round((Date.parse(view.endsAt) - Date.parse(view.startsAt)) / 60_000)
  const planned = plannedMinutes(view.clocks)
  const over = planned - booked
  const unplanned = view.clocks.filter(
    ({ placement, plannedMinutes: minutes }) => placement !== 'POSTPONED' && minutes == null,
  ).length
  const isOver = view.state === 'CLOSED' || view.state === 'ADOPTED' || view.state === 'CANCELLED'
  const end = Date.parse(view.startsAt) + planned * 60_000
  return (
    <section className="hub-sheet hub-stack" aria-label={copy.prepare.time}>
      <div className="hub-row hub-row--spread">
        <p>
          <b className="hub-dayline__sum">{lengthInWords(planned)}</b>{' '}
          <span className="hub-meta">{copy.prepare.of(lengthInWords(booked))}</span>
        </p>
        <p className="hub-dayline__expected">
          {isOver ? copy.prepare.plannedEnd : copy.prepare.expectedEnd}{' '}
          <b className={over > 0 ? 'hub-warn' : undefined}>
            {over > 0 && <Icon of={TriangleAlert} />}
            {hourTime(end)}
          </b>
        </p>
      </div>
      {planned > 0 && <Bar view={view} planned={planned} booked={booked} />}
      {over > 0 ? (
        <Alert kind="warning" title={copy.prepare.over(lengthInWords(over))} speak="off">
          {view.state === 'DRAFT' ? copy.prepare.overHint : copy.prepare.overHintCalled}
        </Alert>
      ) : (
        <p className="hub-meta">
          {over === 0 ? copy.prepare.fits : copy.prepare.spare(lengthInWords(-over), -over > 1 && -over < 60)}{' '}
          {unplanned > 0 && copy.prepare.unplanned(unplanned)}
        </p>
      )}
    </section>
  )
}

const Bar = ({ view, planned, booked }: { view: MeetingView; planned: number; booked: number }) => {
  const whole = Math.max(planned, booked)
  let passed = 0
  return (
    <div className="hub-dayline">
      <ol className="hub-dayline__bar" aria-label={copy.prepare.perItem}>
        {view.places.map(({ number, item, clock }) => {
          const minutes = clock.placement === 'POSTPONED' ? 0 : (clock.plannedMinutes ?? 0)
          const decides = item && readFragment(AgendaRowFragment, item).purpose === 'DECIDE'
          passed += minutes
          const look = passed > booked ? 'is-over' : decides ? 'is-decide' : ''
          const title = `${number}. ${view.titleOf(clock.id) ?? ''}`
          if (minutes === 0) return null
          return (
            <li key={clock.id} className={look} style={{ flex: `${minutes} 1 0` }} title={title}>
              <span aria-hidden="true">{number}</span>
              <span className="hub-sr">{copy.prepare.barItem(number, minutes)}</span>
            </li>
          )
        })}
        {booked > planned && <li className="is-spare" style={{ flex: `${booked - planned} 1 0` }} aria-hidden="true" />}
      </ol>
      <i className="hub-dayline__end" style={{ insetInlineStart: `${(booked / whole) * 100}%` }} aria-hidden="true" />
      <Scale view={view} booked={booked} whole={whole} />
    </div>
  )
}

const Scale = ({ view, booked, whole }: { view: MeetingView; booked: number; whole: number }) => {
  const start = Date.parse(view.startsAt)
  const step = booked > 240 ? 120 : booked > 90 ? 60 : 30
  const marks = Array.from({ length: Math.ceil(booked / step) }, (_, index) => index * step).filter(
    (minutes) => minutes === 0 || booked - minutes > step * 0.75,
  )
  return (
    <div className="hub-dayline__scale" aria-hidden="true">
      {marks.map((minutes) => (
        <span key={minutes} style={{ insetInlineStart: `${(minutes / whole) * 100}%` }}>
          {clockTime(start + minutes * 60_000)}
        </span>
      ))}
      <span style={{ insetInlineStart: `${(booked / whole) * 100}%`, transform: 'translateX(-100%)' }}>
        <b>{copy.prepare.end(clockTime(view.endsAt))}</b>
      </span>
    </div>
  )
}
