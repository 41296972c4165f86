import { useState } from 'react'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { useProblem } from '../graph/acts/use-problem.ts'
import { useMembership } from '../session/session.ts'
import { useDraft } from '../lib/drafts.ts'
import { uuidv7 } from '../lib/ids.ts'
import { copy } from './copy.ts'
import { addVenue } from './operations.ts'
import { emptyVenue, type VenueFields, VenueForm } from './VenueForm.tsx'

interface Draft {
  id: string
  fields: VenueFields
}

interface AddVenueProps {
  parties: readonly { id: string; name: string }[]
  onDone: () => void
  onClose: () => void
}

/** A room that is lent from now on. */
export const AddVenue = ({ parties, onDone, onClose }: AddVenueProps) => {
  const { samenwerkingsverband } = useMembership()
  const [kept, keep, forget] = useDraft<Draft | null>('venue:new', null)
  const [fresh] = useState(() => ({ id: uuidv7(), fields: emptyVenue }))
  const { id, fields } = kept ?? fresh
  const [add, busy] = useAct(addVenue)
  const [problem, setProblem] = useProblem()
  const save = async () => {
    setProblem(null)
    const outcome = await add({
      input: { id, samenwerkingsverbandId: samenwerkingsverband.id, ...fields, partyId: fields.partyId || null },
    })
    if (!outcome.ok) return setProblem(outcome)
    forget()
    onDone()
  }
  return (
    <VenueForm
      head={copy.addHead}
      fields={fields}
      parties={parties}
      problem={problem && whyNot(problem, copy.fields)}
      busy={busy}
      onChange={(next) => keep({ id, fields: next })}
      onSave={() => void save()}
      onClose={onClose}
    />
  )
}
