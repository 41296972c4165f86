import { Armchair, CircleQuestionMark, Gavel, ListChecks, Sun, UserRound, Users } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { nl } from '../../schema/nl.ts'
import { useMembership, useViewer } from '../session/session.ts'
import { useShortcuts } from '../lib/keys.ts'
import { SiteName } from '../lib/hooks/use-title.ts'
import { capital } from '../lib/words.ts'
import { Chair } from '../party/PartyChip.tsx'
import { Icon } from '../ui/Icon.tsx'
import { LiveRegion } from '../ui/LiveRegion.tsx'
import { AccountDialog } from './AccountDialog.tsx'
import { AsItWas } from './AsItWas.tsx'
import { Brand } from './brand/Brand.tsx'
import { shortName } from './brand/brand-lines.ts'
import { ConnectionState, OfflineNotice, RefusedNotice } from './ConnectionState.tsx'
import { copy } from './copy.ts'
import { HelpDialog } from './HelpDialog.tsx'
import './bar.css'
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

/** The frame around every page of somebody who is signed in. */
export const Shell = ({ bare, wall, keptAt, children }: ShellProps) => {
  const { samenwerkingsverband } = useMembership()
  const [path] = useLocation()
  const [open, setOpen] = useState<'help' | 'account' | null>(null)
  useShortcuts([{ letter: '?', label: copy.helpThis, run: () => setOpen('help') }])
  useEffect(() => setOpen(null), [path])
  return (
    <SiteName value={shortName(samenwerkingsverband.name)}>
      <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">
        {copy.skip}
      </a>
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

const entries = [
  { to: '', word: copy.today, icon: Sun },
  { to: '/overleg', word: copy.meetings, icon: Armchair },
  { to: '/acties', word: copy.actions, icon: ListChecks },
  { to: '/besluiten', word: copy.decisions, icon: Gavel },
  { to: '/samenwerkingsverband', word: copy.parties, short: copy.partiesShort, icon: Users },
]

const Bar = ({ onAccount }: { onAccount: () => void }) => {
  const { samenwerkingsverband } = useMembership()
  const [path] = useLocation()
  const home = `/${samenwerkingsverband.slug}`
  return (
    <header className="hub-bar hub-on-blue">
      <div className="hub-bar__in">
        <Brand name={samenwerkingsverband.name} href={home} />
        <nav className="hub-nav" aria-label={copy.menu}>
          <ul>
            {entries.map(({ to, word, short, icon }) => (
              <li key={to}>
                <Link href={home + to} aria-current={isHere(path, home, to) ? 'page' : undefined}>
                  <Icon of={icon} />
                  {short ? (
                    <>
                      <span className="hub-wide-only">{word}</span>
                      <span className="hub-phone-only">{short}</span>
                    </>
                  ) : (
                    word
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="hub-bar__state">
          <ConnectionState short />
        </div>
        <Who onClick={onAccount} />
      </div>
    </header>
  )
}

const isHere = (path: string, home: string, to: string) =>
  to === '' ? path === home : path === home + to || path.startsWith(`${home}${to}/`)

const Who = ({ onClick }: { onClick: () => void }) => {
  const { person } = useViewer()
  const { role, party } = useMembership()
  return (
    <button type="button" className="hub-who" onClick={onClick} aria-haspopup="dialog">
      {party ? <Chair name={party.name} colour={party.colour} /> : <Icon of={UserRound} />}
      <span className="hub-who__text">
        <b>{person.name}</b> {role === 'CONTACT' && party ? party.name : capital(nl.role[role])}
      </span>
      <span className="hub-sr">{copy.yourAccount}</span>
    </button>
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
