import { Hand, RefreshCw, WifiOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { clockTime } from '../../../schema/dates.ts'
import { nl } from '../../../schema/nl.ts'
import { readFragment } from '../../graph/generated/index.ts'
import { useItemTime } from '../../agenda/live/ItemTimer.tsx'
import { expectedEnd } from '../../agenda/planning.ts'
import { ClosedScreenItem, ScreenItem } from '../../agenda/ScreenItem.tsx'
import { isAsked } from '../../consent/tally.ts'
import { ScreenConsent } from '../../consent/ScreenConsent.tsx'
import { DecisionLineFragment } from '../../decision/DecisionLine.tsx'
import { useConnection } from '../../graph/connection.ts'
import { useNow } from '../../lib/clock.ts'
import { stopwatch } from '../../lib/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { shortName } from '../../party/short-name.ts'
import { ScreenQuestions } from '../../question/ScreenQuestions.tsx'
import { inWords } from '../../reading/in-words.ts'
import { isReading } from '../../reading/is-reading.ts'
import { copy } from '../copy.ts'
import { copy as handsCopy } from '../../attendance/hands/copy.ts'
import { handsOf } from '../../attendance/hands/hands-of.ts'
import { venueText, whenText } from '../MeetingHead.tsx'
import type { MeetingView } from '../view.ts'
import { Quorum } from '../../quorum/Quorum.tsx'
import { isClosedItem } from './for-all.ts'
import { Ring } from '../../attendance/Ring.tsx'
import { ScreenDraft } from '../../chair/ScreenDraft.tsx'
import { DraftFragment } from '../../chair/operations.ts'
import { ScreenReadBack } from '../../reading/ScreenReadBack.tsx'

export const ScreenMessage = ({ children }: { children: ReactNode }) => (
  <main className="hub-scherm hub-scherm--plain" id="inhoud">
    <h1 className="hub-scherm__title">{children}</h1>
  </main>
)

/** While it runs: the item, very large; time and table beside it, the latest record under it. */
export const ScreenLive = ({ view }: { view: MeetingView }) =>
  isReading(view) && view.toRead.decisions.length + view.toRead.actions.length > 0 ? (
    <ScreenReadBack meeting={view} consents={view.consentsAt(view.currentId)} />
  ) : (
    <ScreenNow view={view} />
  )

const ScreenNow = ({ view }: { view: MeetingView }) => (
  <main className="hub-scherm" id="inhoud">
    <section className="hub-scherm__main" aria-label={copy.live.hereWeAre}>
      <AtItem view={view} />
    </section>
    <aside className="hub-scherm__side hub-on-blue">
      <div className="hub-scherm__timer">
        {view.currentClock && <ScreenTimer clock={view.currentClock} />}
        <ScreenEnd view={view} />
        <ScreenConnection />
      </div>
      <ScreenHands view={view} />
      <Ring meeting={view} />
      <Quorum meeting={view} className="hub-scherm__quorum" />
    </aside>
    <UnderItem view={view} />
  </main>
)

const AtItem = ({ view }: { view: MeetingView }) => {
  if (view.closedCurrent) return <ClosedScreenItem number={view.closedCurrent.number} />
  if (!view.current)
    return (
      <div className="hub-scherm__head">
        <h1 className="hub-scherm__title">{view.title}</h1>
        <p className="hub-scherm__question">
          {view.clocks.some(({ closedAt }) => closedAt) ? copy.live.between : copy.screen.noItem}
        </p>
      </div>
    )
  const { id } = view.current
  if (isClosedItem(view)) return <ClosedScreenItem number={view.numberOf(id)} />
  const consents = view.consentsAt(id)
  return (
    <>
      <ScreenItem item={view.current} number={view.numberOf(id)} />
      <ScreenConsent consents={consents} />
      {!consents.some(isAsked) && <ScreenQuestions questions={view.questionsAt(id)} />}
    </>
  )
}

const ScreenTimer = ({ clock }: { clock: NonNullable<MeetingView['currentClock']> }) => {
  const { id, used, planned, left, paused, share } = useItemTime(clock)
  const over = left !== null && left < 0
  const ending = left !== null && !over && left <= 60 && !paused
  return (
    <div className={`hub-timer ${over ? 'is-over' : ''} ${ending ? 'is-ending' : ''}`} role="timer">
      <b>{stopwatch(left === null ? used : Math.abs(left))}</b>
      {planned !== null && (
        <div className="hub-timer__track" aria-hidden="true">
          <i key={id} style={{ inlineSize: `${share * 100}%` }} />
        </div>
      )}
      <span>
        {paused
          ? copy.screen.paused
          : left === null
            ? copy.screen.used
            : over
              ? copy.screen.over
              : ending
                ? copy.screen.ending
                : copy.screen.left}
      </span>
    </div>
  )
}

const ScreenEnd = ({ view }: { view: MeetingView }) => (
  <span className="hub-scherm__end">
    {copy.screen.end(clockTime(expectedEnd(view.clocks, view.currentId, useNow(5_000))))}
  </span>
)

/** The hands that are up, in order: at most three, so that they stay large. */
const ScreenHands = ({ view }: { view: MeetingView }) => {
  const hands = handsOf(view)
  if (!hands.length) return null
  return (
    <section className="hub-scherm__hands" aria-label={handsCopy.head}>
      <Icon of={Hand} />
      <ol>
        {hands.slice(0, mostHands).map(({ id, party }) => (
          <li key={id}>{shortName(party.name)}</li>
        ))}
      </ol>
      {hands.length > mostHands && <p>{copy.screen.more(hands.length - mostHands)}</p>}
    </section>
  )
}
const mostHands = 3

/** Shown only when there is no connection. */
const ScreenConnection = () => {
  const { state } = useConnection()
  if (state === 'live') return null
  return (
    <span className="hub-scherm__link">
      <Icon of={state === 'offline' ? WifiOff : RefreshCw} />{' '}
      {state === 'offline' ? copy.screen.offline : copy.screen.catchingUp}
    </span>
  )
}

const UnderItem = ({ view }: { view: MeetingView }) => {
  if (view.consentsAt(view.currentId).some(isAsked)) return null
  const draft = view.current && !isClosedItem(view) && readFragment(DraftFragment, view.current).draft
  return draft ? <ScreenDraft draft={draft} /> : <LastRecorded view={view} />
}

const LastRecorded = ({ view }: { view: MeetingView }) => {
  const now = useNow(60_000)
  if (!view.currentId) return null
  const here = { decisions: view.decisionsAt(view.currentId), actions: view.actionsAt(view.currentId) }
  // Ids are ordered by the time at which they were made.
  const [latest] = inWords(view, here, now).toSorted((one, other) => (one.id < other.id ? 1 : -1))
  if (!latest) return null
  return (
    <section className="hub-scherm__rec" key={latest.id} aria-live="off">
      <small>{latest.head}</small>
      <p className={latest.text.length > 160 ? 'is-long' : undefined}>{latest.text}</p>
      {latest.who && <small className="hub-scherm__who">{latest.who}</small>}
    </section>
  )
}

export const ScreenBefore = ({ view }: { view: MeetingView }) => {
  const soon = Date.parse(view.startsAt) - useNow(15_000) < 60 * 60_000
  return (
    <main className="hub-scherm hub-scherm--plain" id="inhoud">
      <p className="hub-scherm__over">
        {view.state === 'CANCELLED' ? copy.screen.cancelled : soon ? copy.screen.soon : copy.screen.planned}
      </p>
      <h1 className="hub-scherm__title">{view.title}</h1>
      <p className="hub-scherm__question">{whenText(view)}</p>
      <p className="hub-scherm__where">{venueText(view.venue)}</p>
      <ScreenConnection />
    </main>
  )
}

const most = 5

export const ScreenAfter = ({ view }: { view: MeetingView }) => (
  <main className="hub-scherm hub-scherm--after" id="inhoud">
    <div>
      <p className="hub-scherm__over">{copy.screen.thanks}</p>
      <h1 className="hub-scherm__title">{copy.screen.closed}</h1>
    </div>
    {view.decisions.length === 0 ? (
      <p className="hub-scherm__question">{copy.screen.noDecisions}</p>
    ) : (
      <ol className={`hub-scherm__decisions ${view.decisions.length < 3 ? 'is-few' : ''}`}>
        {view.decisions.slice(0, most).map((decision) => {
          const { number, outcome, text } = readFragment(DecisionLineFragment, decision)
          return (
            <li key={decision.id}>
              <b>{number}</b>
              <span>
                <span className="hub-scherm__clip">{text}</span>
                <small>{nl.decisionOutcome[outcome]}</small>
              </span>
            </li>
          )
        })}
      </ol>
    )}
    <p className="hub-scherm__foot">
      {view.decisions.length > most && `${copy.screen.more(view.decisions.length - most)}. `}
      {copy.screen.actions(view.actions.length)}
    </p>
  </main>
)
