import { Printer } from 'lucide-react'
import { useEffect } from 'react'
import { unhandled } from '../../agenda/planning.ts'
import { ItemBodyFragment } from '../../agenda/live/ItemBody.tsx'
import { MinutesItem } from '../../minutes/MinutesItem.tsx'
import { ConsentResults } from '../../consent/ConsentResults.tsx'
import { readFragment } from '../../graph/generated/index.ts'
import { useMembership } from '../../session/session.ts'
import { datedDate, hourTime } from '../../lib/dates.ts'
import { useArrivals } from '../../lib/hooks/use-arrivals.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { ItemQuestions } from '../../question/ItemQuestions.tsx'
import { AdoptMinutes } from '../../minutes/adoption/AdoptMinutes.tsx'
import { Adopted } from '../../minutes/adoption/Adopted.tsx'
import { AdoptionFragment } from '../../minutes/adoption/operations.ts'
import { copy as minutesCopy } from '../../minutes/copy.ts'
import { copy } from '../copy.ts'
import { copy as readingCopy } from '../../reading/copy.ts'
import { Recorded } from '../../reading/Recorded.tsx'
import { type MeetingView, questionsOf } from '../view.ts'
import { AttendanceList } from '../../minutes/AttendanceList.tsx'
import { DecideLater } from '../../minutes/DecideLater.tsx'
import { Forgotten } from './Forgotten.tsx'
import { Reopen } from './Reopen.tsx'

/** The minutes: what was decided and will be done first, then who was there and what was said, item by item. */
export const Minutes = ({ view }: { view: MeetingView }) => {
  const { runsMeetings } = useMembership()
  useTarget()
  const fresh = useArrivals([...view.decisions, ...view.actions].map(({ id }) => id))
  const closed = view.state === 'CLOSED'
  const correctable = runsMeetings && (closed || view.state === 'LIVE')
  const left = new Map(
    view.closedAt ? unhandled(view.clocks, null).map(({ id, usedSeconds }) => [id, usedSeconds > 0]) : [],
  )
  const line = { fresh, editable: correctable, closed }
  return (
    <div className="hub-minutespage">
      <Standing view={view} />
      <Reopen view={view} />
      <section aria-labelledby="decisions-head">
        <div className="hub-part__head">
          <h2 className="utrecht-heading-2" id="decisions-head">
            {minutesCopy.decisions}
          </h2>
          <Button small icon={Printer} className="hub-noprint" onClick={() => window.print()}>
            {minutesCopy.print}
          </Button>
        </div>
        <Recorded
          decisions={view.decisions}
          actions={[]}
          {...line}
          at={atItem(view)}
          empty={<p className="hub-minutespage__none">{minutesCopy.none.decisions}</p>}
        />
      </section>
      <section aria-labelledby="actions-head">
        <h2 className="utrecht-heading-2 hub-part__head" id="actions-head">
          {minutesCopy.actions}
        </h2>
        <Recorded
          decisions={[]}
          actions={view.actions}
          choices={view.decisions}
          {...line}
          at={atItem(view)}
          empty={<p className="hub-minutespage__none">{minutesCopy.none.actions}</p>}
        />
      </section>
      {closed && runsMeetings && <Forgotten view={view} />}
      <AttendanceList meeting={view} correctable={closed && runsMeetings} />
      <section aria-labelledby="items-head">
        <h2 className="utrecht-heading-2 hub-part__head" id="items-head">
          {minutesCopy.items}
        </h2>
        {view.items.map((item) => {
          const number = view.numberOf(item.id)
          return (
            <MinutesItem key={item.id} item={item} number={number} editable={correctable} left={left.get(item.id)}>
              <AdoptMinutes meeting={view} item={item} minutes />
              <ConsentResults consents={view.consentsAt(item.id)} runs={correctable} />
              {closed && runsMeetings && <DecideLater item={itemOf(view, item)} consents={view.consentsAt(item.id)} />}
              <ItemQuestions {...questionsOf(view, item.id)} minutes />
              <Recorded
                decisions={view.decisionsAt(item.id)}
                actions={view.actionsAt(item.id)}
                fresh={fresh}
                tickable={false}
              />
            </MinutesItem>
          )
        })}
        <Loose view={view} fresh={fresh} />
      </section>
    </div>
  )
}

/** A link may lead to what was put to the parties at one item. */
const useTarget = () => {
  useEffect(() => {
    const target = document.getElementById(location.hash.slice(1))
    target?.closest('section')?.scrollIntoView({ block: 'start' })
    target?.focus({ preventScroll: true })
  }, [])
}

const itemOf = (view: MeetingView, item: MeetingView['items'][number]) => {
  const { id, title, purpose } = readFragment(ItemBodyFragment, item)
  return { id, name: copy.live.itemName(view.numberOf(id), title), purpose }
}

const atItem = (view: MeetingView) => (id: string | null) => (id ? readingCopy.atItem(view.numberOf(id)) : undefined)

const Standing = ({ view }: { view: MeetingView }) => {
  if (view.state === 'LIVE')
    return (
      <Alert kind="info" speak="off">
        {minutesCopy.live}
      </Alert>
    )
  if (view.state === 'CLOSED')
    return (
      <Alert kind="info" speak="off">
        {view.closedAt && minutesCopy.closed(`${datedDate(view.closedAt)} om ${hourTime(view.closedAt)}`)}{' '}
        {minutesCopy.concept}
      </Alert>
    )
  if (view.state === 'ADOPTED') return <Adopted minutes={readFragment(AdoptionFragment, view)} />
  return (
    <Alert kind="info" speak="off">
      {minutesCopy.before}
    </Alert>
  )
}

/** What belongs to no item, or to one that this person may not see. */
const Loose = ({ view, fresh }: { view: MeetingView; fresh: ReadonlySet<string> }) => {
  const decisions = view.decisionsAt(null)
  const actions = view.actionsAt(null)
  if (!decisions.length && !actions.length) return null
  return (
    <section className="hub-minutesitem">
      <h3 className="hub-minutesitem__title">{minutesCopy.other}</h3>
      <Recorded decisions={decisions} actions={actions} fresh={fresh} tickable={false} />
    </section>
  )
}
