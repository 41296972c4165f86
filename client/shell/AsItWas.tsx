import { History } from 'lucide-react'
import { amsterdamDate } from '../../schema/dates.ts'
import { serverTime, useNow } from '../lib/clock.ts'
import { hourTime, shortDate } from '../lib/dates.ts'
import { Icon } from '../ui/Icon.tsx'
import { copy } from './copy.ts'
import './shell.css'

/** Says that the screen shows what this machine kept, for there is no network. */
export const AsItWas = ({ at: told, wall }: { at: number; wall?: boolean }) => {
  const now = useNow(60_000)
  const at = serverTime(told)
  const day = amsterdamDate(at) === amsterdamDate(now) ? '' : shortDate(at, now)
  return (
    <p className={`hub-as-it-was ${wall ? 'hub-as-it-was--wall' : ''}`} role="status">
      <Icon of={History} />
      {copy.asItWas(hourTime(at), day)}
    </p>
  )
}
