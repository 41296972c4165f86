import { type RefObject, useEffect, useState } from 'react'
import { useAct } from '../../graph/acts/act.ts'
import type { NotDone } from '../../graph/acts/outcome.ts'
import { giveBack } from '../../lib/give-back.ts'
import { moveAgendaItem } from '../operations.ts'
import { afterWhenMoved } from '../planning.ts'

/** The order as it will be: a move shows at once, and goes back when it was not done. */
export const useOrder = (told: readonly string[]) => {
  const [act] = useAct(moveAgendaItem)
  const [pending, setPending] = useState<{ id: string; to: number } | null>(null)
  const [problem, setProblem] = useState<NotDone | null>(null)
  const ids = pending && told.includes(pending.id) ? movedTo(told, pending.id, pending.to) : told
  const move = async (id: string, to: number) => {
    setProblem(null)
    setPending({ id, to })
    const outcome = await act({ id, after: afterWhenMoved(told, id, to) })
    setPending(null)
    if (!outcome.ok) setProblem(outcome)
    return outcome.ok
  }
  return { ids, move, problem }
}

const movedTo = (ids: readonly string[], id: string, to: number) => {
  const rest = ids.filter((other) => other !== id)
  return [...rest.slice(0, to), id, ...rest.slice(to)]
}

/**
 * A row that moves takes its focused button along; browsers drop the focus of a node that is put elsewhere. It may be
 * pressed again at once; a form that closes gives the focus back to another button.
 */
const moves = ['up', 'down']

export const useRefocus = (list: RefObject<HTMLOListElement | null>) => {
  const [wanted, setWanted] = useState<{ id: string; button: string } | null>(null)
  useEffect(() => {
    if (!wanted) return
    const selector = `[data-item="${wanted.id}"] [data-dir="${wanted.button}"]`
    const button = list.current?.querySelector<HTMLElement>(selector) ?? null
    if (moves.includes(wanted.button)) button?.focus()
    else giveBack({ current: button })
  }, [wanted, list])
  return (id: string, button: string) => setWanted({ id, button })
}
