import { ListTodo, Pencil } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import { useFormPlaces } from '../form/places.ts'
import { useEditing } from '../graph/acts/refused-edits.ts'
import { DistributionMark } from '../agenda/Distribution.tsx'
import { useMembership, useViewer } from '../session/session.ts'
import { useNow } from '../lib/clock.ts'
import { lateness } from '../lib/dates.ts'
import { giveBack } from '../lib/give-back.ts'
import { DraftMark } from '../shell/unsent/DraftMark.tsx'
import { NotSent } from '../shell/unsent/NotSent.tsx'
import { Badge } from '../ui/Badge.tsx'
import { IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { copy } from './copy.ts'
import { useActionAsLeft } from './as-left.ts'
import { EditAction, editDraft } from './EditAction.tsx'
import { Owners, OwnersFragment } from './Owners.tsx'
import { Progress, useDone } from './Progress.tsx'
import { TickAction } from './TickAction.tsx'
import type { DecisionChoice } from './form/ActionFields.tsx'
import { mayTick } from './ticking.ts'
import { dueText } from './who-does.ts'

export const ActionLineFragment = graphql(`
  fragment ActionLine on Action {
    id
    number
    text
    owners {
      ...Owners
    }
    dueOn
    duePeriod
    tentative
    decision {
      id
      number
    }
    completedAt
    progress {
      ...Progress
    }
    distribution
    reason
    ...EditAction
  }
`)

interface ActionLineProps {
  action: FragmentType<typeof ActionLineFragment>
  editable?: boolean
  /** The decisions at its item, to which it may be tied. */
  decisions?: readonly DecisionChoice[]
  closed?: boolean
  isNew?: boolean
  at?: string
  /** Those who may can tick it off here. */
  tickable?: boolean
}

export const ActionLine = ({
  action: masked,
  editable = false,
  decisions = [],
  closed = false,
  isNew = false,
  at,
  tickable = true,
}: ActionLineProps) => {
  const action = useActionAsLeft(readFragment(ActionLineFragment, masked))
  const now = useNow(60_000)
  const membership = useMembership()
  const { person } = useViewer()
  const tick = useDone(action.progress, action.completedAt)
  const [editing, setEditing] = useEditing(action.id, editDraft(action.id))
  const pencil = useRef<HTMLButtonElement>(null)
  const box = useFormPlaces<HTMLLIElement>(editable ? [editDraft(action.id)] : [], () => setEditing(true))
  if (editing === 'opened' || (editable && editing))
    return (
      <li className="hub-line hub-line--form" ref={box}>
        <p className="hub-paperonly">
          <b>{action.number}</b> {action.text}
        </p>
        <EditAction
          action={action}
          number={action.number}
          decisions={decisions}
          closed={closed}
          quiet={editing === 'returned'}
          onClose={() => {
            setEditing(false)
            giveBack(pencil)
          }}
        />
      </li>
    )
  const mine = mayTick(membership, person.id, readFragment(OwnersFragment, action.owners))
  const late = action.completedAt ? null : lateness(action, now)
  return (
    <li
      className={`hub-line ${isNew ? 'is-new' : ''} ${action.completedAt ? 'is-done' : ''}`}
      data-action={action.number}
    >
      <span className="hub-line__no">
        <Icon of={ListTodo} />
        <span className="hub-sr">{copy.action} </span>
        <span className="hub-no">{action.number}</span>
      </span>
      <div className="hub-line__body">
        <p className="hub-line__text">{action.text}</p>
        <div className="hub-line__meta">
          <Owners owners={action.owners} />
          <Progress parts={action.progress} action={{ id: action.id, number: action.number }} />
          <Due>{dueText(action.dueOn, action.duePeriod, now)}</Due>
          {late && <span className="hub-late">{late}</span>}
          {action.decision && <span className="hub-meta">{copy.carriesOut(action.decision.number)}</span>}
          {action.tentative && <Badge kind="neutral">{copy.tentativeMark}</Badge>}
          {action.completedAt && <Badge kind="success">{copy.done}</Badge>}
          {at && <span className="hub-meta">{at}</span>}
          <DistributionMark distribution={action.distribution} />
          <NotSent id={action.id} />
          {editable && <DraftMark draft={editDraft(action.id)} />}
          {action.reason && <span className="hub-meta">{copy.because(action.reason)}</span>}
        </div>
      </div>
      <div className="hub-line__acts hub-noprint">
        {tickable && mine && <TickAction id={action.id} number={action.number} {...tick} />}
        {editable && (
          <IconButton
            ref={pencil}
            small
            icon={Pencil}
            label={copy.edit(action.number)}
            onClick={() => setEditing(true)}
          />
        )}
      </div>
    </li>
  )
}

const Due = ({ children }: { children: ReactNode }) => (children ? <span className="hub-meta">{children}</span> : null)
