import { type SubmitEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { useAct, whyNot } from '../../graph/acts/act.ts'
import type { NotDone } from '../../graph/acts/outcome.ts'
import { useMembership } from '../../session/session.ts'
import { useDraft } from '../../lib/drafts.ts'
import { formKeys } from '../../lib/form-keys.ts'
import { uuidv7 } from '../../lib/ids.ts'
import { Button } from '../../ui/Button.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { copy } from '../copy.ts'
import { MeetingFields, type MeetingFieldsValue, problemOf, timesOf } from './MeetingFields.tsx'
import { createMeeting } from '../operations.ts'

interface Draft {
  id: string
  fields: MeetingFieldsValue
}

const empty: MeetingFieldsValue = {
  title: copy.plan.titleDefault,
  date: '',
  from: '13:30',
  until: '16:30',
  venueId: '',
}

/** Plans a meeting, and goes on to its agenda. */
export const PlanMeeting = ({ onClose }: { onClose: () => void }) => {
  const { samenwerkingsverband } = useMembership()
  const [, navigate] = useLocation()
  const [kept, keep, forget] = useDraft<Draft | null>('meeting:new', null)
  const [fresh] = useState(() => ({ id: uuidv7(), fields: empty }))
  const { id, fields } = kept ?? fresh
  const [create, busy] = useAct(createMeeting)
  const [problem, setProblem] = useState<NotDone | null>(null)
  const [tried, setTried] = useState(false)
  const submit = async (event?: SubmitEvent) => {
    event?.preventDefault()
    setTried(true)
    setProblem(null)
    const times = timesOf(fields)
    if (busy || problemOf(fields) || !times) return
    const outcome = await create({
      input: {
        id,
        samenwerkingsverbandId: samenwerkingsverband.id,
        title: fields.title.trim(),
        ...times,
        venueId: fields.venueId || null,
      },
    })
    if (!outcome.ok) return setProblem(outcome)
    forget()
    navigate(`/${samenwerkingsverband.slug}/overleg/${id}`)
  }
  return (
    <form
      className="hub-sheet hub-planform"
      aria-label={copy.plan.head}
      onSubmit={(event) => void submit(event)}
      onKeyDown={formKeys(() => void submit(), onClose)}
      noValidate
    >
      <h2 className="utrecht-heading-2">{copy.plan.head}</h2>
      <MeetingFields
        slug={samenwerkingsverband.slug}
        meetingId={null}
        value={fields}
        onChange={(next) => keep({ id, fields: next })}
        tried={tried}
      />
      <p className="hub-meta">{copy.plan.next}</p>
      {problem && <Problem>{whyNot(problem, { title: copy.plan.title, endsAt: copy.plan.until })}</Problem>}
      <div className="hub-row">
        <Button variant="primary" type="submit" busy={busy && copy.busy}>
          {copy.plan.save}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {copy.plan.cancel}
        </Button>
      </div>
    </form>
  )
}
