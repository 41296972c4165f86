import { Armchair, CircleQuestionMark, Gavel, ListOrdered, type LucideIcon, Radio } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { ItemTimer } from '../../agenda/live/ItemTimer.tsx'
import { ConnectionState } from '../../shell/ConnectionState.tsx'
import { HelpDialog } from '../../shell/HelpDialog.tsx'
import { Mark } from '../../shell/brand/Mark.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { copy } from '../copy.ts'
import type { MeetingView } from '../view.ts'
import { EndTime } from './DeskBar.tsx'
import './follow.css'
import './desk.css'
import './now.css'

/** The parts of the live page, one at a time on a phone. */
export type Tab = 'now' | 'agenda' | 'table' | 'recorded'

interface FollowBarProps {
  slug: string
  view: MeetingView
  /** Under the bar, above every part of the page. */
  children?: ReactNode
}

export const FollowBar = ({ slug, view, children }: FollowBarProps) => {
  const [helping, setHelping] = useState(false)
  return (
    <header className="hub-follow__bar hub-on-blue">
      <div className="hub-row hub-row--spread">
        <Link href={`/${slug}`} className="hub-deskbar__home" title={copy.live.leave}>
          <Mark />
          <b>{view.title}</b>
        </Link>
        <span className="hub-follow__state">
          <ConnectionState short />
          <IconButton
            className="hub-onbar"
            icon={CircleQuestionMark}
            label={copy.live.help}
            aria-keyshortcuts="?"
            onClick={() => setHelping(true)}
          />
        </span>
      </div>
      <div className="hub-follow__time">
        {view.currentClock && <ItemTimer clock={view.currentClock} />}
        <EndTime view={view} short />
      </div>
      {children}
      {helping && <HelpDialog onClose={() => setHelping(false)} />}
    </header>
  )
}

/** Where everybody is, always in sight. */
export const NowBar = ({ view, away }: { view: MeetingView; away: boolean }) => {
  const { currentId } = view
  if (!currentId || !away) return null
  return (
    <div className="hub-nowbar hub-on-blue">
      <small>{copy.live.nowOf(view.numberOf(currentId), view.places.length)}</small>
      <p className="hub-nowbar__title">{view.titleOf(currentId)}</p>
    </div>
  )
}

const tabs: readonly { tab: Tab; icon: LucideIcon }[] = [
  { tab: 'now', icon: Radio },
  { tab: 'agenda', icon: ListOrdered },
  { tab: 'table', icon: Armchair },
  { tab: 'recorded', icon: Gavel },
]

export const Tabs = ({ tab, onChoose }: { tab: Tab; onChoose: (tab: Tab) => void }) => (
  <nav className="hub-tabs hub-on-blue" aria-label={copy.modes.label}>
    {tabs.map(({ tab: one, icon }) => (
      <button key={one} type="button" aria-current={one === tab ? 'page' : undefined} onClick={() => onChoose(one)}>
        <Icon of={icon} />
        {copy.live.tabs[one]}
      </button>
    ))}
  </nav>
)
