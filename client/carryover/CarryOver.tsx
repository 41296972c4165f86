import { ListPlus, Repeat, RotateCcw } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useQuery } from 'urql'
import { nl } from '../../schema/nl.ts'
import { doneSaid } from '../form/waits.ts'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { useProblem } from '../graph/acts/use-problem.ts'
import type { CarryOverOfQuery } from '../graph/generated/graphql.ts'
import { datedDate } from '../lib/dates.ts'
import { list } from '../lib/words.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { copy as agendaCopy } from '../agenda/copy.ts'
import { copy } from './copy.ts'
import { OfferRow } from './OfferRow.tsx'
import { carryOverOf, dismissCarryOver } from './operations.ts'
import { type Offer, useTake } from './use-take.ts'
import './carryover.css'

type Before = NonNullable<CarryOverOfQuery['meeting']>
type Left = Before['carryOver'][number]
type Listed = Offer & { about: string }

interface CarryOverProps {
  meetingId: string
  /** Changes when the agenda does: then what is left is asked again. */
  agenda: string
  /** An item of this agenda adopts the minutes already. */
  adopts: boolean
  /** The titles of its items. */
  titles: readonly string[]
}

/** The items that the previous meeting left, one press from this agenda. For chair and secretary. */
export const CarryOver = ({ meetingId, agenda, adopts, titles }: CarryOverProps) => {
  const [{ data }, ask] = useQuery({
    query: carryOverOf,
    variables: { id: meetingId },
    requestPolicy: 'cache-and-network',
  })
  const askAgain = () => ask({ requestPolicy: 'network-only' })
  useWhenChanged(agenda, askAgain)
  const take = useTake(meetingId)
  const [dismissed, setDismissed] = useState<Named | null>(null)
  const head = useRef<HTMLHeadingElement>(null)
  const offers = data?.meeting ? offersOf(data.meeting, adopts) : []
  const standing = data?.meeting ? standingOf(data.meeting, titles) : []
  const before = data?.meeting?.previous
  if (!offers.length && !standing.length && !dismissed && !take.busy) return null
  const isOfOne = before && data.meeting?.carryOver.every(({ item }) => item.meeting.id === before.id)
  const refresh = (left: Named | null) => {
    setDismissed(left)
    head.current?.focus()
    askAgain()
  }
  const takeOne = async (offer: Offer) => {
    const outcome = await take.one(offer)
    if (!outcome.ok) return
    announce(doneSaid(outcome, copy.taken(offer.title)))
    refresh(null)
  }
  const takeAll = async (all: readonly Offer[]) => {
    if (take.busy) return
    announce(copy.takenOf(await take.all(all), all.length))
    refresh(null)
  }
  return (
    <section className="hub-sheet hub-carry hub-noprint" aria-labelledby="carry-head">
      <div className="hub-row hub-row--spread">
        <h2 className="utrecht-heading-3" id="carry-head" tabIndex={-1} ref={head}>
          {isOfOne ? copy.head : copy.headMore}
        </h2>
        {(offers.length > 1 || take.busy) && (
          <Button
            small
            icon={ListPlus}
            aria-disabled={take.busy}
            busy={take.progress && copy.taking(take.progress)}
            onClick={() => void takeAll(offers)}
          >
            {copy.takeAll}
          </Button>
        )}
      </div>
      {offers.length > 0 && (
        <p className="hub-meta">{isOfOne ? copy.intro(datedDate(before.startsAt)) : copy.introMore}</p>
      )}
      <ul className="hub-carry__list">
        {offers.map((offer) => (
          <OfferRow
            key={offer.id}
            title={offer.title}
            about={offer.about}
            taking={take.taking.has(offer.id)}
            problem={take.problems.get(offer.id) ?? null}
            onTake={() => void takeOne(offer)}
            leave={
              offer.how === 'adoptMinutes' ? undefined : { meetingId, itemId: offer.id, onLeft: () => refresh(offer) }
            }
          />
        ))}
      </ul>
      {standing.length > 0 && <Standing offers={standing} take={take} onTake={() => void takeAll(standing)} />}
      {dismissed && <Dismissed meetingId={meetingId} item={dismissed} onBack={() => refresh(null)} />}
    </section>
  )
}

/**
 * In the order in which they come on the agenda. The minutes of that meeting stand under a title of their own, with
 * their own date.
 */
const offersOf = ({ previous, carryOver }: Before, adopts: boolean): Listed[] => {
  const left = carryOver.filter(({ reason, item }) => reason !== 'MINUTES' && !item.recurring).map(offerOf)
  if (adopts || previous?.state !== 'CLOSED') return left
  const title = copy.minutesTitle(datedDate(previous.startsAt))
  return [{ id: previous.id, title, how: 'adoptMinutes', about: copy.minutesHint }, ...left]
}

/** The items of every meeting that this agenda does not have yet: they were not left, and go along with nothing. */
const standingOf = ({ carryOver }: Before, titles: readonly string[]): Listed[] => {
  const there = new Set(titles.map(plain))
  return carryOver.filter(({ item }) => item.recurring && !there.has(plain(item.title))).map(offerOf)
}
const plain = (title: string) => title.trim().toLowerCase()

const offerOf = ({
  item: { id, title, handedInBy, plannedMinutes, meeting, consentRounds },
  reason,
}: Left): Listed => ({
  id,
  title,
  how: reason === 'RECURRING' ? 'repeat' : 'postpone',
  about: [
    reason === 'CANCELLED' ? copy.cancelled(datedDate(meeting.startsAt)) : nl.carryOverReason[reason],
    ...(handedInBy ? [agendaCopy.handedInBy(handedInBy.name)] : []),
    ...consentRounds.flatMap(({ roundState, openUntil }) =>
      roundState === 'HELD_OPEN' && openUntil ? [copy.heldOpen(datedDate(openUntil))] : [],
    ),
    ...(plannedMinutes == null ? [] : [agendaCopy.min(plannedMinutes)]),
  ].join(', '),
})

interface StandingProps {
  offers: readonly Offer[]
  take: ReturnType<typeof useTake>
  onTake: () => void
}

const Standing = ({ offers, take, onTake }: StandingProps) => {
  const problem = offers.map(({ id }) => take.problems.get(id)).find((one) => one)
  return (
    <div className="hub-carry__standing">
      <span>{copy.standing(list(offers.map(({ title }) => title)))}</span>
      <Button small icon={Repeat} aria-disabled={take.busy} onClick={onTake}>
        {copy.takeStanding}
      </Button>
      {problem && <Alert kind="error" title={whyNot(problem)} />}
    </div>
  )
}

type Named = { id: string; title: string }

const Dismissed = ({ meetingId, item, onBack }: { meetingId: string; item: Named; onBack: () => void }) => {
  const [dismiss, busy] = useAct(dismissCarryOver)
  const [problem, setProblem] = useProblem()
  const run = async () => {
    const outcome = await dismiss({ meetingId, itemId: item.id, back: true })
    if (!outcome.ok) return setProblem(outcome)
    onBack()
  }
  return (
    <div className="hub-row">
      <span className="hub-meta">{copy.left(item.title)}</span>
      <Button small variant="subtle" icon={RotateCcw} busy={busy && agendaCopy.saving} onClick={() => void run()}>
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
