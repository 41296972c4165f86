import { Mail } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { isAddress } from '../../schema/text.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/Field.tsx'
import { copy } from './copy.ts'
import { type Answer, askLink } from './door.ts'

/** Asks for a link by mail, to `goal`. The answer is the same for an address that is not known. */
export const MailForm = ({ goal }: { goal: string }) => {
  const [email, setEmail] = useState('')
  const [state, setState] = useState<Answer | 'ready' | 'busy' | 'invalid'>('ready')
  const field = useRef<HTMLInputElement>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isAddress(email)) {
      setState('invalid')
      return field.current?.focus()
    }
    setState('busy')
    setState(await askLink(email.trim(), goal))
  }
  return (
    <form className="hub-stack" noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        ref={field}
        label={copy.mailLabel}
        hint={copy.mailHint}
        error={state === 'invalid' && copy.mailInvalid}
        type="email"
        autoComplete="email"
        value={email}
        onChange={({ target }) => setEmail(target.value)}
      />
      <div>
        <Button type="submit" variant="primary" icon={Mail} busy={state === 'busy' && copy.sending}>
          {copy.send}
        </Button>
      </div>
      {state === 'done' && (
        <Alert kind="ok" title={copy.sent}>
          {copy.sentHint(email.trim())}
        </Alert>
      )}
      <DoorProblem answer={state} />
    </form>
  )
}

/** Why the door stayed shut. */
export const DoorProblem = ({ answer }: { answer: string }) => {
  if (answer === 'offline') {
    return (
      <Alert kind="error" title={copy.offline}>
        {copy.offlineHint}
      </Alert>
    )
  }
  return answer === 'too-often' ? <Alert kind="error" title={copy.tooOften} /> : null
}
