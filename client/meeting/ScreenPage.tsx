import { useEffect, useState } from 'react'
import { useQuery } from 'urql'
import { useLive } from '../graph/live.ts'
import { useMembership } from '../graph/session.tsx'
import { useTitle } from '../lib/use-title.ts'
import { Shell } from '../shell/Shell.tsx'
import { copy } from './copy.ts'
import { meetingChanged, meetingPage, screenMeeting } from './operations.ts'
import { ScreenAfter, ScreenBefore, ScreenLive, ScreenMessage } from './screen/Screen.tsx'
import { viewOf } from './view.ts'
import './screen/screen.css'

const lookAgain = 30_000

/** The picture on the wall: follows the meeting that runs, else the one that comes. No menu, nothing to press. */
export const ScreenPage = () => {
  const { samenwerkingsverband } = useMembership()
  const id = useMeetingToShow(samenwerkingsverband.slug)
  useTitle(copy.screen.title)
  return (
    <Shell bare>
      <div className="hub-beamer">{id ? <ScreenMeeting key={id} id={id} /> : <ScreenMessage>{copy.screen.none}</ScreenMessage>}</div>
    </Shell>
  )
}

const ScreenMeeting = ({ id }: { id: string }) => {
  const page = useLive({ query: meetingPage, variables: { id }, subscription: meetingChanged, subscriptionVariables: { meetingId: id } })
  const meeting = page.data?.meeting
  if (!meeting) return page.fetching ? null : <ScreenMessage>{copy.screen.none}</ScreenMessage>
  const view = viewOf(meeting)
  if (view.state === 'LIVE') return <ScreenLive view={view} />
  return view.state === 'CLOSED' || view.state === 'ADOPTED' ? <ScreenAfter view={view} /> : <ScreenBefore view={view} />
}

/** Stays with a meeting until another one runs: after the close the wall keeps what was decided. */
const useMeetingToShow = (slug: string) => {
  const [{ data }, ask] = useQuery({ query: screenMeeting, variables: { slug }, requestPolicy: 'cache-and-network' })
  const next = data?.samenwerkingsverband?.nextMeeting
  const [shown, setShown] = useState<string | null>(null)
  // While one runs its channel tells all, also that it is over.
  const running = next?.state === 'LIVE'
  useEffect(() => {
    if (running) return
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), lookAgain)
    return () => clearInterval(timer)
  }, [ask, running])
  useEffect(() => {
    if (next && (shown === null || next.state === 'LIVE')) setShown(next.id)
  }, [next, shown])
  return shown
}
