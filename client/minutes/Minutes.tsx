import { Printer } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import { unhandled } from '../agenda/planning.ts'
import { ClosedMinutesItem, MinutesItem } from './MinutesItem.tsx'
import { ConsentResults } from '../consent/ConsentResults.tsx'
import { readFragment } from '../graph/generated/index.ts'
import { useMembership } from '../session/session.ts'
import { datedDate, hourTime } from '../lib/dates.ts'
import { useArrivals } from '../lib/hooks/use-arrivals.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { ItemQuestions } from '../question/ItemQuestions.tsx'
import { AdoptMinutes } from './adoption/AdoptMinutes.tsx'
import { Adopted } from './adoption/Adopted.tsx'
import { AdoptionFragment } from './adoption/operations.ts'
import { copy } from './copy.ts'
import { copy as readingCopy } from '../reading/copy.ts'
import { Recorded } from '../reading/Recorded.tsx'
import { Waiting } from '../reading/Waiting.tsx'
import { AttendanceList } from './AttendanceList.tsx'
import { DecideLater } from './DecideLater.tsx'
import { Forgotten } from './Forgotten.tsx'
import { type MinutedMeeting, recordedAt } from './minuted.ts'
import './minutes.css'

interface MinutesProps {
  meeting: MinutedMeeting
  /** Acts of the page on the meeting. */
  children: ReactNode
}

/** The minutes: first decisions and actions, then the people who were there, then the notes item by item. */
export const Minutes = ({ meeting, children }: MinutesProps) => {
  const { runsMeetings } = useMembership()
  const fresh = useArrivals([...meeting.decisions, ...meeting.actions].map(({ id }) => id))
  const closed = meeting.state === 'CLOSED'
  const correctable = runsMeetings && (closed || meeting.state === 'LIVE')
  const line = { fresh, editable: correctable, closed }
  return (
    <div className="hub-minutespage">
      <Standing meeting={meeting} />
      {children}
      <section aria-labelledby="decisions-head">
        <div className="hub-part__head">
          <h2 className="utrecht-heading-2" id="decisions-head">
            {copy.decisions}
          </h2>
          <Button small icon={Printer} className="hub-noprint" onClick={() => window.print()}>
            {copy.print}
          </Button>
        </div>
        <Recorded
          decisions={meeting.decisions}
          actions={[]}
          {...line}
          at={atItem(meeting)}
          empty={<p className="hub-minutespage__none">{copy.none.decisions}</p>}
        />
      </section>
      <section aria-labelledby="actions-head">
        <h2 className="utrecht-heading-2 hub-part__head" id="actions-head">
          {copy.actions}
        </h2>
        <Recorded
          decisions={[]}
          actions={meeting.actions}
          choices={meeting.decisions}
          {...line}
          at={atItem(meeting)}
          empty={<p className="hub-minutespage__none">{copy.none.actions}</p>}
        />
      </section>
      {closed && runsMeetings && <Forgotten meeting={meeting} />}
      <AttendanceList meeting={meeting} correctable={closed && runsMeetings} />
      <Items meeting={meeting} fresh={fresh} correctable={correctable} />
    </div>
  )
}

interface ItemsProps {
  meeting: MinutedMeeting
  fresh: ReadonlySet<string>
  correctable: boolean
}

/** The notes and the record, item by item. */
const Items = ({ meeting, fresh, correctable }: ItemsProps) => {
  const closed = meeting.state === 'CLOSED'
  const left = new Map(
    meeting.closedAt ? unhandled(meeting.clocks, null).map(({ id, usedSeconds }) => [id, usedSeconds > 0]) : [],
  )
  return (
    <section aria-labelledby="items-head">
      <h2 className="utrecht-heading-2 hub-part__head" id="items-head">
        {copy.items}
      </h2>
      {meeting.groups.map(({ head, items }) =>
        items.map(({ number, item }, at) => (
          <Fragment key={number}>
            {head && at === 0 && <h3 className="hub-minutespage__head">{head.title}</h3>}
            {item ? (
              <MinutesItem item={item} number={number} editable={correctable} left={left.get(item.id)}>
                <AdoptMinutes meeting={meeting} item={item} minutes />
                <ConsentResults consents={meeting.consentsAt(item.id)} runs={correctable} />
                {closed && correctable && (
                  <DecideLater item={recordedAt(meeting, item)} consents={meeting.consentsAt(item.id)} />
                )}
                <ItemQuestions
                  meeting={meeting}
                  item={{ id: item.id, number }}
                  questions={meeting.questionsAt(item.id)}
                  minutes
                />
                <Recorded
                  decisions={meeting.decisionsAt(item.id)}
                  actions={meeting.actionsAt(item.id)}
                  fresh={fresh}
                  tickable={false}
                />
                <Waiting itemId={item.id} />
              </MinutesItem>
            ) : (
              <ClosedMinutesItem number={number} />
            )}
          </Fragment>
        )),
      )}
      <Loose meeting={meeting} fresh={fresh} />
    </section>
  )
}

const atItem = (meeting: MinutedMeeting) => (id: string | null) =>
  id ? readingCopy.atItem(meeting.numberOf(id)) : undefined

const Standing = ({ meeting }: { meeting: MinutedMeeting }) => {
  if (meeting.state === 'LIVE')
    return (
      <Alert kind="info" speak="off">
        {copy.live}
      </Alert>
    )
  if (meeting.state === 'CLOSED')
    return (
      <Alert kind="info" speak="off">
        {meeting.closedAt && copy.closed(`${datedDate(meeting.closedAt)} om ${hourTime(meeting.closedAt)}`)}{' '}
        {copy.concept}
      </Alert>
    )
  if (meeting.state === 'ADOPTED') return <Adopted minutes={readFragment(AdoptionFragment, meeting)} />
  return (
    <Alert kind="info" speak="off">
      {copy.before}
    </Alert>
  )
}

/** The record of no item, or of one that this person may not see. */
const Loose = ({ meeting, fresh }: { meeting: MinutedMeeting; fresh: ReadonlySet<string> }) => {
  const decisions = meeting.decisionsAt(null)
  const actions = meeting.actionsAt(null)
  if (!decisions.length && !actions.length) return null
  return (
    <section className="hub-minutesitem">
      <h3 className="hub-minutesitem__title">{copy.other}</h3>
      <Recorded decisions={decisions} actions={actions} fresh={fresh} tickable={false} />
    </section>
  )
}
