import type { ReactNode } from 'react'
import { nextItem } from '../../agenda/planning.ts'
import { ClosedScreenItem, ScreenItem, ScreenItemFragment, ScreenNext } from '../../agenda/ScreenItem.tsx'
import { Missing } from '../../attendance/Ring.tsx'
import { DraftFragment } from '../../chair/operations.ts'
import { ScreenDraft } from '../../chair/ScreenDraft.tsx'
import { consentOnScreen, ScreenConsent } from '../../consent/ScreenConsent.tsx'
import { isAsked } from '../../consent/tally.ts'
import { readFragment } from '../../graph/generated/index.ts'
import { useMedia } from '../../lib/hooks/use-media.ts'
import { useNow } from '../../lib/clock.ts'
import { ScreenAdoption } from '../../minutes/adoption/ScreenAdoption.tsx'
import { ScreenQuestions } from '../../question/ScreenQuestions.tsx'
import { Quorum } from '../../quorum/Quorum.tsx'
import { inWords } from '../../reading/in-words.ts'
import { isReading } from '../../reading/is-reading.ts'
import { ScreenReadBack, ScreenRecord } from '../../reading/ScreenReadBack.tsx'
import { Pages } from '../../ui/Pages.tsx'
import { copy } from '../copy.ts'
import { venueText, whenText } from '../MeetingHead.tsx'
import type { MeetingView } from '../view.ts'
import { isClosedItem, isForAll } from './for-all.ts'
import { ScreenConnection, ScreenSide, wideWall } from './ScreenSide.tsx'
import './screen.css'

/** How a picture may look: large where it says little, dense where it says much. */
const roomy = ['xxl', 'xl', 'l', 'm', 's', 'xs']
const full = ['l', 'm', 's', 'xs']

interface SheetProps {
  looks?: readonly string[]
  atEnd?: boolean
  children: ReactNode
}

const Sheet = ({ looks = roomy, atEnd, children }: SheetProps) => (
  <Pages looks={looks} label={copy.screen.page} atEnd={atEnd}>
    {children}
  </Pages>
)

export const ScreenMessage = ({ children }: { children: ReactNode }) => (
  <main className="hub-scherm hub-scherm--plain" id="inhoud">
    <Sheet>
      <h1 className="hub-scherm__title">{children}</h1>
    </Sheet>
    <ScreenConnection />
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
      <AtPlace view={view} />
    </section>
    <ScreenSide view={view} />
  </main>
)

const AtPlace = ({ view }: { view: MeetingView }) => {
  if (view.closedCurrent) return <AtClosedItem view={view} number={view.closedCurrent.number} />
  return view.current ? <AtItem view={view} item={view.current} /> : <BetweenItems view={view} />
}

const AtClosedItem = ({ view, number }: { view: MeetingView; number: number }) => (
  <Sheet>
    <ClosedScreenItem number={number} head={headOf(view, view.currentId)} />
    <Then view={view} />
  </Sheet>
)

const BetweenItems = ({ view }: { view: MeetingView }) => (
  <Sheet>
    <div>
      <h1 className="hub-scherm__title">{view.title}</h1>
      <p className="hub-scherm__question">
        {view.clocks.some(({ closedAt }) => closedAt) ? copy.live.between : copy.screen.noItem}
      </p>
    </div>
    <Missing meeting={view} />
    <Quorum meeting={view} />
    <Then view={view} />
  </Sheet>
)

type Item = NonNullable<MeetingView['current']>

const AtItem = ({ view, item }: { view: MeetingView; item: Item }) => {
  const wide = useMedia(wideWall)
  const number = view.numberOf(item.id)
  if (isClosedItem(view)) return <AtClosedItem view={view} number={number} />
  const consent = consentOnScreen(view.consentsAt(item.id))
  const questions = view.questionsAt(item.id)
  const asked = !!consent && isAsked(consent)
  const { draft } = readFragment(DraftFragment, item)
  const isAlone = !consent && !questions.length && !readFragment(ScreenItemFragment, item).question
  return (
    <Sheet looks={isAlone ? roomy : full} atEnd={!!draft && !asked}>
      <ScreenItem item={item} number={number} head={headOf(view, item.id)} quiet={asked} />
      <ScreenAdoption meeting={view} item={item} />
      {consent && <ScreenConsent consent={consent} />}
      {!asked && <ScreenQuestions questions={questions} />}
      {!asked && (draft ? <ScreenDraft draft={draft} /> : <LastRecorded view={view} />)}
      {!draft && (
        <>
          {!wide && !asked && <Missing meeting={view} />}
          {!wide && <Quorum meeting={view} />}
          <Then view={view} />
        </>
      )}
    </Sheet>
  )
}

/** The item that 'next' goes to. */
const Then = ({ view }: { view: MeetingView }) => {
  const next = nextItem(view.clocks, view.currentId)
  if (!view.places.length) return null
  const item = view.itemOf(next?.id ?? null)
  const isShown = !!item && isForAll(readFragment(ScreenItemFragment, item))
  const head = headOf(view, next?.id ?? null)
  return (
    <ScreenNext
      item={isShown ? item : null}
      number={next ? view.numberOf(next.id) : null}
      head={head === headOf(view, view.currentId) ? null : head}
    />
  )
}

/** The title of the head that an item stands under; null: none. */
const headOf = (view: MeetingView, id: string | null) =>
  view.groups.find(({ items }) => items.some(({ clock }) => clock.id === id))?.head?.title ?? null

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
      <p>{latest.text}</p>
      {latest.who && <small>{latest.who}</small>}
    </section>
  )
}

export const ScreenBefore = ({ view }: { view: MeetingView }) => {
  const soon = Date.parse(view.startsAt) - useNow(15_000) < 60 * 60_000
  return (
    <main className="hub-scherm hub-scherm--plain" id="inhoud">
      <Sheet>
        <p className="hub-scherm__over">
          {view.state === 'CANCELLED' ? copy.screen.cancelled : soon ? copy.screen.soon : copy.screen.planned}
        </p>
        <h1 className="hub-scherm__title">{view.title}</h1>
        <div>
          <p className="hub-scherm__question">{whenText(view)}</p>
          <p className="hub-scherm__where">{venueText(view.venue)}</p>
        </div>
      </Sheet>
      <ScreenConnection />
    </main>
  )
}

/** After the close: what was decided, and what will be done. */
export const ScreenAfter = ({ view }: { view: MeetingView }) => {
  const lines = inWords({ ...view, currentId: null }, view, useNow(60_000))
  return (
    <main className="hub-scherm hub-scherm--after" id="inhoud">
      <Sheet looks={['xl', ...full]}>
        <div>
          <p className="hub-scherm__over">{copy.screen.thanks}</p>
          <h1 className="hub-scherm__title">{copy.screen.closed}</h1>
        </div>
        {lines.length ? (
          <ScreenRecord lines={lines} />
        ) : (
          <p className="hub-scherm__question">{copy.screen.noDecisions}</p>
        )}
      </Sheet>
      <ScreenConnection />
    </main>
  )
}
