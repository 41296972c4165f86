import { type SubmitEvent, useState } from 'react'
import { Conflict } from '../../form/Conflict.tsx'
import { useAct, whyNot } from '../../graph/acts/act.ts'
import { readFragment } from '../../graph/generated/index.ts'
import { type Sent, useEdit } from '../../graph/acts/use-edit.ts'
import { formKeys } from '../../lib/form-keys.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { copy } from '../copy.ts'
import { MeetingFields, type MeetingFieldsValue, problemOf, timesOf, typedOf } from './MeetingFields.tsx'
import { editMeeting, MeetingOnPage } from '../operations.ts'
import { seatsOf } from '../../attendance/seats-of.ts'
import type { MeetingView } from '../view.ts'

const names: Record<keyof MeetingFieldsValue, string> = {
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

/** Title, time and place, in place. */
export const EditMeeting = ({ slug, view, onClose }: { slug: string; view: MeetingView; onClose: () => void }) => {
  const [act] = useAct(editMeeting)
  const [tried, setTried] = useState(false)
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
    version: view.version,
    fields: typedOf(view),
    send,
    onDone: onClose,
  })
  const submit = (event?: SubmitEvent) => {
    event?.preventDefault()
    setTried(true)
    if (!problemOf(edit.value)) edit.save()
  }
  const { clash } = edit
  return (
    <form
      className="hub-sheet hub-planform"
      aria-label={copy.plan.editHead}
      onSubmit={submit}
      onKeyDown={formKeys(submit, edit.close)}
      noValidate
    >
      <h2 className="utrecht-heading-2">{copy.plan.editHead}</h2>
      <MeetingFields slug={slug} meetingId={view.id} value={edit.value} onChange={edit.set} tried={tried} />
      {asksAnew(view, edit.value.date) && (
        <Alert kind="warning" title={copy.plan.otherDay}>
          {copy.plan.otherDayHint}
        </Alert>
      )}
      {clash && (
        <Conflict
          differences={clash.names.map((name) => ({
            label: names[name],
            theirs: String(clash.theirs[name]),
            mine: String(clash.mine[name]),
          }))}
          onMine={edit.chooseMine}
          onTheirs={edit.chooseTheirs}
          busy={edit.busy}
        />
      )}
      {edit.problem && <Problem>{whyNot(edit.problem, { title: copy.plan.title, endsAt: copy.plan.until })}</Problem>}
      <div className="hub-row">
        <Button variant="primary" type="submit" busy={edit.busy && copy.busy}>
          {copy.plan.saveEdit}
        </Button>
        <Button variant="subtle" onClick={edit.close}>
          {copy.plan.cancel}
        </Button>
      </div>
    </form>
  )
}
