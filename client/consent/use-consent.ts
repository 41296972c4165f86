import { useState } from 'react'
import type { AnyVariables, DocumentInput } from 'urql'
import { useAct, whyNot } from '../graph/acts/act.ts'
import type { NotDone } from '../graph/acts/outcome.ts'
import { copy } from './copy.ts'

/** A moment of a consent: sent now, or said to have failed. */
export const useConsentAct = <Data, Variables extends AnyVariables>(document: DocumentInput<Data, Variables>) => {
  const [act, busy] = useAct(document)
  const [problem, setProblem] = useState<string | null>(null)
  const run = async (variables: Variables) => {
    if (busy) return null
    const outcome = await act(variables)
    setProblem(outcome.ok ? null : why(outcome))
    return outcome.ok ? (outcome.data ?? null) : null
  }
  return { run, busy, problem }
}

const why = (outcome: NotDone) => {
  if (outcome.offline) return copy.notSent
  if (outcome.refusal?.code === 'WRONG_STATE' && outcome.refusal.field === 'partyId') return copy.partyLeft
  if (outcome.refusal?.code === 'WRONG_STATE' && outcome.refusal.field === 'choice') return copy.tooOften
  return outcome.refusal?.field === 'chairedBy' ? copy.onlyHammer : whyNot(outcome)
}
