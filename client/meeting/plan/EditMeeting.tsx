import { EditConflict } from '../../form/EditConflict.tsx'
import { useAct, whyNot } from '../../graph/acts/act.ts'
import { readFragment } from '../../graph/generated/index.ts'
import { type Sent, useEdit } from '../../graph/acts/use-edit.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { copy } from '../copy.ts'
import { type MeetingFieldsValue, timesOf, typedOf } from './MeetingFields.tsx'
import { MeetingForm } from './MeetingForm.tsx'
import { editMeeting, MeetingOnPage } from '../operations.ts'
import { Told } from '../../mail/operations.ts'
import { seatsOf } from '../../attendance/seats-of.ts'
import type { MeetingView } from '../view.ts'

const labels: Record<keyof MeetingFieldsValue, string> = {
  title: copy.plan.title,
  date: copy.plan.date,
  from: copy.plan.from,
  until: copy.plan.until,
  venueId: copy.plan.venue,
}

/** Whether another day asks the parties anew: some answered for the day that it was. */
const asksAnew = (view: MeetingView, date: string) => {
  const answered = seatsOf(view).some(({ presence, excused }) => presence !== 'UNKNOWN' || excused.length > 0)
  return view.state === 'CALLED' && date !== '' && date !== typedOf(view).date && answered
}

/** Changes title, time and place of a meeting, in place. */
export const EditMeeting = ({ slug, view, onClose }: { slug: string; view: MeetingView; onClose: () => void }) => {
  const [act] = useAct(editMeeting)
  const send = async (
    version: number,
    changed: Partial<MeetingFieldsValue>,
    all: MeetingFieldsValue,
  ): Promise<Sent<MeetingFieldsValue>> => {
    const moved = 'date' in changed || 'from' in changed || 'until' in changed
    const outcome = await act({
      input: {
        id: view.id,
        version,
        ...(changed.title !== undefined && { title: changed.title.trim() }),
        ...(moved && timesOf(all)),
        ...(changed.venueId !== undefined && { venueId: changed.venueId || null }),
      },
    })
    if (outcome.ok) return { ok: true }
    const present = outcome.refusal?.present
    if (outcome.refusal?.code !== 'CONFLICT' || present?.__typename !== 'Meeting')
      return { ok: false, problem: outcome }
    const now = readFragment(MeetingOnPage, present)
    return { ok: false, problem: outcome, present: { version: now.version, fields: typedOf(now) } }
  }
  const edit = useEdit<MeetingFieldsValue>({
    draft: `meeting:edit:${view.id}`,
    what: { label: copy.plan.editHead, words: ['title'] },
    version: view.version,
    fields: typedOf(view),
    send,
    onDone: onClose,
  })
  return (
    <MeetingForm
      head={copy.plan.editHead}
      save={copy.plan.saveEdit}
      slug={slug}
      meetingId={view.id}
      value={edit.value}
      busy={edit.busy}
      onChange={edit.set}
      onSave={edit.save}
      onCancel={edit.close}
    >
      {asksAnew(view, edit.value.date) && (
        <Alert kind="warning" title={copy.plan.otherDay}>
          {copy.plan.otherDayHint}
        </Alert>
      )}
      {readFragment(Told, view).told && edit.value.date === typedOf(view).date && (
        <p className="hub-meta">{copy.plan.mailLater}</p>
      )}
      <EditConflict edit={edit} labels={labels} said={(fields, name) => fields[name]} />
      {edit.problem && <Problem>{whyNot(edit.problem, { title: copy.plan.title, endsAt: copy.plan.until })}</Problem>}
    </MeetingForm>
  )
}
