import { whyNot } from '../../graph/act.ts'
import type { NotDone } from '../../graph/outcome.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { copy } from '../copy.ts'

interface ConfirmRemoveProps {
  title: string
  problem: NotDone | null
  busy: boolean
  onClose: () => void
  onYes: () => void
}

export const ConfirmRemove = ({ title, problem, busy, onClose, onYes }: ConfirmRemoveProps) => (
  <Dialog
    title={copy.removeHead(title)}
    closeLabel={copy.removeNo}
    onClose={onClose}
    footer={
      <>
        <Button variant="primary" onClick={onYes} busy={busy && copy.notesSaving}>
          {copy.removeYes}
        </Button>
        <Button onClick={onClose}>{copy.removeNo}</Button>
      </>
    }
  >
    <p className="utrecht-paragraph">{copy.removeText}</p>
    {problem && <Alert kind="error" title={whyNot(problem)} />}
  </Dialog>
)
