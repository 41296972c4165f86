import { whyNot } from '../../graph/acts/act.ts'
import type { NotDone } from '../../graph/acts/outcome.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { copy } from '../copy.ts'

export type ConfirmWords = typeof copy.remove | typeof copy.withdraw

interface RemoveDialogProps {
  title: string
  words: ConfirmWords
  problem: NotDone | null
  busy: boolean
  onClose: () => void
  onYes: () => void
}

export const RemoveDialog = ({ title, words, problem, busy, onClose, onYes }: RemoveDialogProps) => (
  <Dialog
    title={words.head(title)}
    closeLabel={words.no}
    onClose={onClose}
    footer={
      <>
        <Button variant="primary" onClick={onYes} busy={busy && copy.saving}>
          {words.yes}
        </Button>
        <Button onClick={onClose}>{words.no}</Button>
      </>
    }
  >
    <p className="utrecht-paragraph">{words.text}</p>
    {problem && <Alert kind="error" title={whyNot(problem)} />}
  </Dialog>
)
