import { useEffect, useState } from 'react'
import { useLive } from '../graph/live.ts'
import { usePageQuery } from '../graph/page-query.ts'
import { useMembership } from '../session/session.ts'
import { useTitle } from '../lib/hooks/use-title.ts'
import { ChairedFragment } from '../chair/operations.ts'
import { readFragment } from '../graph/generated/index.ts'
import { isReading } from '../reading/is-reading.ts'
import { Shell } from '../shell/Shell.tsx'
import { Turning } from '../ui/Turning.tsx'
import { copy } from './copy.ts'
import { meetingChanged, meetingPage, screenMeeting } from './operations.ts'
import { ScreenAfter, ScreenBefore, ScreenLive, ScreenMessage } from './screen/Screen.tsx'
import { isForAll } from './screen/for-all.ts'
import { type MeetingView, viewOf } from './view.ts'
import './screen/beamer.css'

const lookAgain = 30_000

/** The picture on the wall: follows the meeting that runs, else the one that comes. No menu, nothing to press. */
export const ScreenPage = () => {
  const { samenwerkingsverband } = useMembership()
  const id = useMeetingToShow(samenwerkingsverband.slug)
  useTitle(copy.screen.title)
  return (
    <div className="hub-beamer">
      {id ? (
        <ScreenMeeting key={id} id={id} />
      ) : (
        <Shell bare wall>
          <ScreenMessage>{copy.screen.none}</ScreenMessage>
        </Shell>
      )}
    </div>
  )
}

const ScreenMeeting = ({ id }: { id: string }) => {
  const page = useLive({
    query: meetingPage,
    variables: { id },
    subscription: meetingChanged,
    subscriptionVariables: { meetingId: id },
  })
  const meeting = page.data?.meeting
  const none = page.fetching ? null : <ScreenMessage>{copy.screen.none}</ScreenMessage>
  return (
    <Shell bare wall keptAt={page.keptAt}>
      {meeting ? <Picture view={viewOf(meeting, isForAll)} /> : none}
    </Shell>
  )
}

/** Each item and each reading begins on its first page. */
const Picture = ({ view }: { view: MeetingView }) => (
  <Turning
    key={`${view.state} ${view.currentId} ${isReading(view)}`}
    byHand={readFragment(ChairedFragment, view).screenTurns}
  >
    <Wall view={view} />
  </Turning>
)

const Wall = ({ view }: { view: MeetingView }) => {
  // A draft is for the seated alone.
  if (view.state === 'DRAFT') return <ScreenMessage>{copy.screen.none}</ScreenMessage>
  if (view.state === 'LIVE') return <ScreenLive view={view} />
  return view.state === 'CLOSED' || view.state === 'ADOPTED' ? (
    <ScreenAfter view={view} />
  ) : (
    <ScreenBefore view={view} />
  )
}

/** Stays with a meeting until another one runs: after the close the wall keeps what was decided. */
const useMeetingToShow = (slug: string) => {
  const { data, refetch } = usePageQuery({ query: screenMeeting, variables: { slug } })
  const next = data?.samenwerkingsverband?.nextMeeting
  const [shown, setShown] = useState<string | null>(null)
  // While one runs its channel tells all, also that it is over.
  const running = next?.state === 'LIVE'
  useEffect(() => {
    if (running) return
    const timer = setInterval(() => void refetch(), lookAgain)
    return () => clearInterval(timer)
  }, [refetch, running])
  useEffect(() => {
    if (next && (shown === null || next.state === 'LIVE')) setShown(next.id)
  }, [next, shown])
  return shown
}
