import { Gavel, ListPlus } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useFormPlaces } from '../../form/places.ts'
import { readFragment } from '../../graph/generated/index.ts'
import { copy as actionCopy } from '../../action/copy.ts'
import { actionDraft, RecordAction } from '../../action/RecordAction.tsx'
import { copy as agendaCopy } from '../../agenda/copy.ts'
import { ItemBodyFragment } from '../../agenda/live/ItemBody.tsx'
import { copy as decisionCopy } from '../../decision/copy.ts'
import { decisionDraft } from '../../decision/draft.ts'
import { RecordDecision } from '../../decision/RecordDecision.tsx'
import { hasDraft } from '../../lib/drafts.ts'
import { giveBack } from '../../lib/give-back.ts'
import { useShortcuts } from '../../lib/keys.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { copy } from '../copy.ts'
import type { MeetingView } from '../view.ts'
import { ShowTyped } from './Drafts.tsx'
import { isUnrecorded, type Kind, type Place } from './unrecorded.ts'
import type { Moments } from './use-moments.ts'
import './record.css'

interface RecordPanelProps {
  view: MeetingView
  itemId: string
  moments: Moments
  /** The form to which somebody was taken; another object is another time. */
  wanted: Place | null
}

const kinds = ['decision', 'action'] as const

/**
 * The two big acts. Pressing one makes its button the tab of its form; a form in which something was typed stays with
 * its item, also when the meeting goes on or closes: whoever types is never interrupted.
 */
export const RecordPanel = ({ view, itemId, moments, wanted }: RecordPanelProps) => {
  const [open, setOpen] = useState<Place | null>(() => left(itemId))
  const buttons = { decision: useRef<HTMLButtonElement>(null), action: useRef<HTMLButtonElement>(null) }
  const at = open && (isUnrecorded(view, open) || hasFocus()) ? open.itemId : itemId
  const item = view.itemOf(at)
  // An empty form goes along with the meeting, and from then on belongs to that item; not under the hands of somebody
  // who is about to type. One with words never does: when its item goes, so does the form, and its words are left.
  if (open && !item) setOpen(null)
  else if (open && open.itemId !== at) setOpen({ kind: open.kind, itemId: at })

  const [taken, setTaken] = useState(wanted)
  if (wanted !== taken) {
    setTaken(wanted)
    if (wanted) setOpen(wanted)
  }

  const show = (kind: Kind) => {
    setOpen({ kind, itemId })
    // Already open: the form does not mount, so the focus has to be brought there.
    if (open?.kind === kind) box.current?.querySelector('textarea')?.focus()
  }
  const shut = (kind: Kind) => {
    setOpen(null)
    giveBack(buttons[kind])
  }
  // A form in which something may be typed does not make way for that of another item.
  // The item that is shown comes last: words without a place of their own go there.
  const others = open ? [] : view.items.map(({ id }) => id).filter((id) => id !== itemId)
  const items = [...others, itemId]
  const forms = items.flatMap((id) => kinds.map((kind) => ({ kind, itemId: id })))
  const box = useFormPlaces(forms.map(draftOf), (draft) => setOpen(forms.find((one) => draftOf(one) === draft) ?? null))
  useEffect(() => {
    if (!wanted) return
    // After the dialog that closes has given the focus back.
    const timer = setTimeout(() => box.current?.querySelector('textarea')?.focus())
    return () => clearTimeout(timer)
  }, [wanted, box])
  useShortcuts([
    { letter: 'b', label: copy.live.keys.decision, run: () => show('decision') },
    { letter: 'a', label: copy.live.keys.action, run: () => show('action') },
  ])
  if (!item) return null
  const closed = view.state !== 'LIVE'
  const { title, purpose } = readFragment(ItemBodyFragment, item)
  const name = agendaCopy.itemName(view.numberOf(item.id), title)
  const elsewhere = item.id !== itemId
  const away = item.id !== view.currentId
  const onRead = away || !moments.holds ? undefined : () => void moments.read()
  return (
    <div ref={box} className="hub-recordpanel">
      <div className="hub-acts">
        <ActButton
          kind="decision"
          open={open?.kind ?? null}
          isWaiting={isUnrecorded(view, { kind: 'decision', itemId })}
          buttonRef={buttons.decision}
          onPress={() => (open?.kind === 'decision' ? shut('decision') : show('decision'))}
        />
        <ActButton
          kind="action"
          open={open?.kind ?? null}
          isWaiting={isUnrecorded(view, { kind: 'action', itemId })}
          buttonRef={buttons.action}
          onPress={() => (open?.kind === 'action' ? shut('action') : show('action'))}
        />
      </div>
      {open && (
        <div id="record-form" className={`hub-recordbox hub-recordbox--${open.kind}`}>
          {!elsewhere && away && <p className="hub-meta">{copy.live.recordsAt(name)}</p>}
          {elsewhere && (
            <Alert kind="warning" speak="off" title={copy.live.stillAt(view.numberOf(item.id))}>
              {view.currentId && copy.live.stillAtHint(view.numberOf(view.currentId))}
            </Alert>
          )}
          {open.kind === 'decision' ? (
            <RecordDecision
              item={{ id: item.id, name, purpose }}
              consents={view.consentsAt(item.id)}
              closed={closed}
              onDone={() => shut('decision')}
              onCancel={() => shut('decision')}
              onRead={onRead}
            />
          ) : (
            <RecordAction
              meetingId={view.id}
              item={{ id: item.id, name }}
              decisions={view.decisionsAt(item.id)}
              closed={closed}
              onDone={() => shut('action')}
              onCancel={() => shut('action')}
              onRead={onRead}
            />
          )}
          {open.kind === 'decision' && <ShowTyped view={view} item={item} />}
        </div>
      )}
    </div>
  )
}

const hasFocus = () => document.getElementById('record-form')?.contains(document.activeElement) === true

/** After a reload the form that was being filled in stands open again. */
const left = (itemId: string) => {
  const kind = kinds.find((one) => hasDraft(draftOf({ kind: one, itemId })))
  return kind ? { kind, itemId } : null
}

const draftOf = ({ kind, itemId }: Place) => (kind === 'decision' ? decisionDraft(itemId) : actionDraft(itemId))

interface ActButtonProps {
  kind: Kind
  open: Kind | null
  /** Words were left in it. */
  isWaiting: boolean
  buttonRef: RefObject<HTMLButtonElement | null>
  onPress: () => void
}

const acts = {
  decision: { icon: Gavel, shortcut: 'b', copy: decisionCopy },
  action: { icon: ListPlus, shortcut: 'a', copy: actionCopy },
}

const ActButton = ({ kind, open, isWaiting, buttonRef, onPress }: ActButtonProps) => {
  const { icon, shortcut, copy: words } = acts[kind]
  const waiting = open !== kind && isWaiting
  return (
    <Button
      ref={buttonRef}
      // The form belongs to one of the two; before that both weigh the same.
      variant={open === kind || (open === null && kind === 'decision') ? 'primary' : 'secondary'}
      icon={icon}
      shortcut={shortcut}
      aria-expanded={open === kind}
      aria-controls={open === kind ? 'record-form' : undefined}
      onClick={onPress}
    >
      {words.act}
      {waiting && <span className="hub-acts__draft">{words.draft}</span>}
    </Button>
  )
}
