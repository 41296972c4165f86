import { CircleQuestionMark } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useMembership } from '../session/session.ts'
import { useShortcuts } from '../lib/keys.ts'
import { SiteName } from '../lib/hooks/use-title.ts'
import { Icon } from '../ui/Icon.tsx'
import { LiveRegion } from '../ui/LiveRegion.tsx'
import { AccountDialog } from './account/AccountDialog.tsx'
import { AsItWas } from './AsItWas.tsx'
import { AdminBar, Bar } from './Bar.tsx'
import { shortName } from './brand/brand-lines.ts'
import { OfflineNotice, RefusedNotice } from './ConnectionState.tsx'
import { copy } from './copy.ts'
import { HelpDialog } from './HelpDialog.tsx'
import { PaperHead } from './PaperHead.tsx'
import './shell.css'

interface ShellProps {
  /** Without bar, menu and foot: the page draws its own and gives main#inhoud. */
  bare?: boolean
  /** Read at ten metres: what stands above the page is as large, and tells nothing of whoever opened it. */
  wall?: boolean
  /** There is no network: how it was then. */
  keptAt?: number
  children: ReactNode
}

/** The frame around every page of a samenwerkingsverband. */
export const Shell = ({ bare, wall, keptAt, children }: ShellProps) => {
  const { samenwerkingsverband } = useMembership()
  const [path] = useLocation()
  const [open, setOpen] = useState<'help' | 'account' | null>(null)
  useShortcuts([{ letter: '?', label: copy.helpThis, run: () => setOpen('help') }])
  useEffect(() => setOpen(null), [path])
  return (
    <SiteName value={shortName(samenwerkingsverband.name)}>
      <SkipLink />
      <PaperHead />
      {keptAt !== undefined && <AsItWas at={keptAt} wall={wall} />}
      <RefusedNotice wall={wall} />
      {bare ? (
        children
      ) : (
        <>
          <Bar onAccount={() => setOpen('account')} />
          <OfflineNotice />
          <main className="hub-page" id="inhoud" tabIndex={-1}>
            {children}
          </main>
          <Foot onHelp={() => setOpen('help')} />
        </>
      )}
      <LiveRegion />
      {open === 'help' && <HelpDialog onClose={() => setOpen(null)} />}
      {open === 'account' && <Account onClose={() => setOpen(null)} />}
    </SiteName>
  )
}

const Foot = ({ onHelp }: { onHelp: () => void }) => {
  const { samenwerkingsverband } = useMembership()
  return (
    <footer className="hub-foot hub-on-blue">
      <div className="hub-foot__in">
        <span>{samenwerkingsverband.name}</span>
        <button type="button" className="hub-foot__help" onClick={onHelp} aria-keyshortcuts="?">
          <Icon of={CircleQuestionMark} />
          {copy.help}
        </button>
      </div>
    </footer>
  )
}

const Account = ({ onClose }: { onClose: () => void }) => (
  <AccountDialog membership={useMembership()} onClose={onClose} />
)

/** The frame around the page of the beheerder, which is of no samenwerkingsverband; the page gives main#inhoud. */
export const AdminShell = ({ children }: { children: ReactNode }) => {
  const [open, setOpen] = useState(false)
  return (
    <SiteName value={copy.site}>
      <SkipLink />
      <AdminBar onAccount={() => setOpen(true)} />
      {children}
      <LiveRegion />
      {open && <AccountDialog membership={null} onClose={() => setOpen(false)} />}
    </SiteName>
  )
}

const SkipLink = () => (
  <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">
    {copy.skip}
  </a>
)
