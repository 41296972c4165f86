import { Check, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { doneSaid } from '../form/waits.ts'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { inputOf } from '../graph/outbox/queue.ts'
import { useUnsentOf } from '../graph/outbox/unsent.ts'
import { Button } from '../ui/Button.tsx'
import { FieldError } from '../ui/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { copy } from './list-copy.ts'
import { completeAction, reopenAction } from './list-operations.ts'
import './action.css'

interface TickActionProps {
  id: string
  number: string
  done: boolean
  /** The press counts for the part of the own party alone. */
  own?: boolean
  /** The party whose part alone it is; left out: as the server takes it. */
  part?: { id: string; name: string }
  /** Before the act, which may take the row elsewhere. */
  onPress?: () => void
  onTicked?: (done: boolean) => void
}

/** Ticks an action off, or opens it again. */
export const TickAction = ({ id, number, done: told, own = false, part, onPress, onTicked }: TickActionProps) => {
  const unsent = useUnsentOf(id).findLast(
    ({ refused, ...entry }) =>
      !refused &&
      (entry.name === 'completeAction' || entry.name === 'reopenAction') &&
      inputOf(entry).partyId === part?.id,
  )
  const done = unsent ? unsent.name === 'completeAction' : told
  // The state before the first press on this page: a press that brings it back undoes that one.
  const [before, setBefore] = useState<boolean | null>(null)
  const undoes = before !== null && done !== before
  const words = wordsOf({ done, undoes, own })
  const name = part ? copy.partOf(number, part.name) : number
  const [complete, completing] = useAct(completeAction)
  const [reopen, reopening] = useAct(reopenAction)
  const [problem, setProblem] = useState<string | null>(null)
  const press = async () => {
    onPress?.()
    const outcome = await (done ? reopen({ id, partyId: part?.id }) : complete({ id, partyId: part?.id }))
    setProblem(outcome.ok ? null : whyNot(outcome))
    if (!outcome.ok) return
    announce(doneSaid(outcome, (done ? copy.reopened : copy.completed)(name, own)))
    setBefore(before ?? done)
    onTicked?.(!done)
  }
  return (
    <span className="hub-tick">
      <Button
        small
        variant={done || undoes ? 'subtle' : 'secondary'}
        icon={done || undoes ? Undo2 : Check}
        needsLine={false}
        busy={(completing || reopening) && copy.completing}
        aria-label={copy.press(words, number, part?.name)}
        onClick={() => void press()}
      >
        {words}
      </Button>
      {problem && (
        <span role="alert">
          <FieldError>{problem}</FieldError>
        </span>
      )}
    </span>
  )
}

const wordsOf = ({ done, undoes, own }: { done: boolean; undoes: boolean; own: boolean }) => {
  if (undoes) return copy.undo
  if (own) return done ? copy.reopenOwn : copy.completeOwn
  return done ? copy.reopen : copy.complete
}
