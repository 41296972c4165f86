import { useState } from 'react'
import { useBack } from '../graph/acts/use-problem.ts'
import type { AnyVariables, DocumentInput } from 'urql'
import { useAct, whyNot } from '../graph/acts/act.ts'
import type { NotDone } from '../graph/acts/outcome.ts'
import { copy } from './copy.ts'

/** A moment of a consent: sent now, or said to have failed. `late`: what is said when it is too late for this act. */
export const useConsentAct = <Data, Variables extends AnyVariables>(
  document: DocumentInput<Data, Variables>,
  late?: string,
) => {
  const [act, busy] = useAct(document)
  const [problem, setProblem] = useState<string | null>(null)
  useBack(() => problem === copy.notSent && setProblem(null))
  const run = async (variables: Variables, onRefused?: (why: string) => void) => {
    if (busy) return null
    const outcome = await act(variables)
    const said = outcome.ok ? null : why(outcome, late)
    setProblem(said)
    if (said && !outcome.ok && outcome.refusal) onRefused?.(said)
    return outcome.ok ? (outcome.data ?? null) : null
  }
  return { run, busy, problem }
}

const why = (outcome: NotDone, late?: string) => {
  if (outcome.offline) return copy.notSent
  if (outcome.refusal?.code === 'WRONG_STATE' && outcome.refusal.field === 'partyId') return copy.partyLeft
  if (outcome.refusal?.code === 'WRONG_STATE' && outcome.refusal.field === 'choice') return copy.tooOften
  if (outcome.refusal?.code === 'WRONG_STATE' && outcome.refusal.field === 'result') return copy.notAgreed
  if (outcome.refusal?.code === 'WRONG_STATE' && outcome.refusal.field === 'consentRoundId' && late) return late
  return outcome.refusal?.field === 'chairedBy' ? copy.onlyHammer : whyNot(outcome)
}
