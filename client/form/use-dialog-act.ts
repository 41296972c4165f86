import type { AnyVariables, DocumentInput } from 'urql'
import { useAct } from '../graph/acts/act.ts'
import { useProblem } from '../graph/acts/use-problem.ts'
import type { Outcome } from '../graph/acts/outcome.ts'

/** An act of a dialog: `run` answers what came of it, `problem` says why it was not done. */
export const useDialogAct = <Data, Variables extends AnyVariables>(document: DocumentInput<Data, Variables>) => {
  const [act, busy] = useAct(document)
  const [problem, setProblem] = useProblem()
  const run = async (variables: Variables): Promise<Outcome<Data>> => {
    setProblem(null)
    const outcome = await act(variables)
    if (!outcome.ok) setProblem(outcome)
    return outcome
  }
  return { run, busy, problem }
}
