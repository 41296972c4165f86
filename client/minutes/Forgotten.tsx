import { Gavel, ListPlus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useFormPlaces } from '../form/places.ts'
import { readFragment } from '../graph/generated/index.ts'
import { copy as actionCopy } from '../action/copy.ts'
import { actionDraft, RecordAction } from '../action/RecordAction.tsx'
import { ItemBodyFragment } from '../agenda/live/ItemBody.tsx'
import { copy as decisionCopy } from '../decision/copy.ts'
import { decisionDraft } from '../decision/draft.ts'
import { RecordDecision } from '../decision/RecordDecision.tsx'
import { giveBack } from '../lib/give-back.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/Field.tsx'
import { copy } from './copy.ts'
import { type MinutedMeeting, recordedAt } from './minuted.ts'
import './minutes.css'

type Kind = 'decision' | 'action'

/** Records a forgotten decision or action after the close, with a reason. */
export const Forgotten = ({ meeting }: { meeting: MinutedMeeting }) => {
  const [kind, setKind] = useState<Kind | null>(null)
  const [itemId, setItemId] = useState<string | null>(null)
  const buttons = { decision: useRef<HTMLButtonElement>(null), action: useRef<HTMLButtonElement>(null) }
  const box = useFormPlaces(
    meeting.items.flatMap(({ id }) => [decisionDraft(id), actionDraft(id)]),
    (draft) => {
      setItemId(meeting.items.find(({ id }) => [decisionDraft(id), actionDraft(id)].includes(draft))?.id ?? null)
      setKind(draft.startsWith('decision') ? 'decision' : 'action')
    },
  )
  const item = meeting.items.find(({ id }) => id === itemId) ?? meeting.items[0]
  if (!item) return null
  const shut = () => {
    if (kind) giveBack(buttons[kind])
    setKind(null)
  }
  return (
    <section className="hub-forgotten hub-noprint" aria-label={copy.correct}>
      <h2 className="utrecht-heading-3">{copy.correct}</h2>
      <p className="hub-meta">{copy.correctText}</p>
      <div className="hub-row">
        <Button
          ref={buttons.decision}
          small
          icon={Gavel}
          aria-expanded={kind === 'decision'}
          onClick={() => setKind('decision')}
        >
          {decisionCopy.forgotten}
        </Button>
        <Button
          ref={buttons.action}
          small
          icon={ListPlus}
          aria-expanded={kind === 'action'}
          onClick={() => setKind('action')}
        >
          {actionCopy.forgotten}
        </Button>
      </div>
      {kind && (
        <div className="hub-forgotten__form" ref={box}>
          <SelectField label={copy.forItem} value={item.id} onChange={({ target }) => setItemId(target.value)}>
            {meeting.items.map((one) => (
              <option key={one.id} value={one.id}>
                {meeting.numberOf(one.id)}. {readFragment(ItemBodyFragment, one).title}
              </option>
            ))}
          </SelectField>
          {kind === 'decision' ? (
            <RecordDecision
              item={recordedAt(meeting, item)}
              consents={meeting.consentsAt(item.id)}
              closed
              onDone={shut}
              onCancel={shut}
            />
          ) : (
            <RecordAction
              meetingId={meeting.id}
              item={recordedAt(meeting, item)}
              decisions={meeting.decisionsAt(item.id)}
              closed
              onDone={shut}
              onCancel={shut}
            />
          )}
        </div>
      )}
    </section>
  )
}
