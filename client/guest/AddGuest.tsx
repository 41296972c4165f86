import { type FormEvent, useState } from 'react'
import { type Attended, seatsOf } from '../attendance/seats-of.ts'
import { useAct, whyNot } from '../graph/acts/act.ts'
import type { NotDone } from '../graph/acts/outcome.ts'
import { useDraft } from '../lib/drafts.ts'
import { uuidv7 } from '../lib/ids.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField, TextField } from '../ui/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { addGuest } from './operations.ts'

interface AddGuestProps {
  meeting: Attended & { id: string }
  /** A contact brings guests for this party; null: chair and secretary choose. */
  ownPartyId: string | null
  onClose: () => void
}

interface Draft {
  /** Made once per guest, so that trying again makes no second one. */
  id: string
  name: string
  function: string
  /** Empty: the chair. */
  partyId: string
}

export const AddGuest = ({ meeting, ownPartyId, onClose }: AddGuestProps) => {
  const [kept, keep, forget] = useDraft<Draft | null>(`guest:new:${meeting.id}`, null)
  const [fresh] = useState(() => ({ id: uuidv7(), name: '', function: '', partyId: '' }))
  const guest = kept ?? fresh
  const [add, busy] = useAct(addGuest)
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<NotDone | null>(null)
  const set = (part: Partial<Draft>) => keep({ ...guest, ...part })
  const submit = async () => {
    setTried(true)
    if (!guest.name.trim()) return
    const partyId = ownPartyId ?? (guest.partyId || null)
    const outcome = await add({
      input: {
        ...guest,
        name: guest.name.trim(),
        function: guest.function.trim() || null,
        meetingId: meeting.id,
        partyId,
      },
    })
    setProblem(outcome.ok ? null : outcome)
    if (!outcome.ok) return
    announce(copy.added(guest.name.trim()))
    forget()
    onClose()
  }
  return (
    <form
      className="hub-guests__form"
      aria-label={copy.add}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void submit()
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
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
      {problem && <Problem>{whyNot(problem, copy.fields)}</Problem>}
      <div className="hub-row">
        <Button small type="submit" variant="primary" busy={busy && copy.adding}>
          {copy.put}
        </Button>
        <Button small onClick={onClose}>
          {copy.cancel}
        </Button>
      </div>
    </form>
  )
}
