import { LogOut } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { nl } from '../../schema/nl.ts'
import { type Membership, useViewer } from '../session/session.ts'
import { useSignOut } from '../session/use-sign-out.ts'
import { useUnsent } from '../graph/outbox/unsent.ts'
import { useUnrecorded } from '../lib/open-forms.ts'
import { capital } from '../lib/words.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { shortName } from './brand/brand-lines.ts'
import { copy } from './copy.ts'
import { HomeScreen } from './HomeScreen.tsx'

interface AccountDialogProps {
  membership: Membership
  onClose: () => void
}

/** The person who is signed in, the other samenwerkingsverbanden, and the way out. */
export const AccountDialog = ({ membership, onClose }: AccountDialogProps) => {
  const { person, memberships } = useViewer()
  const [, navigate] = useLocation()
  const { slug } = membership.samenwerkingsverband
  return (
    <Dialog title={copy.account} closeLabel={copy.close} onClose={onClose}>
      <p className="utrecht-paragraph">
        <b>{person.name}</b>
        <br />
        {whatFor(membership)}
      </p>
      {memberships.length > 1 && (
        <section className="hub-stack hub-stack--close" aria-labelledby="others">
          <h3 className="utrecht-heading-3" id="others">
            {copy.others}
          </h3>
          <ul className="hub-brief">
            {memberships.map(({ samenwerkingsverband: other }) => (
              <li key={other.id}>
                {other.slug === slug ? (
                  <span>
                    <b>{shortName(other.name)}</b> <span className="hub-meta">({copy.here})</span>
                  </span>
                ) : (
                  <a
                    href={`/${other.slug}`}
                    onClick={(event) => {
                      event.preventDefault()
                      onClose()
                      navigate(`/${other.slug}`)
                    }}
                  >
                    {shortName(other.name)}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <HomeScreen />
      <SignOut />
    </Dialog>
  )
}

const SignOut = () => {
  const signOut = useSignOut()
  const [state, setState] = useState<'ready' | 'sure' | 'busy' | 'failed'>('ready')
  const [unsent, drafts] = [useUnsent().length, useUnrecorded().length]
  const isLeft = unsent + drafts > 0
  const leave = async () => {
    if (isLeft && state !== 'sure') return setState('sure')
    setState('busy')
    if (!(await signOut())) setState('failed')
  }
  return (
    <div className="hub-stack hub-stack--close">
      {state === 'failed' && (
        <Alert kind="error" title={copy.signOutFailed}>
          {copy.signOutFailedHint}
        </Alert>
      )}
      {state === 'sure' && isLeft && (
        <Alert
          kind="warning"
          speak="now"
          title={[unsent && copy.unsent.leaving(unsent), drafts && copy.drafts.leaving(drafts)]
            .filter(Boolean)
            .join(' ')}
        >
          {copy.unsent.leavingHint}
        </Alert>
      )}
      <div className="hub-row">
        <Button
          variant="primary"
          icon={LogOut}
          needsLine={false}
          busy={state === 'busy' && copy.signingOut}
          onClick={() => void leave()}
        >
          {state === 'sure' && isLeft ? copy.unsent.leave : copy.signOut}
        </Button>
        {state === 'sure' && isLeft ? (
          <Button onClick={() => setState('ready')}>{copy.unsent.stay}</Button>
        ) : (
          <span className="hub-meta">{copy.signOutHint}</span>
        )}
      </div>
    </div>
  )
}

export const whatFor = ({ role, party }: Membership) =>
  party ? copy.forParty(capital(nl.role[role]), party.name) : capital(nl.role[role])
