import { CornerDownRight } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { unhandled } from '../../agenda/planning.ts'
import { copy as consentCopy } from '../../consent/copy.ts'
import { isAsked } from '../../consent/tally.ts'
import { dropAskedDecision } from '../../decision/draft.ts'
import type { Entry } from '../../graph/outbox/queue.ts'
import { useHub } from '../../graph/use-hub.ts'
import { useUnsentIn } from '../../graph/outbox/unsent.ts'
import { UnsentDialog } from '../../shell/unsent/UnsentDialog.tsx'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { ChoiceGroup } from '../../ui/ChoiceGroup.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { copy } from '../copy.ts'
import type { MeetingView } from '../view.ts'
import { hasTypedItem, type Place, unrecordedIn } from './unrecorded.ts'
import type { Moments } from './use-moments.ts'
import './desk.css'

/**
 * Closing cannot be undone for long: says what will happen, and what is left. What was recorded and not sent goes
 * first: a closed meeting would refuse it.
 */
export const CloseDialog = ({
  view,
  moments,
  onClose,
  onGoTo,
}: {
  view: MeetingView
  moments: Moments
  onClose: () => void
  /** Brings the person to a form with words that are not recorded; null: that of a new item. */
  onGoTo: (place: Place | null) => void
}) => {
  const left = unhandled(view.clocks, view.currentId).flatMap(({ id }) => view.titleOf(id) ?? [])
  const unsent = useUnsentIn([view.id, ...[...view.items, ...view.decisions, ...view.actions].map(({ id }) => id)])
  const refused = unsent.filter((entry) => entry.refused)
  const [finished, setFinished] = useFinished(view, moments)
  const close = async () => {
    if (!(await moments.close(finished ? null : view.currentId))) return
    for (const { id } of view.items) dropAskedDecision(id, view.consentsAt(id))
    onClose()
  }
  const { waiting, run } = useWhenSent(unsent.length, refused.length, () => void close())
  const yes = unsent.length > refused.length ? copy.live.closeWait : copy.live.closeYes
  return (
    <Dialog
      title={copy.live.closeHead}
      closeLabel={copy.live.closeNo}
      onClose={onClose}
      footer={
        <>
          {!refused.length && (
            <Button
              variant="primary"
              needsLine={false}
              busy={waiting ? copy.live.closeWaiting : moments.waits.close && copy.live.closing}
              onClick={run}
            >
              {yes}
            </Button>
          )}
          <Button onClick={onClose}>{copy.live.closeNo}</Button>
        </>
      }
    >
      <p>{copy.live.closeWhat(view.decisions.length, view.actions.length)}</p>
      <p>{copy.live.closeThen}</p>
      {unsent.length > refused.length && (
        <Alert kind="warning" title={copy.live.closeUnsent(unsent.length - refused.length)}>
          {copy.live.closeUnsentHint}
        </Alert>
      )}
      {refused.length > 0 && <RefusedFirst refused={refused} />}
      {left.length > 0 && (
        <Alert kind="warning" speak="off" title={copy.live.closeOpen(left)}>
          {copy.live.closeOpenHint}
        </Alert>
      )}
      {view.currentId && moments.timed && (
        <ChoiceGroup
          label={copy.live.closeCurrent(view.numberOf(view.currentId), view.titleOf(view.currentId) ?? '')}
          options={finishedOptions}
          value={finished ? 'done' : 'goesOn'}
          onChange={(value) => setFinished(value === 'done')}
        />
      )}
      {view.consents.some(isAsked) && (
        <Alert kind="warning" speak="off" title={consentCopy.stillOpen}>
          {consentCopy.stillOpenHint}
        </Alert>
      )}
      <Unrecorded view={view} onGoTo={onGoTo} />
      {moments.problem && <Alert kind="error" title={moments.problem} />}
    </Dialog>
  )
}

/** The forms in which words were left, each one press away. */
const Unrecorded = ({ view, onGoTo }: { view: MeetingView; onGoTo: (place: Place | null) => void }) => {
  const places = unrecordedIn(view)
  const item = hasTypedItem(view)
  if (!places.length && !item) return null
  return (
    <Alert kind="warning" speak="off" title={copy.live.closeDraft}>
      {copy.live.closeDraftKept}
      <ul className="hub-left">
        {places.map((place) => (
          <li key={`${place.kind} ${place.itemId}`}>
            {copy.live.closeDraftAt[place.kind](view.numberOf(place.itemId), view.titleOf(place.itemId) ?? '')}{' '}
            <Button small icon={CornerDownRight} onClick={() => onGoTo(place)}>
              {copy.live.closeDraftGo[place.kind](view.numberOf(place.itemId))}
            </Button>
          </li>
        ))}
        {item && (
          <li>
            {copy.live.closeDraftItem}{' '}
            <Button small icon={CornerDownRight} onClick={() => onGoTo(null)}>
              {copy.live.closeDraftItemGo}
            </Button>
          </li>
        )}
      </ul>
    </Alert>
  )
}

const finishedOptions = [
  { value: 'done', label: copy.live.closeDone },
  { value: 'goesOn', label: copy.live.closeGoesOn },
] as const

/**
 * Whether the current item is done. Until the chair says so: when something was recorded there, or when it is the last.
 */
const useFinished = (view: MeetingView, { nextId, timed }: Moments) => {
  const [said, say] = useState<{ itemId: string | null; finished: boolean } | null>(null)
  const { currentId } = view
  const recorded =
    view.decisionsAt(currentId).length + view.actionsAt(currentId).length + view.consentsAt(currentId).length > 0
  const finished = said && said.itemId === currentId ? said.finished : recorded || nextId === null
  return [!timed || finished, (next: boolean) => say({ itemId: currentId, finished: next })] as const
}

const RefusedFirst = ({ refused }: { refused: readonly Entry[] }) => {
  const [shown, setShown] = useState(false)
  return (
    <>
      <Alert kind="error" speak="off" title={copy.live.closeRefused(refused.length)}>
        {copy.live.closeRefusedHint}{' '}
        <Button small onClick={() => setShown(true)}>
          {copy.live.closeRefusedShow}
        </Button>
      </Alert>
      {shown && <UnsentDialog entries={refused} onClose={() => setShown(false)} />}
    </>
  )
}

/** Does it once nothing waits any more; not when something was refused meanwhile. */
const useWhenSent = (unsent: number, refused: number, act: () => void) => {
  const { outbox } = useHub()
  const [asked, setAsked] = useState(false)
  const go = useEffectEvent(act)
  useEffect(() => {
    if (!asked || unsent > refused) return
    setAsked(false)
    if (!refused) go()
  }, [asked, unsent, refused])
  const run = () => {
    setAsked(true)
    outbox?.retry()
  }
  return { waiting: asked, run }
}
