import { Check, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useAct, whyNot } from '../graph/act.ts'
import { useUnsentOf } from '../graph/unsent.ts'
import { Button } from '../ui/Button.tsx'
import { FieldError } from '../ui/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { copy } from './list-copy.ts'
import { completeAction, reopenAction } from './list-operations.ts'

interface TickActionProps {
  id: string
  number: string
  done: boolean
  onTicked?: (done: boolean) => void
}

/** Ticks an action off, or opens it again. */
export const TickAction = ({ id, number, done: told, onTicked }: TickActionProps) => {
  const unsent = useUnsentOf(id).findLast(({ name, refused }) => !refused && (name === 'completeAction' || name === 'reopenAction'))
  const done = unsent ? unsent.name === 'completeAction' : told
  const [complete, completing] = useAct(completeAction)
  const [reopen, reopening] = useAct(reopenAction)
  const [problem, setProblem] = useState<string | null>(null)
  const press = async () => {
    const outcome = await (done ? reopen({ id }) : complete({ id }))
    setProblem(outcome.ok ? null : whyNot(outcome))
    if (!outcome.ok) return
    announce(done ? copy.reopened(number) : copy.completed(number))
    onTicked?.(!done)
  }
  return (
    <span className="hub-tick">
      <Button
        small
        variant={done ? 'subtle' : 'secondary'}
        icon={done ? Undo2 : Check}
        busy={(completing || reopening) && copy.completing}
        aria-label={done ? copy.reopenName(number) : copy.completeName(number)}
        onClick={() => void press()}
      >
        {done ? copy.reopen : copy.complete}
      </Button>
      {problem && (
        <span role="alert">
          <FieldError>{problem}</FieldError>
        </span>
      )}
    </span>
  )
}
