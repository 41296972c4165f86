import { useAct, whyNot } from '../graph/acts/act.ts'
import { useProblem } from '../graph/acts/use-problem.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { removeTemplate } from './operations.ts'

interface RemoveTemplateProps {
  template: { id: string; name: string }
  onRemoved: () => void
  onClose: () => void
}

export const RemoveTemplate = ({ template, onRemoved, onClose }: RemoveTemplateProps) => {
  const [remove, removing] = useAct(removeTemplate)
  const [problem, setProblem] = useProblem()
  const press = async () => {
    const outcome = await remove({ id: template.id })
    if (!outcome.ok) return setProblem(outcome)
    onRemoved()
    onClose()
  }
  return (
    <Dialog
      title={copy.removeAsk(template.name)}
      closeLabel={copy.close}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" busy={removing && copy.busy} onClick={() => void press()}>
            {copy.removeYes}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {copy.removeNo}
          </Button>
        </>
      }
    >
      <p>{copy.removeText}</p>
      {problem && <Problem>{whyNot(problem)}</Problem>}
    </Dialog>
  )
}
