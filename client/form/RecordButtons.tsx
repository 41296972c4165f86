import { Check, MessageCircleQuestionMark } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { copy } from './copy.ts'
import './form.css'

interface RecordButtonsProps {
  /** Records it and reads it back; left out: not from here. */
  onRead: (() => void) | undefined
  onCancel: () => void
  /** Between recording and leaving. */
  children?: ReactNode
}

/** Under a form that records a decision or an action. */
export const RecordButtons = ({ onRead, onCancel, children }: RecordButtonsProps) => (
  <div className="hub-row">
    <Button variant="primary" type="submit" icon={Check}>
      {copy.record}
    </Button>
    {onRead && (
      <Button icon={MessageCircleQuestionMark} aria-keyshortcuts="Control+Shift+Enter" onClick={onRead}>
        {copy.recordAndRead}
      </Button>
    )}
    {children}
    <Button variant="subtle" onClick={onCancel}>
      {copy.cancel}
    </Button>
    <span className="hub-meta hub-keyshint">{onRead ? copy.keysRead : copy.keys}</span>
  </div>
)
