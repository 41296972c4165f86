import { actionDraft } from '../../action/RecordAction.tsx'
import { unhandled } from '../../agenda/planning.ts'
import { decisionDraft } from '../../decision/RecordDecision.tsx'
import { hasDraft } from '../../lib/drafts.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { copy } from '../copy.ts'
import type { MeetingView } from '../view.ts'
import type { Moments } from './use-moments.ts'

/** Closing cannot be undone for long: says what will happen, and what is left. */
export const CloseDialog = ({ view, moments, onClose }: { view: MeetingView; moments: Moments; onClose: () => void }) => {
  const left = unhandled(view.clocks, view.currentId).flatMap(({ id }) => view.titleOf(id) ?? [])
  const drafts = view.items.some(({ id }) => hasDraft(decisionDraft(id)) || hasDraft(actionDraft(id)))
  const run = async () => {
    if (await moments.close()) onClose()
  }
  return (
    <Dialog
      title={copy.live.closeHead}
      closeLabel={copy.live.closeNo}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" busy={moments.busy && copy.live.closing} onClick={() => void run()}>
            {copy.live.closeYes}
          </Button>
          <Button onClick={onClose}>{copy.live.closeNo}</Button>
        </>
      }
    >
      <p>{copy.live.closeWhat(view.decisions.length, view.actions.length)}</p>
      <p>{copy.live.closeThen}</p>
      {left.length > 0 && (
        <Alert kind="warning" speak="off">
          {copy.live.closeOpen(left)}
        </Alert>
      )}
      {drafts && (
        <Alert kind="warning" speak="off">
          {copy.live.closeDraft}
        </Alert>
      )}
      {moments.problem && <Alert kind="error" title={moments.problem} />}
    </Dialog>
  )
}
