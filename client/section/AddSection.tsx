import { type SubmitEvent, useState } from 'react'
import { EditButtons } from '../form/EditButtons.tsx'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { useProblem } from '../graph/acts/use-problem.ts'
import { formKeys } from '../lib/form-keys.ts'
import { uuidv7 } from '../lib/ids.ts'
import { SelectField, TextField } from '../ui/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { addSection } from './operations.ts'
import './section.css'

interface AddSectionProps {
  meetingId: string
  /** The items above which it may come, in order. */
  items: readonly { id: string; title: string }[]
  onClose: () => void
}

/** Puts a head on the agenda, above one of its items. */
export const AddSection = ({ meetingId, items, onClose }: AddSectionProps) => {
  const [id] = useState(uuidv7)
  const [title, setTitle] = useState('')
  const [before, setBefore] = useState('')
  const [tried, setTried] = useState(false)
  const [add, adding] = useAct(addSection)
  const [problem, setProblem] = useProblem()
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    setProblem(null)
    if (adding || !title.trim()) return
    const outcome = await add({ input: { id, meetingId, title: title.trim(), before: before || null } })
    if (!outcome.ok) return setProblem(outcome)
    announce(copy.added(title.trim()))
    onClose()
  }
  return (
    <form
      className="hub-sectionform"
      aria-label={copy.addHead}
      onSubmit={(event) => void submit(event)}
      onKeyDown={formKeys({ cancel: onClose })}
      noValidate
    >
      <h3 className="utrecht-heading-3">{copy.addHead}</h3>
      <TextField
        autoFocus
        label={copy.title}
        maxLength={200}
        value={title}
        error={tried && !title.trim() && copy.titleMissing}
        onChange={({ target }) => setTitle(target.value)}
      />
      <SelectField label={copy.where} value={before} onChange={({ target }) => setBefore(target.value)}>
        {items.map((item, at) => (
          <option key={item.id} value={item.id}>
            {copy.above(at + 1, item.title)}
          </option>
        ))}
        <option value="">{copy.atEnd}</option>
      </SelectField>
      {problem && <Problem>{whyNot(problem, { title: copy.title })}</Problem>}
      <EditButtons words={{ ...copy, save: copy.put }} busy={adding} onCancel={onClose} />
    </form>
  )
}
