import { CalendarX } from 'lucide-react'
import { useEffect, useState } from 'react'
import { OwnConsents } from '../consent/answer/OwnConsent.tsx'
import { useLive } from '../graph/live.ts'
import { namedBy } from '../lib/addresses.ts'
import { useHash, useLanding } from '../lib/hooks/use-landing.ts'
import { useMembership } from '../session/session.ts'
import type { MeetingState } from '../graph/generated/graphql.ts'
import { PageState } from '../shell/PageState.tsx'
import { Shell } from '../shell/Shell.tsx'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { TextLink } from '../ui/LinkButton.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { copy } from './copy.ts'
import { Desk } from './live/Desk.tsx'
import { Follow } from './live/Follow.tsx'
import { NotLive } from './live/NotLive.tsx'
import { Reopen } from './live/Reopen.tsx'
import { MeetingHead } from './MeetingHead.tsx'
import { Minutes } from '../minutes/Minutes.tsx'
import { meetingChanged, meetingPage } from './operations.ts'
import { Prepare } from './prepare/Prepare.tsx'
import { sitterOf } from '../attendance/seats-of.ts'
import { elsewhere, type Mode, viewOf } from './view.ts'

interface MeetingPageProps {
  slug: string
  id: string
  /** Left out: follows the state of the meeting. */
  mode?: Mode
}

const usual: Record<MeetingState, Mode> = {
  DRAFT: 'voorbereiden',
  CALLED: 'voorbereiden',
  LIVE: 'live',
  CLOSED: 'verslag',
  ADOPTED: 'verslag',
  CANCELLED: 'voorbereiden',
}

/** One meeting in three modes of one page: one query and one channel, whatever is shown. */
export const MeetingPage = ({ slug, id, mode }: MeetingPageProps) => {
  const page = useLive({
    query: meetingPage,
    variables: { id },
    subscription: meetingChanged,
    subscriptionVariables: { meetingId: id },
  })
  const { runsMeetings } = useMembership()
  const data = page.data?.meeting
  const view = data ? viewOf(data) : null
  const { shown, waiting, goOn } = useShown(mode, view?.state)
  const isMissing = useThing(page.revision !== undefined)
  if (!view)
    return (
      <Shell>
        <PageState page={page}>
          <PageTitle>{copy.notFoundTitle}</PageTitle>
          <Empty icon={CalendarX} title={copy.notFound}>
            <TextLink href={`/${slug}/overleg`}>{copy.notFoundBack}</TextLink>
          </Empty>
        </PageState>
      </Shell>
    )
  // Whoever was typing when the meeting closed finishes that at the desk.
  if (shown === 'desk')
    return (
      <Shell bare keptAt={page.keptAt}>
        {waiting && <Waiting at={waiting} onGoOn={goOn} />}
        {isMissing && <Alert kind="warning" title={copy.thingNotThere} />}
        {runsMeetings ? <Desk slug={slug} view={view} /> : <Follow slug={slug} view={view} />}
      </Shell>
    )
  return (
    <Shell keptAt={page.keptAt}>
      <MeetingHead slug={slug} view={view} shown={shown} />
      {waiting && <Waiting at={waiting} onGoOn={goOn} />}
      {isMissing && <Alert kind="warning" title={copy.thingNotThere} />}
      <OwnConsents
        consents={view.consents}
        shown={[]}
        nameOf={(id) => elsewhere(view, id, '')}
        sitterOf={(partyId) => sitterOf(view, partyId)}
      />
      {shown === 'voorbereiden' && <Prepare slug={slug} view={view} />}
      {shown === 'live' && <NotLive slug={slug} view={view} />}
      {shown === 'verslag' && (
        <Minutes meeting={view}>
          <Reopen view={view} />
        </Minutes>
      )}
    </Shell>
  )
}

/** What the page shows: the live mode is a desk while the meeting runs. */
type Shown = Mode | 'desk'

/** Says where the page would have gone by now. */
const Waiting = ({ at, onGoOn }: { at: Shown; onGoOn: () => void }) => (
  <Alert kind="info" title={at === 'desk' ? copy.begun : copy.ended}>
    {copy.finishFirst}{' '}
    <Button small onClick={onGoOn}>
      {at === 'desk' ? copy.prepare.toLive : at === 'verslag' ? copy.prepare.toMinutes : copy.goOn}
    </Button>
  </Alert>
)

/**
 * Goes to the item, decision, action or consent that the address points at. Answers true where it is not on the page:
 * it is in another mode, it is gone, or this person may not see it, and which of these is not told.
 */
const useThing = (isFresh: boolean) => {
  const selector = namedBy(useHash())
  useLanding(selector ?? '')
  const [missing, setMissing] = useState('')
  useEffect(() => setMissing(selector && isFresh && !document.querySelector(selector) ? selector : ''))
  return selector !== null && missing === selector
}

/** Follows the address, and the state of the meeting; but never away from a text that somebody is typing. */
const useShown = (mode: Mode | undefined, state: MeetingState | undefined) => {
  const asked = mode ?? (state ? usual[state] : 'voorbereiden')
  const wanted: Shown = asked === 'live' && state === 'LIVE' ? 'desk' : asked
  const [now, setNow] = useState({ shown: wanted, mode, known: state !== undefined })
  const stay = now.known && now.mode === mode && now.shown !== wanted && isTyping()
  useEffect(() => {
    if (!stay) setNow({ shown: wanted, mode, known: state !== undefined })
  }, [stay, wanted, mode, state])
  return {
    shown: stay ? now.shown : wanted,
    /** Where it would have gone. */
    waiting: stay ? wanted : null,
    goOn: () => setNow({ shown: wanted, mode, known: true }),
  }
}

const isTyping = () =>
  document.activeElement instanceof HTMLElement && document.activeElement.matches('input, textarea, select')
