import { CornerUpLeft, Radio, WifiOff } from 'lucide-react'
import { useState } from 'react'
import { copy as agendaCopy } from '../../agenda/copy.ts'
import { DeskAgenda } from '../../agenda/live/DeskAgenda.tsx'
import { liveStarts } from '../../agenda/planning.ts'
import { ClosedItemBody } from '../../agenda/live/ClosedItemBody.tsx'
import { ItemBody } from '../../agenda/live/ItemBody.tsx'
import { OwnConsents } from '../../consent/answer/OwnConsent.tsx'
import { useConnection } from '../../graph/connection.ts'
import { useMembership } from '../../session/session.ts'
import { itemNamed } from '../../lib/addresses.ts'
import { FormsWithin } from '../../lib/open-forms.ts'
import { useNow } from '../../lib/clock.ts'
import { hourTime } from '../../lib/dates.ts'
import { useTitle } from '../../lib/hooks/use-title.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ChairAway } from '../../chair/ChairLine.tsx'
import { FollowReadBack } from '../../reading/ReadBack.tsx'
import { AdoptMinutes } from '../../minutes/adoption/AdoptMinutes.tsx'
import { copy as readingCopy } from '../../reading/copy.ts'
import { isReading } from '../../reading/is-reading.ts'
import { ItemQuestions } from '../../question/ItemQuestions.tsx'
import { copy } from '../copy.ts'
import { elsewhere, type MeetingView, questionsOf } from '../view.ts'
import { FollowBar, NowBar, type Tab, Tabs } from './FollowBars.tsx'
import { GivenToMe } from './GivenToMe.tsx'
import { Recorded } from '../../reading/Recorded.tsx'
import { OtherDraft } from './Drafts.tsx'
import { Guests } from '../../guest/Guests.tsx'
import { Hands } from '../../attendance/hands/Hands.tsx'
import { OwnHand } from '../../attendance/hands/OwnHand.tsx'
import { Quorum } from '../../quorum/Quorum.tsx'
import { AreYouThere } from '../../attendance/AreYouThere.tsx'
import { copy as attendanceCopy } from '../../attendance/copy.ts'
import { Seats } from '../../attendance/Seats.tsx'
import { sitterOf } from '../../attendance/seats-of.ts'
import { useNews } from './use-news.ts'
import { stillText, useStay } from './use-stay.ts'
import './desk.css'
import './follow.css'
import './now.css'

/**
 * The live page of everybody else: follows the current item, free to look around, one press back. On a phone one part
 * at a time.
 */
export const Follow = ({ slug, view }: { slug: string; view: MeetingView }) => {
  const [tab, setTab] = useState<Tab>('now')
  const [picked, setLooking] = useState(itemNamed)
  const stay = useStay(view)
  const looking = picked ?? stay.at
  const fresh = useNews(view, 'all')
  const { role } = useMembership()
  useTitle(copy.live.pageTitle(view.title))
  const shown = view.itemOf(looking) ?? view.current
  const away = shown !== null && shown.id !== view.currentId
  const back = () => {
    setLooking(null)
    stay.leave()
    setTab('now')
  }
  const look = (id: string) => {
    setLooking(id === view.currentId ? null : id)
    setTab('now')
  }
  const choose = (next: Tab) => {
    if (next === 'now') {
      setLooking(null)
      stay.leave()
    }
    setTab(next)
  }
  return (
    <div className="hub-follow" data-tab={tab}>
      <FollowBar slug={slug} view={view}>
        <GivenToMe view={view} />
      </FollowBar>
      <main className="hub-follow__parts" id="inhoud" tabIndex={-1}>
        <h1 className="hub-sr">{view.title}</h1>
        <NowBar view={view} away={away || tab !== 'now'} />
        <section className="hub-follow__agenda hub-agenda" aria-label={agendaCopy.head}>
          <div className="hub-colhead">
            <h2>{agendaCopy.head}</h2>
            <span className="hub-meta">{agendaCopy.count(view.places.length)}</span>
          </div>
          <DeskAgenda
            heads={view.heads}
            agenda={view.agenda}
            counted={view.counted}
            currentId={view.currentId}
            shownId={looking}
            onPick={look}
          />
        </section>
        <section className="hub-follow__main" aria-label={copy.live.tabs.now} tabIndex={0}>
          <FollowMain view={view} shown={shown} away={away} stay={stay} fresh={fresh} />
        </section>
        <aside className="hub-follow__side" aria-label={copy.live.side} tabIndex={0}>
          <FollowTable view={view} />
          <section className="hub-follow__recorded" aria-labelledby="recorded-head">
            <div className="hub-colhead">
              <h2 id="recorded-head">{copy.live.tabs.recorded}</h2>
              <span className="hub-meta">{copy.live.recordedAll(view.decisions.length, view.actions.length)}</span>
            </div>
            <Recorded
              decisions={view.decisions}
              actions={view.actions}
              fresh={fresh}
              at={(id) => (id ? readingCopy.atItem(view.numberOf(id)) : undefined)}
              empty={
                <p className="hub-meta hub-follow__none">
                  {copy.live.recordedNoneAll} {copy.live.recordedNoneHint}
                </p>
              }
            />
          </section>
        </aside>
      </main>
      {role === 'CONTACT' && !(away && tab === 'now') && <OwnHand meeting={view} />}
      {away && tab === 'now' && (
        <div className="hub-thumb">
          <Button className="hub-back" icon={CornerUpLeft} onClick={back}>
            {view.currentId ? copy.live.back(view.numberOf(view.currentId)) : copy.live.backNone}
          </Button>
        </div>
      )}
      <Tabs tab={away && tab === 'now' ? 'agenda' : tab} onChoose={choose} />
    </div>
  )
}

interface FollowMainProps {
  view: MeetingView
  shown: MeetingView['current']
  away: boolean
  stay: ReturnType<typeof useStay>
  fresh: ReadonlySet<string>
}

const FollowMain = ({ view, shown, away, stay, fresh }: FollowMainProps) => {
  const { state } = useConnection()
  const reading = isReading(view)
  const now = useNow(5_000)
  const start = shown && away ? liveStarts(view.clocks, view.currentId, now).get(shown.id) : undefined
  const begun = view.clocks.some(({ closedAt }) => closedAt)
  const open = shown && view.clocks.find(({ id }) => id === shown.id)?.closedAt == null
  return (
    <>
      {state === 'offline' && (
        <Alert kind="warning" icon={WifiOff} title={copy.live.offline} speak="off">
          {copy.live.offlineFollow}
        </Alert>
      )}
      {shown && stay.at === shown.id && <Alert kind="warning" speak="now" title={stillText(view, shown.id)} />}
      <ChairAway meeting={view} />
      {!away && <AreYouThere meeting={view} />}
      {shown ? (
        <>
          <ItemBody item={shown} number={view.numberOf(shown.id)} level="h2">
            {away ? (
              <span className="hub-meta">
                {open && start !== undefined ? copy.live.upcoming(hourTime(start)) : agendaCopy.done}
              </span>
            ) : (
              <NowTag view={view} number={view.numberOf(shown.id)} />
            )}
          </ItemBody>
          <OwnConsents
            consents={view.consents}
            shown={[view.openConsentAt(shown.id), view.countedConsentAt(shown.id)]}
            nameOf={(id) => elsewhere(view, id, shown.id)}
            sitterOf={(partyId) => sitterOf(view, partyId)}
          />
          <AdoptMinutes meeting={view} item={shown} />
          {!away && <FollowReadBack meeting={view} />}
          {!away && <OtherDraft view={view} item={shown} />}
          <FormsWithin value={stay.within}>
            <ItemQuestions key={shown.id} {...questionsOf(view, shown.id)} />
          </FormsWithin>
          {(away || !reading) && (
            <section aria-label={copy.live.recordedHere}>
              <Recorded
                decisions={view.decisionsAt(shown.id)}
                actions={view.actionsAt(shown.id)}
                fresh={fresh}
                empty={<p className="hub-meta">{copy.live.recordedNone}</p>}
              />
            </section>
          )}
        </>
      ) : view.closedCurrent ? (
        <ClosedItemBody number={view.closedCurrent.number}>
          <NowTag view={view} number={view.closedCurrent.number} />
        </ClosedItemBody>
      ) : (
        <div className="hub-itembody hub-before">
          <h2 className="hub-work__title">{view.title}</h2>
          <p className="hub-question">{begun ? copy.live.between : copy.live.begun}</p>
          <p>{begun ? copy.live.betweenHint : copy.live.begunHint}</p>
        </div>
      )}
    </>
  )
}

const NowTag = ({ view, number }: { view: MeetingView; number: number }) => (
  <span className="hub-nowtag">
    <Icon of={Radio} />
    {copy.live.nowOf(number, view.places.length)}
  </span>
)

const FollowTable = ({ view }: { view: MeetingView }) => {
  const { role, party } = useMembership()
  return (
    <div className="hub-follow__table">
      <Hands meeting={view} />
      <Seats
        meeting={view}
        live
        maySet={(partyId) => role === 'CONTACT' && partyId === party?.id}
        head={attendanceCopy.head}
        headId="seats-head"
      >
        <Quorum meeting={view} said />
      </Seats>
      <Guests meeting={view} />
    </div>
  )
}
