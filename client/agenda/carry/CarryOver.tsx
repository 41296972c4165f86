import { Plus, RotateCcw } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useQuery } from 'urql'
import { nl } from '../../../schema/nl.ts'
import { useAct, whyNot } from '../../graph/acts/act.ts'
import type { CarryOverOfQuery } from '../../graph/generated/graphql.ts'
import type { NotDone } from '../../graph/acts/outcome.ts'
import { datedDate } from '../../lib/dates.ts'
import { uuidv7 } from '../../lib/ids.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { copy as agendaCopy } from '../copy.ts'
import { addAgendaItem } from '../operations.ts'
import { copy } from './copy.ts'
import { carryOverOf, dismissCarryOver, postponeAgendaItem, repeatAgendaItem } from './operations.ts'

type Left = NonNullable<CarryOverOfQuery['meeting']>['carryOver'][number]

interface CarryOverProps {
  meetingId: string
  /** Changes when the agenda does: then what is left is asked again. */
  agenda: string
  /** An item of this agenda adopts the minutes already. */
  adopts: boolean
}

/** What the meeting before left, one press from this agenda. For chair and secretary. */
export const CarryOver = ({ meetingId, agenda, adopts }: CarryOverProps) => {
  const [{ data }, ask] = useQuery({ query: carryOverOf, variables: { id: meetingId }, requestPolicy: 'cache-and-network' })
  const askAgain = () => ask({ requestPolicy: 'network-only' })
  useWhenChanged(agenda, askAgain)
  const [dismissed, setDismissed] = useState<Left['item'] | null>(null)
  const head = useRef<HTMLHeadingElement>(null)
  const previous = data?.meeting?.previous
  // The minutes of that meeting stand under a title of their own, with their own date.
  const left = data?.meeting?.carryOver.filter(({ reason }) => reason !== 'MINUTES') ?? []
  const minutes = !adopts && previous?.state === 'CLOSED' ? previous : null
  if (!previous || (!left.length && !minutes && !dismissed)) return null
  const settled = (item: Left['item'] | null) => {
    setDismissed(item)
    head.current?.focus()
    askAgain()
  }
  return (
    <section className="hub-sheet hub-carry" aria-labelledby="carry-head">
      <h2 className="utrecht-heading-3" id="carry-head" tabIndex={-1} ref={head}>
        {copy.head}
      </h2>
      <p className="hub-meta">{copy.intro(datedDate(previous.startsAt))}</p>
      <ul className="hub-carry__list">
        {minutes && <MinutesRow meetingId={meetingId} startsAt={minutes.startsAt} onDone={() => settled(null)} />}
        {left.map((one) => (
          <LeftRow key={one.item.id} meetingId={meetingId} left={one} onTaken={() => settled(null)} onLeft={() => settled(one.item)} />
        ))}
      </ul>
      {dismissed && <Dismissed meetingId={meetingId} item={dismissed} onBack={() => settled(null)} />}
    </section>
  )
}

const LeftRow = ({ meetingId, left, onTaken, onLeft }: { meetingId: string; left: Left; onTaken: () => void; onLeft: () => void }) => {
  const { item, reason } = left
  const [postpone, postponing] = useAct(postponeAgendaItem)
  const [repeat, repeating] = useAct(repeatAgendaItem)
  const [dismiss, dismissing] = useAct(dismissCarryOver)
  const [newId] = useState(uuidv7)
  const [problem, setProblem] = useState<NotDone | null>(null)
  const take = async () => {
    const outcome = await (reason === 'RECURRING' ? repeat : postpone)({ id: item.id, to: meetingId, newId })
    if (!outcome.ok) return setProblem(outcome)
    announce(copy.taken(item.title))
    onTaken()
  }
  const leave = async () => {
    const outcome = await dismiss({ meetingId, itemId: item.id })
    if (!outcome.ok) return setProblem(outcome)
    announce(copy.left(item.title))
    onLeft()
  }
  return (
    <li className="hub-carry__row">
      <div className="hub-carry__text">
        <b>{item.title}</b>
        <span className="hub-meta">
          {nl.carryOverReason[reason]}
          {item.handedInBy && `, ${agendaCopy.handedInBy(item.handedInBy.name)}`}
          {item.plannedMinutes != null && `, ${agendaCopy.min(item.plannedMinutes)}`}
        </span>
      </div>
      <div className="hub-row">
        <Button
          small
          icon={Plus}
          aria-label={copy.takeNamed(item.title)}
          busy={(postponing || repeating) && agendaCopy.notesSaving}
          onClick={() => void take()}
        >
          {copy.take}
        </Button>
        <Button
          small
          variant="subtle"
          aria-label={copy.leaveNamed(item.title)}
          busy={dismissing && agendaCopy.notesSaving}
          onClick={() => void leave()}
        >
          {copy.leave}
        </Button>
      </div>
      {problem && <Alert kind="error" title={whyNot(problem)} />}
    </li>
  )
}

const MinutesRow = ({ meetingId, startsAt, onDone }: { meetingId: string; startsAt: string; onDone: () => void }) => {
  const [add, busy] = useAct(addAgendaItem)
  const [id] = useState(uuidv7)
  const [problem, setProblem] = useState<NotDone | null>(null)
  const title = copy.minutesTitle(datedDate(startsAt))
  const run = async () => {
    const outcome = await add({ input: { id, meetingId, after: null, title, purpose: 'DECIDE', plannedMinutes: 5, adoptsMinutes: true } })
    if (!outcome.ok) return setProblem(outcome)
    announce(copy.taken(title))
    onDone()
  }
  return (
    <li className="hub-carry__row">
      <div className="hub-carry__text">
        <b>{title}</b>
        <span className="hub-meta">{copy.minutesHint}</span>
      </div>
      <div className="hub-row">
        <Button small icon={Plus} aria-label={copy.takeNamed(title)} busy={busy && agendaCopy.notesSaving} onClick={() => void run()}>
          {copy.take}
        </Button>
      </div>
      {problem && <Alert kind="error" title={whyNot(problem)} />}
    </li>
  )
}

const Dismissed = ({ meetingId, item, onBack }: { meetingId: string; item: Left['item']; onBack: () => void }) => {
  const [dismiss, busy] = useAct(dismissCarryOver)
  const [problem, setProblem] = useState<NotDone | null>(null)
  const run = async () => {
    const outcome = await dismiss({ meetingId, itemId: item.id, back: true })
    if (!outcome.ok) return setProblem(outcome)
    onBack()
  }
  return (
    <div className="hub-row">
      <span className="hub-meta">{copy.left(item.title)}</span>
      <Button small variant="subtle" icon={RotateCcw} busy={busy && agendaCopy.notesSaving} onClick={() => void run()}>
        {copy.back}
      </Button>
      {problem && <Alert kind="error" title={whyNot(problem)} />}
    </div>
  )
}

const useWhenChanged = (value: string, run: () => void) => {
  const before = useRef(value)
  useEffect(() => {
    if (before.current === value) return
    before.current = value
    run()
  })
}
