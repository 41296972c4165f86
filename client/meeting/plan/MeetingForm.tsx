import { type ReactNode, type SubmitEvent, useState } from 'react'
import { EditButtons } from '../../form/EditButtons.tsx'
import { formKeys } from '../../lib/form-keys.ts'
import { copy } from '../copy.ts'
import { MeetingFields, type MeetingFieldsValue, problemOf } from './MeetingFields.tsx'
import '../meeting.css'

interface MeetingFormProps {
  head: string
  /** The word of the button. */
  save: string
  slug: string
  /** The meeting that is changed; null: a new one. */
  meetingId: string | null
  value: MeetingFieldsValue
  busy: boolean
  onChange: (value: MeetingFieldsValue) => void
  onSave: () => void
  onCancel: () => void
  children: ReactNode
}

/** The form of a meeting, to plan one and to change one. */
export const MeetingForm = ({ head, save, value, busy, onSave, onCancel, children, ...fields }: MeetingFormProps) => {
  const [tried, setTried] = useState(false)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (!busy && !problemOf(value)) onSave()
  }
  return (
    <form
      className="hub-sheet hub-planform"
      aria-label={head}
      onSubmit={submit}
      onKeyDown={formKeys({ cancel: onCancel })}
      noValidate
    >
      <h2 className="utrecht-heading-2">{head}</h2>
      <MeetingFields value={value} tried={tried} {...fields} />
      {children}
      <EditButtons words={{ save, busy: copy.busy, cancel: copy.plan.cancel }} busy={busy} onCancel={onCancel} />
    </form>
  )
}
