import { type SubmitEvent, useState } from 'react'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { useProblem } from '../graph/acts/use-problem.ts'
import { formKeys } from '../lib/form-keys.ts'
import { uuidv7 } from '../lib/ids.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { saveAsTemplate } from './operations.ts'

interface SaveTemplateProps {
  meetingId: string
  onSaved: () => void
  onClose: () => void
}

/** Gives the agenda a name, under which it can be used again. */
export const SaveTemplate = ({ meetingId, onSaved, onClose }: SaveTemplateProps) => {
  const [id] = useState(uuidv7)
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const [save, saving] = useAct(saveAsTemplate)
  const [problem, setProblem] = useProblem()
  const submit = async (event?: SubmitEvent) => {
    event?.preventDefault()
    setTried(true)
    setProblem(null)
    if (saving || !name.trim()) return
    const outcome = await save({ input: { id, meetingId, name: name.trim() } })
    if (!outcome.ok) return setProblem(outcome)
    announce(copy.saved(name.trim()))
    onSaved()
    onClose()
  }
  return (
    <form
      className="hub-form"
      aria-label={copy.save}
      onSubmit={(event) => void submit(event)}
      onKeyDown={formKeys(onClose)}
      noValidate
    >
      <TextField
        autoFocus
        label={copy.name}
        maxLength={100}
        value={name}
        error={tried && !name.trim() && copy.nameMissing}
        onChange={({ target }) => setName(target.value)}
      />
      {problem && <Problem>{whyNot(problem, { name: copy.name })}</Problem>}
      <div className="hub-row">
        <Button variant="primary" small type="submit" busy={saving && copy.busy}>
          {copy.saveNow}
        </Button>
        <Button variant="subtle" small onClick={onClose}>
          {copy.cancel}
        </Button>
      </div>
    </form>
  )
}
