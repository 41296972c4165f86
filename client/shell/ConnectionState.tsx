import { RefreshCw, TriangleAlert, Wifi, WifiOff } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useConnection, useRefused } from '../graph/connection.ts'
import { useAdrift, useUnsent } from '../graph/outbox/unsent.ts'
import { serverTime } from '../lib/clock.ts'
import { hourTime } from '../lib/dates.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { copy } from './copy.ts'
import { UnsentButton } from './unsent/UnsentButton.tsx'
import './bar.css'
import './shell.css'

const icons = { live: Wifi, 'catching-up': RefreshCw, offline: WifiOff, refused: TriangleAlert }

/** Whether what stands on the screen is how it is now. For a blue bar; on a phone `short` says the least. */
export const ConnectionState = ({ short }: { short?: boolean }) => {
  const { state } = useConnection()
  const shown = useRefused() && state === 'live' ? 'refused' : state
  const before = useRef(state)
  useEffect(() => {
    if (state === 'catching-up') return
    if (before.current !== state && (state === 'offline' || before.current === 'offline'))
      announce(state === 'offline' ? copy.offlineSaid : copy.liveSaid)
    before.current = state
  }, [state])
  return (
    <>
      <UnsentButton short={short} />
      <span
        className={`hub-link-state is-${shown} ${shown === 'offline' || shown === 'refused' ? 'is-off' : ''}`}
        data-connection={shown}
      >
        <Icon of={icons[shown]} />
        <span className="hub-link-state__text">{copy.connection[shown]}</span>
      </span>
    </>
  )
}

/** Explains what it means to be cut off. */
export const OfflineNotice = () => {
  const { state, since } = useConnection()
  const unsent = useUnsent().length
  const isAdrift = useAdrift()
  if (state !== 'offline') return null
  return (
    <div className="hub-offline">
      <Alert kind="warning" icon={WifiOff} title={copy.offlineTitle(hourTime(serverTime(since)))} speak="off">
        {isAdrift ? copy.adriftHint : copy.offlineHint(unsent)}
      </Alert>
    </div>
  )
}

/** The hub is there, but tells this page nothing. */
export const RefusedNotice = ({ wall }: { wall?: boolean }) => {
  const refused = useRefused()
  const before = useRef(refused)
  useEffect(() => {
    if (before.current !== refused) announce(refused ? copy.refused : copy.refusedOver)
    before.current = refused
  }, [refused])
  if (!refused || wall) return null
  return (
    <div className="hub-refused">
      <Icon of={TriangleAlert} />
      <p>{copy.refused}</p>
      <Button small icon={RefreshCw} onClick={() => location.reload()}>
        {copy.refresh}
      </Button>
    </div>
  )
}
