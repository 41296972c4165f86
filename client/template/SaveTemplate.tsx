import { type SubmitEvent, useState } from 'react'
import { isMinutesTitle, namesADay } from '../../schema/titles.ts'
import { EditButtons } from '../form/EditButtons.tsx'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { useProblem } from '../graph/acts/use-problem.ts'
import { formKeys } from '../lib/form-keys.ts'
import { uuidv7 } from '../lib/ids.ts'
import { CheckField } from '../ui/ChoiceGroup.tsx'
import { FieldError, TextField } from '../ui/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { saveAsTemplate } from './operations.ts'
import './template.css'

/** An item of the agenda that may become a standing one. */
export interface Keepable {
  id: string
  name: string
  title: string
  adoptsMinutes: boolean
  /** It belongs to this meeting: a party handed it in, or it goes on from an earlier one. */
  once: boolean
}

interface SaveTemplateProps {
  meetingId: string
  items: readonly Keepable[]
  onSaved: () => void
  onClose: () => void
}

/** The minutes are named anew for each meeting; another date in a title fits this meeting only. */
const isDated = ({ title, adoptsMinutes }: Keepable) => !adoptsMinutes && !isMinutesTitle(title) && namesADay(title)

/** Gives the agenda, or the items of it that are standing ones, a name under which it can be used again. */
export const SaveTemplate = ({ meetingId, items, onSaved, onClose }: SaveTemplateProps) => {
  const [id] = useState(uuidv7)
  const [name, setName] = useState('')
  const [left, setLeft] = useState<ReadonlySet<string>>(
    () => new Set(items.filter((item) => item.once || isDated(item)).map((item) => item.id)),
  )
  const kept = items.filter((item) => !left.has(item.id)).map((item) => item.id)
  const [tried, setTried] = useState(false)
  const [save, saving] = useAct(saveAsTemplate)
  const [problem, setProblem] = useProblem()
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    setProblem(null)
    if (saving || !name.trim() || !kept.length) return
    const outcome = await save({ input: { id, meetingId, name: name.trim(), items: kept } })
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
      onKeyDown={formKeys({ cancel: onClose })}
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
      <fieldset className="hub-template__keep">
        <legend className="utrecht-form-label">{copy.keep}</legend>
        <p className="utrecht-form-field-description">{copy.keepHint}</p>
        {tried && !kept.length && <FieldError id={`${id}-none`}>{copy.keepNone}</FieldError>}
        {items.map((item) => (
          <CheckField
            key={item.id}
            label={
              <>
                {item.name}
                {isDated(item) && <span className="hub-meta hub-block">{copy.dated}</span>}
                {item.once && <span className="hub-meta hub-block">{copy.once}</span>}
              </>
            }
            checked={!left.has(item.id)}
            onChange={(checked) =>
              setLeft((before) => new Set([...before].filter((one) => one !== item.id).concat(checked ? [] : item.id)))
            }
          />
        ))}
      </fieldset>
      {problem && <Problem>{whyNot(problem, { name: copy.name })}</Problem>}
      <EditButtons words={{ ...copy, save: copy.saveNow }} busy={saving} small onCancel={onClose} />
    </form>
  )
}
