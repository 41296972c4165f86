import { LogIn } from 'lucide-react'
import { useState } from 'react'
import { signInFor, useSession } from '../session/session.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { copy } from './copy.ts'
import { Door, useGoal } from './Door.tsx'
import { type Answer, enterWithToken } from './door.ts'
import { DoorProblem } from './MailForm.tsx'

/** Opened from a link. Mail scanners open links too, so only the press of the button uses the link up. */
export const TokenPage = ({ token }: { token: string }) => {
  const { renew } = useSession()
  const goal = useGoal()
  const [state, setState] = useState<Answer | 'ready' | 'busy'>('ready')
  const enter = async () => {
    setState('busy')
    const answer = await enterWithToken(token)
    if (answer === 'done') renew(goal)
    else setState(answer)
  }
  return (
    <Door name={null}>
      <PageTitle lead={state === 'refused' ? undefined : copy.tokenLead}>{copy.tokenTitle}</PageTitle>
      {state === 'refused' ? (
        <>
          <Alert kind="error" title={copy.tokenOld}>
            {copy.tokenOldHint}
          </Alert>
          <p>
            <LinkButton href={goal === '/' ? '/inloggen' : signInFor(goal)} variant="primary">
              {copy.toSignIn}
            </LinkButton>
          </p>
        </>
      ) : (
        <p>
          <Button variant="primary" icon={LogIn} busy={state === 'busy' && copy.busy} onClick={() => void enter()}>
            {copy.tokenButton}
          </Button>
        </p>
      )}
      <DoorProblem answer={state} />
    </Door>
  )
}
