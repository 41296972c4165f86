import { type ReactNode, type SubmitEvent, useState } from 'react'
import { EditButtons } from '../form/EditButtons.tsx'
import { formKeys } from '../lib/form-keys.ts'
import { NumberField, SelectField, TextArea, TextField } from '../ui/Field.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'

/** A room as it is typed; empty: not known. */
export interface VenueFields {
  name: string
  partyId: string
  place: string
  address: string
  room: string
  capacity: number | null
  route: string
  access: string
  coffee: string
}

export const emptyVenue: VenueFields = {
  name: '',
  partyId: '',
  place: '',
  address: '',
  room: '',
  capacity: null,
  route: '',
  access: '',
  coffee: '',
}

interface VenueFormProps {
  head: string
  fields: VenueFields
  /** The parties that may lend it; null: this person may not say who does. */
  parties: readonly { id: string; name: string }[] | null
  problem: string | null
  busy: boolean
  onChange: (fields: VenueFields) => void
  onSave: () => void
  onClose: () => void
  children?: ReactNode
}

/** The form of a room, to take one in and to change one. */
export const VenueForm = ({
  head,
  fields,
  parties,
  problem,
  busy,
  onChange,
  onSave,
  onClose,
  children,
}: VenueFormProps) => {
  const [tried, setTried] = useState(false)
  const wrong = { name: !fields.name.trim(), capacity: isWrong(fields.capacity) }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (!busy && !wrong.name && !wrong.capacity) onSave()
  }
  return (
    <form
      className="hub-sheet hub-form"
      aria-label={head}
      onSubmit={submit}
      onKeyDown={formKeys({ cancel: onClose })}
      noValidate
    >
      <h2 className="utrecht-heading-2">{head}</h2>
      <Fields
        fields={fields}
        parties={parties}
        nameError={tried && wrong.name && copy.nameMissing}
        capacityError={tried && wrong.capacity && copy.capacityWrong}
        set={(part) => onChange({ ...fields, ...part })}
      />
      {children}
      {problem && <Problem>{problem}</Problem>}
      <EditButtons words={copy} busy={busy} onCancel={onClose} />
    </form>
  )
}

const isWrong = (capacity: number | null) => capacity !== null && (capacity < 1 || capacity > 10_000)

interface FieldsProps extends Pick<VenueFormProps, 'fields' | 'parties'> {
  nameError: ReactNode
  capacityError: ReactNode
  set: (part: Partial<VenueFields>) => void
}

const Fields = ({ fields, parties, nameError, capacityError, set }: FieldsProps) => {
  const line = (name: 'place' | 'address', most: number) => (
    <TextField
      label={copy.fields[name]}
      maxLength={most}
      value={fields[name]}
      onChange={({ target }) => set({ [name]: target.value })}
    />
  )
  const text = (name: 'route' | 'access' | 'coffee', most: number) => (
    <TextArea
      label={copy.fields[name]}
      hint={copy.hints[name]}
      rows={2}
      maxLength={most}
      value={fields[name]}
      onChange={({ target }) => set({ [name]: target.value })}
    />
  )
  return (
    <>
      <TextField
        label={copy.fields.name}
        maxLength={200}
        value={fields.name}
        error={nameError}
        onChange={({ target }) => set({ name: target.value })}
      />
      {parties && (
        <SelectField
          label={copy.fields.party}
          value={fields.partyId}
          onChange={({ target }) => set({ partyId: target.value })}
        >
          <option value="">{copy.nobodys}</option>
          {parties.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <div className="hub-form__pair">
        {line('address', 300)}
        {line('place', 100)}
      </div>
      <div className="hub-form__pair">
        <TextField
          label={copy.fields.room}
          hint={copy.hints.room}
          maxLength={200}
          value={fields.room}
          onChange={({ target }) => set({ room: target.value })}
        />
        <NumberField
          label={copy.fields.capacity}
          value={fields.capacity}
          error={capacityError}
          onChange={(capacity) => set({ capacity })}
        />
      </div>
      {text('route', 2000)}
      {text('access', 2000)}
      {text('coffee', 500)}
    </>
  )
}
