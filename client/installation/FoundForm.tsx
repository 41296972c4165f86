import { type SubmitEvent, useEffect, useState } from 'react'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { useProblem } from '../graph/acts/use-problem.ts'
import { isAddress, isSameText } from '../../schema/text.ts'
import { uuidv7 } from '../lib/ids.ts'
import { askOptions } from '../sign-in/door.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { foundSamenwerkingsverband } from './operations.ts'
import './installation.css'

const nobody = { name: '', email: '' }
const empty = () => ({ id: uuidv7(), name: '', slug: '', chair: nobody, secretary: nobody })
type Fields = ReturnType<typeof empty>

const isSlug = (slug: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length >= 2 && slug.length <= 40
const isOnePerson = ({ chair, secretary }: Fields) =>
  isSameText(chair.email.toLowerCase(), secretary.email.toLowerCase())
const isWhole = (fields: Fields) =>
  Boolean(fields.name.trim()) &&
  isSlug(fields.slug) &&
  [fields.chair, fields.secretary].every(({ name, email }) => name.trim() && isAddress(email)) &&
  !isOnePerson(fields)

/** A new samenwerkingsverband with its first two people. */
export const FoundForm = ({ onMade }: { onMade: (name: string, next: string) => void }) => {
  const [fields, setFields] = useState(empty)
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useProblem()
  const [found, busy] = useAct(foundSamenwerkingsverband)
  const [mail, setMail] = useState(false)
  useEffect(() => void askOptions().then((options) => setMail(options?.mail ?? false)), [])
  const set = (changed: Partial<Fields>) => setFields({ ...fields, ...changed })
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    setProblem(null)
    if (busy || !isWhole(fields)) return
    const outcome = await found({ input: fields })
    if (!outcome.ok) return setProblem(outcome)
    announce(copy.made(fields.name))
    onMade(fields.name, mail ? copy.mailed : copy.notMailed)
    setFields(empty())
    setTried(false)
  }
  return (
    <form
      className="hub-sheet hub-stack hub-found"
      aria-label={copy.add}
      onSubmit={(event) => void submit(event)}
      noValidate
    >
      <h2 className="utrecht-heading-2">{copy.add}</h2>
      <TextField
        label={copy.name}
        value={fields.name}
        maxLength={200}
        error={tried && !fields.name.trim() && copy.missing}
        onChange={({ target }) => set({ name: target.value })}
      />
      <TextField
        label={copy.slug}
        hint={copy.slugHint}
        value={fields.slug}
        maxLength={40}
        autoCapitalize="none"
        error={tried && !isSlug(fields.slug) && copy.slugWrong}
        onChange={({ target }) => set({ slug: target.value })}
      />
      {(['chair', 'secretary'] as const).map((role) => (
        <Founder
          key={role}
          label={copy[role]}
          value={fields[role]}
          tried={tried}
          onChange={(who) => set({ [role]: who })}
        />
      ))}
      {tried && fields.chair.email && isOnePerson(fields) && <Problem>{copy.same}</Problem>}
      {problem && <Problem>{problem.refusal?.field === 'input.slug' ? copy.slugTaken : whyNot(problem)}</Problem>}
      <div className="hub-row">
        <Button variant="primary" type="submit" busy={busy && copy.busy}>
          {copy.save}
        </Button>
      </div>
    </form>
  )
}

interface FounderProps {
  label: string
  value: typeof nobody
  tried: boolean
  onChange: (who: typeof nobody) => void
}

const Founder = ({ label, value, tried, onChange }: FounderProps) => (
  <fieldset className="hub-stack hub-plain">
    <legend className="utrecht-form-label">{label}</legend>
    <TextField
      label={copy.person}
      value={value.name}
      maxLength={200}
      autoComplete="off"
      error={tried && !value.name.trim() && copy.missing}
      onChange={({ target }) => onChange({ ...value, name: target.value })}
    />
    <TextField
      label={copy.email}
      type="email"
      value={value.email}
      maxLength={254}
      autoComplete="off"
      error={tried && !isAddress(value.email) && copy.emailWrong}
      onChange={({ target }) => onChange({ ...value, email: target.value })}
    />
  </fieldset>
)
