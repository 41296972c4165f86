import type { ReactNode } from 'react'
import { ActionLine } from '../action/ActionLine.tsx'
import { DecisionLine } from '../decision/DecisionLine.tsx'
import type { MeetingView } from '../meeting/view.ts'

interface RecordedProps {
  decisions: MeetingView['decisions']
  actions: MeetingView['actions']
  /** What came in while the page was open. */
  fresh: ReadonlySet<string>
  editable?: boolean
  closed?: boolean
  /** Off where the same action stands above with its button. */
  tickable?: boolean
  /** What was decided, where that is more than what stands here: an action may be tied to it. */
  choices?: MeetingView['decisions']
  /** Where a line belongs, when it stands apart from its item. */
  at?: (itemId: string | null) => string | undefined
  empty?: ReactNode
}

/** Decisions, then actions. */
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
