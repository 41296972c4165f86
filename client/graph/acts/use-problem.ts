import { useState } from 'react'
import { lineReturns } from '../../lib/line.ts'
import { useStore } from '../../lib/store.ts'
import type { NotDone } from './outcome.ts'

/**
 * Why an act was not done. An act that failed for want of a line may have been done all the same: once the line is
 * back the page shows what is so, and the alert goes.
 */
export const useProblem = () => {
  const [problem, setProblem] = useState<NotDone | null>(null)
  useBack(() => problem?.offline && setProblem(null))
  return [problem, setProblem] as const
}

/** Runs while drawing, the first time after the line came back. */
export const useBack = (run: () => void) => {
  const returns = useStore(lineReturns)
  const [seen, setSeen] = useState(returns)
  if (seen === returns) return
  setSeen(returns)
  run()
}
