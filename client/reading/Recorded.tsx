import type { ReactNode } from 'react'
import { ActionLine } from '../action/ActionLine.tsx'
import { DecisionLine } from '../decision/DecisionLine.tsx'
import type { DecisionsAndActions } from './in-words.ts'

interface RecordedProps extends DecisionsAndActions {
  /** The ids that came in while the page was open. */
  fresh: ReadonlySet<string>
  editable?: boolean
  closed?: boolean
  /** Off where the same action stands above with its button. */
  tickable?: boolean
  /** The decisions that an action may be tied to, where that is more than those listed here. */
  choices?: DecisionsAndActions['decisions']
  /** Where a line belongs, when it stands apart from its item. */
  at?: (itemId: string | null) => string | undefined
  empty?: ReactNode
}

/** Lists what was recorded: decisions, then actions. */
export const Recorded = ({
  decisions,
  actions,
  fresh,
  editable,
  closed,
  tickable,
  choices,
  at,
  empty = null,
}: RecordedProps) => {
  if (!decisions.length && !actions.length) return empty
  return (
    <ul className="hub-lines">
      {decisions.map((decision) => (
        <DecisionLine
          key={decision.id}
          decision={decision}
          editable={editable}
          closed={closed}
          isNew={fresh.has(decision.id)}
          at={at?.(decision.agendaItem?.id ?? null)}
        />
      ))}
      {actions.map((action) => (
        <ActionLine
          key={action.id}
          action={action}
          editable={editable}
          decisions={(choices ?? decisions).filter(({ agendaItem }) => agendaItem?.id === action.agendaItem?.id)}
          closed={closed}
          tickable={tickable}
          isNew={fresh.has(action.id)}
          at={at?.(action.agendaItem?.id ?? null)}
        />
      ))}
    </ul>
  )
}
