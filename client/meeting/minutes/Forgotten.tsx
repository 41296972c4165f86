import { Gavel, ListPlus } from 'lucide-react'
import { useRef, useState } from 'react'
import { readFragment } from '../../graph/generated/index.ts'
import { copy as actionCopy } from '../../action/copy.ts'
import { RecordAction } from '../../action/RecordAction.tsx'
import { ItemBodyFragment } from '../../agenda/live/ItemBody.tsx'
import { copy as decisionCopy } from '../../decision/copy.ts'
import { RecordDecision } from '../../decision/RecordDecision.tsx'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { copy as minutesCopy } from '../../minutes/copy.ts'
import { copy } from '../copy.ts'
import type { MeetingView } from '../view.ts'

type Kind = 'decision' | 'action'

/** A decision or an action that was forgotten, recorded after the close with a reason. */
export const Forgotten = ({ view }: { view: MeetingView }) => {
  const [kind, setKind] = useState<Kind | null>(null)
  const [itemId, setItemId] = useState<string | null>(null)
  const buttons = { decision: useRef<HTMLButtonElement>(null), action: useRef<HTMLButtonElement>(null) }
  const item = view.itemOf(itemId) ?? view.items[0]
  if (!item) return null
  const { title, purpose } = readFragment(ItemBodyFragment, item)
  const name = copy.live.itemName(view.numberOf(item.id), title)
  const shut = () => {
    if (kind) buttons[kind].current?.focus()
    setKind(null)
  }
  return (
    <section className="hub-forgotten hub-noprint" aria-label={minutesCopy.correct}>
      <h2 className="utrecht-heading-3">{minutesCopy.correct}</h2>
      <p className="hub-meta">{minutesCopy.correctText}</p>
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
        <div className="hub-forgotten__form">
          <SelectField label={minutesCopy.forItem} value={item.id} onChange={({ target }) => setItemId(target.value)}>
            {view.items.map(({ id }) => (
              <option key={id} value={id}>
                {view.numberOf(id)}. {view.titleOf(id)}
              </option>
            ))}
          </SelectField>
          {kind === 'decision' ? (
            <RecordDecision
              item={{ id: item.id, name, purpose }}
              consents={view.consentsAt(item.id)}
              closed
              onDone={shut}
              onCancel={shut}
            />
          ) : (
            <RecordAction
              meetingId={view.id}
              item={{ id: item.id, name }}
              decisions={view.decisionsAt(item.id)}
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
