import type { LucideIcon } from 'lucide-react'
import { Button } from '../ui/Button.tsx'

interface EditButtonsProps {
  /** The words of the noun. */
  words: { save: string; busy?: string; cancel: string }
  icon?: LucideIcon
  /** Its answer is awaited; never, where the form closes at once. */
  busy?: boolean
  onCancel: () => void
}

/** Under a form that changes something: saves, or leaves it. */
export const EditButtons = ({ words, icon, busy, onCancel }: EditButtonsProps) => (
  <div className="hub-row">
    <Button variant="primary" type="submit" icon={icon} busy={busy && words.busy}>
      {words.save}
    </Button>
    <Button variant="subtle" onClick={onCancel}>
      {words.cancel}
    </Button>
  </div>
)
