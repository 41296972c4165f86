import { CircleQuestionMark, CornerUpLeft, FilePen, Monitor, Plus, ScrollText, WifiOff } from 'lucide-react'
import { useRef, useState } from 'react'
import { ItemBody } from '../../agenda/live/ItemBody.tsx'
import { DeskAgenda } from '../../agenda/live/DeskAgenda.tsx'
import { AddItem, itemDraft } from '../../agenda/form/AddItem.tsx'
import { WaitingItems } from '../../agenda/prepare/WaitingItems.tsx'
import { copy as agendaCopy } from '../../agenda/copy.ts'
import { copy as attendanceCopy } from '../../attendance/copy.ts'
import { ConsentPanel } from '../../consent/ConsentPanel.tsx'
import { CountedPanel } from '../../consent/CountedPanel.tsx'
import type { Consent } from '../../consent/tally.ts'
import { useFormPlaces } from '../../form/places.ts'
import { useConnection } from '../../graph/connection.ts'
import { useAdrift } from '../../graph/outbox/unsent.ts'
import { FormsWithin } from '../../lib/open-forms.ts'
import { useShortcuts } from '../../lib/keys.ts'
import { itemNamed } from '../../lib/addresses.ts'
import { useMedia } from '../../lib/hooks/use-media.ts'
import { useTitle } from '../../lib/hooks/use-title.ts'
import { HelpDialog } from '../../shell/HelpDialog.tsx'
import { Alert } from '../../ui/Alert.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextLink } from '../../ui/LinkButton.tsx'
import { AdoptMinutes } from '../../minutes/adoption/AdoptMinutes.tsx'
import { ChairLine } from '../../chair/ChairLine.tsx'
import { TurnScreen } from '../../chair/TurnScreen.tsx'
import { DeskReadBack } from '../../reading/ReadBack.tsx'
import { isReading } from '../../reading/is-reading.ts'
import { copy } from '../copy.ts'
import { MeetingOnPaper } from '../MeetingOnPaper.tsx'
import { elsewhere, type MeetingView, questionsOf } from '../view.ts'
import { ItemQuestions } from '../../question/ItemQuestions.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import { OpenRound, useOpenRound } from './OpenRound.tsx'
import { DeskBar } from './DeskBar.tsx'
import { PinnedNotes } from './PinnedNotes.tsx'
import { Waiting } from '../../reading/Waiting.tsx'
import { Recorded } from '../../reading/Recorded.tsx'
import { OtherDraft } from './Drafts.tsx'
import { RecordPanel } from './RecordPanel.tsx'
import { Guests } from '../../guest/Guests.tsx'
import { PostponeCurrent } from './PostponeCurrent.tsx'
import { Hands } from '../../attendance/hands/Hands.tsx'
import { Quorum } from '../../quorum/Quorum.tsx'
import { EveryoneThere } from '../../attendance/EveryoneThere.tsx'
import { Seats } from '../../attendance/Seats.tsx'
import { awaitsDecision, type Place } from './unrecorded.ts'
import { type Moments, useMoments } from './use-moments.ts'
import { useNews } from './use-news.ts'
import { stillText, useStay } from './use-stay.ts'
import './desk.css'

/** No room for columns; desk.css asks the same. Paper has the order of a wide screen: the agenda first. */
const narrowDesk = 'screen and (max-width: 64rem)'

/** The live page of chair and secretary: agenda, the current item large in the middle, the table. */
export const Desk = ({ slug, view }: { slug: string; view: MeetingView }) => {
  const { moments, leaving, stayHere } = useOpenRound(view, useMoments(view))
  const [closing, setClosing] = useState(false)
  const [adding, setAdding] = useState(false)
  const [wanted, setWanted] = useState<Place | null>(null)
  const [picked, setLooking] = useState(itemNamed)
  const stay = useStay(view, moments.holds)
  const looking = picked ?? stay.at
  const box = useFormPlaces([itemDraft(view.id)], () => setAdding(true))
  // The holder of the hammer is always where the meeting is.
  if (picked && moments.holds) setLooking(null)
  const pick = (id: string) => (moments.holds ? void moments.goTo(id) : setLooking(id === view.currentId ? null : id))
  // Under each other the work comes first, for the eye and for the focus. Keyed: nothing begins anew.
  const isNarrow = useMedia(narrowDesk)
  useTitle(copy.live.pageTitle(view.title))
  const next = () => void moments.next(() => setClosing(true))
  useShortcuts([
    { letter: 'n', label: copy.live.keys.next, run: next },
    { letter: 't', label: copy.live.keys.pause, run: () => void moments.togglePause() },
  ])
  const agenda = (
    <nav key="agenda" className="hub-agenda" aria-label={agendaCopy.head}>
      <div className="hub-colhead">
        <h2>{agendaCopy.head}</h2>
        <span className="hub-meta">
          {view.currentId
            ? agendaCopy.nowOf(view.numberOf(view.currentId), view.items.length)
            : agendaCopy.count(view.items.length)}
        </span>
      </div>
      <DeskAgenda
        heads={view.heads}
        agenda={view.agenda}
        counted={view.counted}
        currentId={view.currentId}
        shownId={looking}
        onPick={pick}
        hint={moments.holds ? copy.live.goHere : copy.live.lookHere}
      />
      <WaitingItems meetingId={view.id} />
      <DeskFoot
        slug={slug}
        view={view}
        onAdd={() => setAdding(true)}
        onClose={() => moments.heldByOther() || setClosing(true)}
      />
    </nav>
  )
  const work = (
    <DeskWork
      key="work"
      view={view}
      moments={moments}
      looking={looking}
      wanted={wanted}
      stay={stay}
      onWanted={setWanted}
      onBack={() => {
        setLooking(null)
        stay.leave()
      }}
      onAdd={() => setAdding(true)}
    />
  )
  const table = (
    <aside key="table" className="hub-table" aria-label={attendanceCopy.head}>
      <Hands meeting={view} runs />
      <Seats meeting={view} live maySet={() => true} head={attendanceCopy.head} headId="seats-head">
        <Quorum meeting={view} said />
        <EveryoneThere meeting={view} />
      </Seats>
      <Guests meeting={view} />
    </aside>
  )
  return (
    <div className="hub-desk">
      <MeetingOnPaper view={view} />
      <DeskBar slug={slug} view={view} moments={moments} onNext={next} />
      {isNarrow ? [work, table, agenda] : [agenda, work, table]}
      {leaving && (
        <OpenRound
          consent={leaving.consent}
          onGoOn={leaving.goOn}
          onCounted={() => setWanted(decisionOn(leaving.consent))}
          onClose={stayHere}
        />
      )}
      {closing && (
        <CloseDialog
          view={view}
          moments={moments}
          onClose={() => setClosing(false)}
          onGoTo={(place) => {
            setClosing(false)
            if (place) setWanted({ ...place })
            else setAdding(true)
          }}
        />
      )}
      {adding && (
        <Dialog title={agendaCopy.add} closeLabel={agendaCopy.cancel} onClose={() => setAdding(false)} wide>
          <div ref={box}>
            <AddItem
              meetingId={view.id}
              runs
              current={view.currentId ? { id: view.currentId, number: view.numberOf(view.currentId) } : null}
              onClose={() => setAdding(false)}
              headless
            />
          </div>
        </Dialog>
      )}
    </div>
  )
}

/** The form of the decision on what was counted. */
const decisionOn = ({ agendaItem }: Consent): Place | null =>
  agendaItem ? { kind: 'decision', itemId: agendaItem.id, isReady: true } : null

const DeskFoot = ({
  slug,
  view,
  onAdd,
  onClose,
}: {
  slug: string
  view: MeetingView
  onAdd: () => void
  onClose: () => void
}) => {
  const home = `/${slug}/overleg/${view.id}`
  const [helping, setHelping] = useState(false)
  return (
    <div className="hub-deskfoot">
      <Button small variant="subtle" icon={Plus} onClick={onAdd}>
        {copy.live.agendaFoot}
      </Button>
      <Button small variant="subtle" onClick={onClose}>
        {copy.live.close}
      </Button>
      <IconButton
        small
        icon={CircleQuestionMark}
        label={copy.live.help}
        aria-keyshortcuts="?"
        onClick={() => setHelping(true)}
      />
      <TextLink href={`${home}/voorbereiden`} icon={FilePen}>
        {copy.live.changeAgenda}
      </TextLink>
      <TextLink href={`${home}/verslag`} icon={ScrollText}>
        {copy.modes.minutes}
      </TextLink>
      <TextLink href={`/${slug}/scherm`} icon={Monitor}>
        {copy.live.screen}
      </TextLink>
      <TurnScreen meetingId={view.id} />
      {helping && <HelpDialog onClose={() => setHelping(false)} />}
    </div>
  )
}

interface DeskWorkProps {
  view: MeetingView
  moments: Moments
  /** The item that this person looks at, when that is another than the current one. */
  looking: string | null
  /** The form to which the person was taken. */
  wanted: Place | null
  /** The page stays there because words stand in a form. */
  stay: ReturnType<typeof useStay>
  onWanted: (place: Place | null) => void
  onBack: () => void
  onAdd: () => void
}

const DeskWork = ({ view, moments, looking, wanted, stay, onWanted, onBack, onAdd }: DeskWorkProps) => {
  const fresh = useNews(view, 'moves')
  const { state } = useConnection()
  const isAdrift = useAdrift()
  const reading = isReading(view)
  const main = useRef<HTMLElement>(null)
  const shown = view.itemOf(looking) ?? view.current
  const away = shown !== null && shown.id !== view.currentId
  const decisions = shown ? view.decisionsAt(shown.id) : []
  const actions = shown ? view.actionsAt(shown.id) : []
  const counted = shown && awaitsDecision(view, shown.id) ? view.countedConsentAt(shown.id) : null
  return (
    <main
      className="hub-work"
      id="inhoud"
      tabIndex={-1}
      ref={main}
      aria-label={shown ? agendaCopy.itemName(view.numberOf(shown.id), view.titleOf(shown.id) ?? '') : view.title}
    >
      {state === 'offline' && (
        <Alert kind="warning" icon={WifiOff} title={copy.live.offline} speak="off">
          {isAdrift ? copy.live.offlineAdrift : copy.live.offlineText}
        </Alert>
      )}
      <ChairLine meeting={view} stopped={moments.stopped} />
      {moments.problem && (
        <Alert kind="error" title={moments.problem}>
          <Button small onClick={moments.forgive}>
            {copy.live.understood}
          </Button>
        </Alert>
      )}
      {away && (
        <div className="hub-looking">
          <p role={stay.at === shown.id ? 'alert' : undefined}>{lookingText(view, shown.id, stay.at)}</p>
          {view.state === 'LIVE' && (
            <Button icon={CornerUpLeft} onClick={onBack}>
              {view.current ? copy.live.back(view.numberOf(view.current.id)) : copy.live.backNone}
            </Button>
          )}
        </div>
      )}
      {shown ? (
        <>
          <ItemBody item={shown} number={view.numberOf(shown.id)} />
          <AdoptMinutes meeting={view} item={shown} />
          {!away && <DeskReadBack meeting={view} moments={moments} />}
          {!away && <OtherDraft view={view} item={shown} />}
          <ConsentPanel
            consent={view.openConsentAt(shown.id)}
            meeting={view}
            nameOf={(id) => elsewhere(view, id, shown.id)}
            onCounted={(consent) => onWanted(decisionOn(consent))}
          />
          {counted && <CountedPanel consent={counted} onDecide={() => onWanted(decisionOn(counted))} />}
          <RecordPanel view={view} itemId={shown.id} moments={moments} wanted={wanted} />
          <FormsWithin value={stay.within}>
            {(away || !reading) && (decisions.length > 0 || actions.length > 0) && (
              <section aria-label={copy.live.recordedHere}>
                <Recorded decisions={decisions} actions={actions} fresh={fresh} editable />
              </section>
            )}
            <Waiting itemId={shown.id} />
            <ItemQuestions key={shown.id} {...questionsOf(view, shown.id)} />
          </FormsWithin>
          <PinnedNotes view={view} item={shown} />
          {!away && <PostponeCurrent view={view} item={shown} />}
        </>
      ) : (
        <BeforeFirst view={view} moments={moments} onAdd={onAdd} />
      )}
    </main>
  )
}

const lookingText = (view: MeetingView, shownId: string, stayedAt: string | null) =>
  stayedAt === shownId ? stillText(view, shownId) : copy.live.looking(view.numberOf(shownId))

const BeforeFirst = ({ view, moments, onAdd }: { view: MeetingView; moments: Moments; onAdd: () => void }) => {
  const { nextId } = moments
  return (
    <div className="hub-itembody hub-before">
      <h1 className="hub-work__title">{view.title}</h1>
      <p className="hub-question">{view.items.length ? copy.live.noItem : copy.live.noItems}</p>
      <p>{view.items.length ? copy.live.noItemChair : copy.live.noItemsChair}</p>
      <div className="hub-row">
        {nextId ? (
          <Button variant="primary" needsLine onClick={() => void moments.goTo(nextId)}>
            {copy.live.firstAgain}
          </Button>
        ) : (
          <Button variant="primary" icon={Plus} onClick={onAdd}>
            {copy.live.agendaFoot}
          </Button>
        )}
      </div>
    </div>
  )
}
