import { useState } from 'react'
import { useQuery } from 'urql'
import { useLocation } from 'wouter'
import { useAct, whyNot } from '../../graph/acts/act.ts'
import { useProblem } from '../../graph/acts/use-problem.ts'
import { useMembership } from '../../session/session.ts'
import { useDraft } from '../../lib/drafts.ts'
import { uuidv7 } from '../../lib/ids.ts'
import { Problem } from '../../ui/Problem.tsx'
import { copy } from '../copy.ts'
import { usualHours } from './hours.ts'
import { type MeetingFieldsValue, timesOf } from './MeetingFields.tsx'
import { MeetingForm } from './MeetingForm.tsx'
import { createMeeting, hoursOfMeetings } from '../operations.ts'

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
  const [freshId] = useState(uuidv7)
  const [{ data }] = useQuery({ query: hoursOfMeetings, variables: { slug: samenwerkingsverband.slug } })
  const hours = data?.samenwerkingsverband ? usualHours(data.samenwerkingsverband) : null
  const { id, fields } = kept ?? { id: freshId, fields: { ...empty, ...hours } }
  const [create, busy] = useAct(createMeeting)
  const [problem, setProblem] = useProblem()
  const save = async () => {
    setProblem(null)
    const times = timesOf(fields)
    if (!times) return
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
    <MeetingForm
      head={copy.plan.head}
      save={copy.plan.save}
      slug={samenwerkingsverband.slug}
      meetingId={null}
      value={fields}
      busy={busy}
      onChange={(next) => keep({ id, fields: next })}
      onSave={() => void save()}
      onCancel={onClose}
    >
      <p className="hub-meta">{copy.plan.next}</p>
      {problem && <Problem>{whyNot(problem, { title: copy.plan.title, endsAt: copy.plan.until })}</Problem>}
    </MeetingForm>
  )
}
