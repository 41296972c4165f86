import type { LucideIcon } from 'lucide-react'
import { Button } from '../ui/Button.tsx'

interface EditButtonsProps {
  /** The words of the noun. */
  words: { save: string; busy?: string; cancel: string }
  icon?: LucideIcon
  /** Its answer is awaited; never, where the form closes at once. */
  busy?: boolean
  small?: boolean
  onCancel: () => void
}

/** Under a form that changes something: saves, or leaves it. */
export const EditButtons = ({ words, icon, busy, small, onCancel }: EditButtonsProps) => (
  <div className="hub-row">
    <Button variant="primary" small={small} type="submit" icon={icon} busy={busy && words.busy}>
      {words.save}
    </Button>
    <Button variant="subtle" small={small} onClick={onCancel}>
      {words.cancel}
    </Button>
  </div>
)
