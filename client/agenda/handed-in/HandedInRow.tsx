import { Clock, CornerUpLeft, Pencil, Plus, Send } from 'lucide-react'
import { type ReactNode } from 'react'
import { useAct, whyNot } from '../../graph/acts/act.ts'
import { useProblem } from '../../graph/acts/use-problem.ts'
import { type FragmentType, graphql, readFragment } from '../../graph/generated/index.ts'
import { useAsLeft } from '../../graph/outbox/unsent.ts'
import { NotSent } from '../../shell/unsent/NotSent.tsx'
import { Alert } from '../../ui/Alert.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { Carried, CarriedFragment } from '../Carried.tsx'
import { copy as agendaCopy } from '../copy.ts'
import { DistributionMark } from '../Distribution.tsx'
import { PurposeBadge } from '../PurposeBadge.tsx'
import { copy } from './copy.ts'
import { handInAgain, placeAgendaItem } from './operations.ts'
import { SendBack } from './SendBack.tsx'
import './handed-in.css'

export const HandedInFragment = graphql(`
  fragment HandedIn on AgendaItem {
    id
    placement
    sentBackReason
    title
    question
    purpose
    plannedMinutes
    distribution
    handedInBy {
      id
      name
    }
    ...Carried
  }
`)

interface HandedInRowProps {
  item: FragmentType<typeof HandedInFragment>
  /** May place it and send it back. */
  runs: boolean
  /** The own party handed it in, and may still change it. */
  own: boolean
  onEdit: () => void
  /** It is not in this list any more. */
  onGone: () => void
  acts: (item: Named, onGone: () => void) => ReactNode
  elsewhere: ((item: Named) => ReactNode) | null
}

export const HandedInRow = ({ item: masked, runs, own, onEdit, onGone, acts, elsewhere }: HandedInRowProps) => {
  const item = useAsLeft(readFragment(HandedInFragment, masked))
  const sentBack = item.placement === 'SENT_BACK'
  const goesOn = readFragment(CarriedFragment, item).continuedBy
  return (
    <li className="hub-carry__row" data-item={item.id}>
      <div className="hub-carry__text">
        <b>{item.title}</b>
        {item.question && <span>{item.question}</span>}
        <span className="hub-carry__meta hub-meta">
          <PurposeBadge purpose={item.purpose} />
          {item.plannedMinutes != null && <span>{agendaCopy.min(item.plannedMinutes)}</span>}
          {item.handedInBy && <span>{agendaCopy.handedInBy(item.handedInBy.name)}</span>}
          <DistributionMark distribution={item.distribution} />
          <Carried item={item} />
          <NotSent id={item.id} />
        </span>
        {sentBack ? (
          <span className="hub-warn">
            <Icon of={CornerUpLeft} /> {copy.sentBackWhy(item.sentBackReason ?? '')}
          </span>
        ) : (
          !runs &&
          !goesOn && (
            <span className="hub-meta">
              <Icon of={Clock} /> {copy.waits}
            </span>
          )
        )}
      </div>
      <div className="hub-row">
        {runs && <Place item={item} onDone={onGone} />}
        {runs && !sentBack && <SendBack item={item} />}
        {runs && !sentBack && acts(item, onGone)}
        {own && sentBack && <Again item={item} />}
        {sentBack && elsewhere?.(item)}
        {(runs || own) && <IconButton small icon={Pencil} label={copy.edit(item.title)} onClick={onEdit} />}
      </div>
    </li>
  )
}

type Named = { id: string; title: string }

const Place = ({ item, onDone }: { item: Named; onDone: () => void }) => {
  const [place, busy] = useAct(placeAgendaItem)
  const [problem, setProblem] = useProblem()
  const run = async () => {
    const outcome = await place({ id: item.id })
    if (!outcome.ok) return setProblem(outcome)
    announce(copy.placed(item.title))
    onDone()
  }
  return (
    <>
      <Button
        small
        icon={Plus}
        aria-label={copy.placeNamed(item.title)}
        busy={busy && copy.busy}
        onClick={() => void run()}
      >
        {copy.place}
      </Button>
      {problem && <Alert kind="error" title={whyNot(problem)} />}
    </>
  )
}

const Again = ({ item }: { item: Named }) => {
  const [again, busy] = useAct(handInAgain)
  const [problem, setProblem] = useProblem()
  const run = async () => {
    const outcome = await again({ id: item.id })
    if (!outcome.ok) return setProblem(outcome)
    announce(copy.handedIn(item.title))
  }
  return (
    <>
      <Button
        small
        icon={Send}
        aria-label={copy.againNamed(item.title)}
        busy={busy && copy.busy}
        onClick={() => void run()}
      >
        {copy.again}
      </Button>
      {problem && <Alert kind="error" title={whyNot(problem)} />}
    </>
  )
}
