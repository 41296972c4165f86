import { type RefObject, useEffect, useState } from 'react'
import { useAct } from '../../graph/acts/act.ts'
import { useProblem } from '../../graph/acts/use-problem.ts'
import { giveBack } from '../../lib/give-back.ts'
import { type Group, type Spot, withPlaced } from '../heads.ts'
import { moveAgendaItem, moveToSection } from '../operations.ts'

/** The agenda as it will be: a move shows at once, and goes back when it was not done. */
export const useOrder = <Item extends { id: string }>(told: readonly Group<Item>[]) => {
  const [move] = useAct(moveAgendaItem)
  const [putUnder] = useAct(moveToSection)
  const [pending, setPending] = useState<{ id: string; place: Spot } | null>(null)
  const [problem, setProblem] = useProblem()
  const groups = pending ? withPlaced(told, pending.id, pending.place) : told
  const moveTo = async (id: string, place: Spot) => {
    setProblem(null)
    setPending({ id, place })
    const there = withPlaced(told, id, place).find(({ head }) => (head?.id ?? null) === place.head)
    const before = there?.items[place.at - 1]
    const outcome =
      !before && place.head !== null
        ? await putUnder({ id, sectionId: place.head })
        : await move({ id, after: before?.id ?? null })
    setPending(null)
    if (!outcome.ok) setProblem(outcome)
    return outcome.ok
  }
  return { groups, moveTo, problem }
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
