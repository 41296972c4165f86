import { Gavel, Pencil } from 'lucide-react'
import { useRef } from 'react'
import { nl } from '../../schema/nl.ts'
import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import { useFormPlaces } from '../form/places.ts'
import { useEditing } from '../graph/acts/refused-edits.ts'
import { useAsLeft } from '../graph/outbox/unsent.ts'
import { DistributionMark } from '../agenda/Distribution.tsx'
import { ResultBadge } from '../consent/ResultBadge.tsx'
import { giveBack } from '../lib/give-back.ts'
import { DraftMark } from '../shell/unsent/DraftMark.tsx'
import { NotSent } from '../shell/unsent/NotSent.tsx'
import { Badge } from '../ui/Badge.tsx'
import { IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { copy } from './copy.ts'
import { EditDecision, editDraft } from './EditDecision.tsx'
import { ReviewMark } from './ReviewMark.tsx'
import { outcomeKinds } from './outcomes.ts'
import './decision.css'

export const DecisionLineFragment = graphql(`
  fragment DecisionLine on Decision {
    id
    number
    text
    outcome
    distribution
    reason
    consentRound {
      id
      result
      byHammer
    }
    reviewOn
    supersedes {
      id
      number
    }
    supersededBy {
      id
      number
    }
    ...EditDecision
  }
`)

interface DecisionLineProps {
  decision: FragmentType<typeof DecisionLineFragment>
  /** May be corrected here; once the meeting is closed with a reason. */
  editable?: boolean
  closed?: boolean
  /** It came in while this page was open. */
  isNew?: boolean
  /** The item it belongs to, where the line stands apart from it. */
  at?: string
}

export const DecisionLine = ({
  decision: masked,
  editable = false,
  closed = false,
  isNew = false,
  at,
}: DecisionLineProps) => {
  const decision = useAsLeft(readFragment(DecisionLineFragment, masked))
  const [editing, setEditing] = useEditing(decision.id, editDraft(decision.id))
  const pencil = useRef<HTMLButtonElement>(null)
  const box = useFormPlaces<HTMLLIElement>(editable ? [editDraft(decision.id)] : [], () => setEditing(true))
  if (editing === 'opened' || (editable && editing))
    return (
      <li className="hub-line hub-line--form" ref={box}>
        <EditDecision
          decision={decision}
          number={decision.number}
          closed={closed}
          quiet={editing === 'returned'}
          onClose={() => {
            setEditing(false)
            giveBack(pencil)
          }}
        />
      </li>
    )
  return (
    <li className={`hub-line ${isNew ? 'is-new' : ''}`} data-decision={decision.number}>
      <span className="hub-line__no">
        <Icon of={Gavel} />
        <span className="hub-sr">{copy.decision} </span>
        <span className="hub-no">{decision.number}</span>
      </span>
      <div className="hub-line__body">
        <p className={`hub-line__text ${decision.supersededBy ? 'hub-superseded' : ''}`}>{decision.text}</p>
        <div className="hub-line__meta">
          <Badge kind={outcomeKinds[decision.outcome]}>{nl.decisionOutcome[decision.outcome]}</Badge>
          {decision.consentRound && <ResultBadge consent={decision.consentRound} />}
          {decision.supersedes && <span className="hub-meta">{copy.replaces(decision.supersedes.number)}</span>}
          {decision.supersededBy && <b>{copy.replacedBy(decision.supersededBy.number)}</b>}
          {decision.reviewOn && <ReviewMark on={decision.reviewOn} />}
          {at && <span className="hub-meta">{at}</span>}
          <DistributionMark distribution={decision.distribution} />
          <NotSent id={decision.id} />
          {editable && <DraftMark draft={editDraft(decision.id)} />}
          {decision.reason && <span className="hub-meta">{copy.because(decision.reason)}</span>}
        </div>
      </div>
      {editable && (
        <IconButton
          ref={pencil}
          small
          icon={Pencil}
          label={copy.edit(decision.number)}
          className="hub-noprint"
          onClick={() => setEditing(true)}
        />
      )}
    </li>
  )
}
