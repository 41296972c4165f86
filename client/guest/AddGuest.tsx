import { type FormEvent, useState } from 'react'
import { type Attended, seatsOf } from '../attendance/seats-of.ts'
import { OtherTexts } from '../form/OtherTexts.tsx'
import { doneSaid } from '../form/waits.ts'
import { useAct } from '../graph/acts/act.ts'
import { useRecord } from '../graph/acts/use-record.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField, TextField } from '../ui/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { copy } from './copy.ts'
import { addGuest } from './operations.ts'
import './guest.css'

interface AddGuestProps {
  meeting: Attended & { id: string }
  /** A contact brings guests for this party; null: chair and secretary choose. */
  ownPartyId: string | null
  onClose: () => void
}

export const guestDraft = (meetingId: string) => `guest:new:${meetingId}`

const empty = { name: '', function: '', /** Empty: the chair. */ partyId: '' }
type Fields = typeof empty

export const AddGuest = ({ meeting, ownPartyId, onClose }: AddGuestProps) => {
  const [add] = useAct(addGuest)
  const [tried, setTried] = useState(false)
  const form = useRecord({
    draft: guestDraft(meeting.id),
    what: { label: copy.add, words: ['name', 'function'] },
    empty,
    send: (id, guest, keeping) => {
      const said = { name: guest.name.trim(), function: guest.function.trim() || null }
      return add(
        { input: { id, meetingId: meeting.id, ...said, partyId: ownPartyId ?? (guest.partyId || null) } },
        keeping,
      )
    },
    onDone: onClose,
    onRecorded: (outcome) => announce(doneSaid(outcome, copy.added(guest.name.trim()))),
  })
  const guest = form.fields
  const set = (part: Partial<Fields>) => form.set({ ...guest, ...part })
  const submit = () => {
    setTried(true)
    if (guest.name.trim()) form.save()
  }
  return (
    <form
      className="hub-guests__form"
      aria-label={copy.add}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        submit()
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <OtherTexts draft={guestDraft(meeting.id)} />
      <TextField
        label={copy.name}
        maxLength={200}
        autoFocus
        value={guest.name}
        error={tried && !guest.name.trim() ? copy.nameMissing : null}
        onChange={({ target }) => set({ name: target.value })}
      />
      <TextField
        label={copy.function}
        hint={copy.functionHint}
        maxLength={200}
        value={guest.function}
        onChange={({ target }) => set({ function: target.value })}
      />
      {!ownPartyId && (
        <SelectField label={copy.party} value={guest.partyId} onChange={({ target }) => set({ partyId: target.value })}>
          <option value="">{copy.chair}</option>
          {seatsOf(meeting).map(({ party: { id, name } }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <div className="hub-row">
        <Button small type="submit" variant="primary">
          {copy.put}
        </Button>
        <Button small onClick={onClose}>
          {copy.cancel}
        </Button>
      </div>
    </form>
  )
}
