import { RefreshCw, WifiOff } from 'lucide-react'
import { clockTime } from '../../../schema/dates.ts'
import { expectedEnd } from '../../agenda/planning.ts'
import { handsOf } from '../../attendance/hands/hands-of.ts'
import { ScreenFloor } from '../../attendance/hands/ScreenFloor.tsx'
import { Missing, Ring, ScreenCount } from '../../attendance/Ring.tsx'
import { useConnection } from '../../graph/connection.ts'
import { useNow } from '../../lib/clock.ts'
import { useMedia } from '../../lib/hooks/use-media.ts'
import { Quorum } from '../../quorum/Quorum.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Pages } from '../../ui/Pages.tsx'
import { copy } from '../copy.ts'
import type { MeetingView } from '../view.ts'
import { ScreenTimer } from './ScreenTimer.tsx'
import './screen.css'

/** There is room beside the item; else what stands there is a strip above it. The stylesheets ask the same. */
export const wideWall = '(min-width: 1600px) and (min-aspect-ratio: 148/100)'

/** The time, who speaks, and the table. */
export const ScreenSide = ({ view }: { view: MeetingView }) => {
  const wide = useMedia(wideWall)
  const hasTable = view.attendance.length > 0
  const { state } = useConnection()
  const isFull = handsOf(view).length > 0 || state !== 'live'
  return (
    <aside className="hub-scherm__side hub-on-blue">
      <div className="hub-scherm__timer">
        {view.currentClock && <ScreenTimer clock={view.currentClock} />}
        <ScreenEnd view={view} />
        {!wide && <ScreenCount meeting={view} />}
        <ScreenConnection />
      </div>
      <ScreenFloor meeting={view} label={copy.screen.page} />
      {wide && hasTable && (
        <Pages looks={isFull ? ['ring', 'plain'] : ['ring']} label={copy.screen.page} className="hub-scherm__table">
          <Ring meeting={view} />
          <ScreenCount meeting={view} />
          {view.current && <Missing meeting={view} />}
          {view.current && <Quorum meeting={view} />}
        </Pages>
      )}
    </aside>
  )
}

const ScreenEnd = ({ view }: { view: MeetingView }) => (
  <span className="hub-scherm__end">
    {copy.screen.end(clockTime(expectedEnd(view.clocks, view.currentId, useNow(5_000))))}
  </span>
)

/** Shown only when there is no connection. */
export const ScreenConnection = () => {
  const { state } = useConnection()
  if (state === 'live') return null
  return (
    <span className="hub-scherm__link">
      <Icon of={state === 'offline' ? WifiOff : RefreshCw} />{' '}
      {state === 'offline' ? copy.screen.offline : copy.screen.catchingUp}
    </span>
  )
}
