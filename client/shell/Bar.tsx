import { Armchair, Gavel, ListChecks, Sun, UserRound, Users } from 'lucide-react'
import { Link, useLocation } from 'wouter'
import { nl } from '../../schema/nl.ts'
import { capital } from '../lib/words.ts'
import { Chair } from '../party/PartyChip.tsx'
import { type Membership, useMembership, useViewer } from '../session/session.ts'
import { Icon } from '../ui/Icon.tsx'
import { Brand } from './brand/Brand.tsx'
import { ConnectionState } from './ConnectionState.tsx'
import { copy } from './copy.ts'
import './bar.css'

const entries = [
  { to: '', word: copy.today, icon: Sun },
  { to: '/overleg', word: copy.meetings, icon: Armchair },
  { to: '/acties', word: copy.actions, icon: ListChecks },
  { to: '/besluiten', word: copy.decisions, icon: Gavel },
  { to: '/samenwerkingsverband', word: copy.parties, short: copy.partiesShort, icon: Users },
]

/** The bar on top of every page of a samenwerkingsverband. */
export const Bar = ({ onAccount }: { onAccount: () => void }) => {
  const membership = useMembership()
  const { samenwerkingsverband } = membership
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
        <Who membership={membership} onClick={onAccount} />
      </div>
    </header>
  )
}

const isHere = (path: string, home: string, to: string) =>
  to === '' ? path === home : path === home + to || path.startsWith(`${home}${to}/`)

interface WhoProps {
  membership: Membership | null
  onClick: () => void
}

const Who = ({ membership, onClick }: WhoProps) => {
  const { person } = useViewer()
  const party = membership?.party
  return (
    <button type="button" className="hub-who" onClick={onClick} aria-haspopup="dialog">
      {party ? <Chair name={party.name} colour={party.colour} /> : <Icon of={UserRound} />}
      <span className="hub-who__text">
        <b>{person.name}</b> {inShort(membership)}
      </span>
      <span className="hub-sr">{copy.yourAccount}</span>
    </button>
  )
}

const inShort = (membership: Membership | null) => {
  if (!membership) return copy.adminShort
  const { role, party } = membership
  return role === 'CONTACT' && party ? party.name : capital(nl.role[role])
}

/** The bar of the beheerder: there is no menu, because no samenwerkingsverband is open. */
export const AdminBar = ({ onAccount }: { onAccount: () => void }) => (
  <header className="hub-bar hub-on-blue">
    <div className="hub-bar__in hub-bar__in--admin">
      <Brand name={copy.site} href="/" />
      <Who membership={null} onClick={onAccount} />
    </div>
  </header>
)
