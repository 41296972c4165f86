import { LogIn } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { invitationWords as words } from '../../schema/invitation.ts'
import { signInFor, useSession } from '../session/session.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { copy } from './copy.ts'
import { Door, useGoal } from './Door.tsx'
import { type Answer, enterWithToken, type Link, readLink } from './door.ts'
import { DoorProblem } from './MailForm.tsx'

/**
 * Opened from a link: says whose it is, who invites and to what. Mail scanners open links too, so only the press of the
 * button uses the link up.
 */
export const TokenPage = ({ token }: { token: string }) => {
  const [link, setLink] = useState<Awaited<ReturnType<typeof readLink>> | null>(null)
  const ask = useCallback(() => {
    setLink(null)
    void readLink(token).then(setLink)
  }, [token])
  useEffect(ask, [ask])
  const invitation = isLink(link) && link.state === 'OPEN' ? link.invitation : null
  return (
    <Door name={invitation?.samenwerkingsverband ?? null}>
      <PageTitle lead={invitation && words.to(invitation)}>{titleOf(link)}</PageTitle>
      {link === null && <Loading label={copy.reading} />}
      {isLink(link) &&
        (link.state === 'OPEN' ? <Open link={link} token={token} onRefused={ask} /> : <Closed state={link.state} />)}
      {typeof link === 'string' && (
        <>
          <DoorProblem answer={link} />
          <p>
            <Button needsLine={false} onClick={ask}>
              {copy.retry}
            </Button>
          </p>
        </>
      )}
    </Door>
  )
}

const titleOf = (link: Link | string | null) => {
  if (!isLink(link)) return copy.tokenTitle
  if (link.state !== 'OPEN') return copy.tokenClosed
  return link.invitation ? copy.invited : copy.tokenTitle
}

const isLink = (link: Link | string | null): link is Link => link !== null && typeof link !== 'string'

type OpenLink = Extract<Link, { state: 'OPEN' }>

interface OpenProps {
  link: OpenLink
  token: string
  /** The link works no more, which the page did not know yet. */
  onRefused: () => void
}

const Open = ({ link, token, onRefused }: OpenProps) => {
  const { renew, viewer } = useSession()
  const [state, setState] = useState<Answer | 'ready' | 'busy'>('ready')
  const { person, invitation } = link
  const goal = useGoalOf(link)
  const enter = async () => {
    setState('busy')
    const answer = await enterWithToken(token)
    if (answer === 'done') return renew(goal)
    setState(answer)
    if (answer === 'refused') onRefused()
  }
  const isSame = viewer?.person.id === person.id
  return (
    <>
      {invitation && (
        <p className="utrecht-paragraph">
          <b>{words.as(invitation)}</b> {words.does(invitation)}
        </p>
      )}
      {!invitation && link.runsHub && <p className="utrecht-paragraph">{copy.tokenRunsHub}</p>}
      {viewer && (
        <Alert kind={isSame ? 'info' : 'warning'} title={copy.tokenNow(viewer.person.name)} speak="off">
          {isSame ? copy.tokenSame : copy.tokenOther(person.name)}
        </Alert>
      )}
      {!isSame && <p className="utrecht-paragraph">{`${copy.tokenAs(person.name)} ${copy.tokenPress}`}</p>}
      <div className="hub-row">
        {isSame ? (
          <LinkButton variant="primary" href={goal}>
            {copy.goOnAs}
          </LinkButton>
        ) : (
          <Button
            variant="primary"
            icon={LogIn}
            needsLine={false}
            busy={state === 'busy' && copy.busy}
            onClick={() => void enter()}
          >
            {copy.tokenButton(person.name)}
          </Button>
        )}
        {viewer && !isSame && <LinkButton href="/">{copy.stayAs(viewer.person.name)}</LinkButton>}
      </div>
      {!isSame && (
        <p className="hub-meta">
          {words.until(link.expiresAt)}
          {goal !== homeOf(link) && ` ${copy.goOnHint}`}
        </p>
      )}
      <DoorProblem answer={state} />
    </>
  )
}

/** What the link was for is told no more. */
const Closed = ({ state }: { state: Exclude<Link['state'], 'OPEN'> }) => {
  const { viewer } = useSession()
  const goal = useGoal()
  return (
    <>
      <Alert kind="error" title={copy.tokenOld[state]}>
        {viewer ? copy.tokenNow(viewer.person.name) : copy.tokenOldHint[state]}
      </Alert>
      <p>
        <LinkButton href={viewer ? goal : goal === '/' ? '/inloggen' : signInFor(goal)} variant="primary">
          {viewer ? copy.goOnAs : copy.toSignIn}
        </LinkButton>
      </p>
    </>
  )
}

/** The page that was wanted; else the samenwerkingsverband of the invitation. */
const useGoalOf = (link: OpenLink) => {
  const goal = useGoal()
  return goal === '/' ? homeOf(link) : goal
}
const homeOf = ({ invitation }: OpenLink) => (invitation ? `/${invitation.slug}` : '/')
