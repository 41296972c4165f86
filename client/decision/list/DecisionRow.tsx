import { ChevronDown, ChevronUp, EyeOff, Globe, Link2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { longDate } from '../../../schema/dates.ts'
import { nl } from '../../../schema/nl.ts'
import { type FragmentType, graphql, readFragment } from '../../graph/generated/index.ts'
import type { DecisionRowFragment as Decision, Distribution } from '../../graph/generated/graphql.ts'
import { useMembership } from '../../session/session.ts'
import { useAsLeft } from '../../graph/outbox/unsent.ts'
import { actionAddress, decisionAddress, itemAddress, minutesAddress } from '../../lib/addresses.ts'
import { datedDate } from '../../lib/dates.ts'
import { ResultBadge } from '../../consent/ResultBadge.tsx'
import { NotSent } from '../../shell/unsent/NotSent.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { TextLink } from '../../ui/LinkButton.tsx'
import { copy } from './copy.ts'
import { ReviewMark } from '../ReviewMark.tsx'
import { OutcomeBadge } from '../OutcomeBadge.tsx'
import '../decision.css'
import './list.css'

export const DecisionRowFragment = graphql(`
  fragment DecisionRow on Decision {
    id
    number
    text
    outcome
    decidedAt
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
    meeting {
      id
      title
      startsAt
    }
    agendaItem {
      id
      title
    }
    actions {
      id
      number
      text
      completedAt
    }
  }
`)

interface DecisionRowProps {
  decision: FragmentType<typeof DecisionRowFragment>
  open: boolean
  onToggle: () => void
}

export const DecisionRow = ({ decision: told, open, onToggle }: DecisionRowProps) => {
  const decision = useAsLeft(readFragment(DecisionRowFragment, told))
  const { id, number, text, outcome, decidedAt, distribution } = decision
  return (
    <>
      {/* The mouse may press the whole row; the keyboard has the button. */}
      <tr
        className={`utrecht-table__row hub-decision ${open ? 'hub-open-head' : ''}`}
        role="row"
        data-decision={number}
        onClick={(event) => !isSelecting() && !onLink(event.target) && onToggle()}
      >
        <td className="utrecht-table__cell hub-no" role="cell">
          {number}
        </td>
        <td className="utrecht-table__cell is-full" role="cell">
          <span className={`hub-rowtitle ${open ? '' : 'hub-clamp'} ${decision.supersededBy ? 'hub-superseded' : ''}`}>
            {text}
          </span>
          {decision.supersededBy && <Superseded by={decision.supersededBy.number} />}
        </td>
        <td className="utrecht-table__cell hub-nowrap" role="cell">
          {datedDate(decidedAt)}
        </td>
        <td className="utrecht-table__cell" role="cell">
          <span className="utrecht-badge-list">
            <OutcomeBadge outcome={outcome} />
            {distribution !== 'MEMBERS' && <DistributionBadge distribution={distribution} />}
            {decision.consentRound && <ResultBadge consent={decision.consentRound} />}
            {decision.reviewOn && !decision.supersededBy && <ReviewMark on={decision.reviewOn} />}
            <NotSent id={id} />
          </span>
        </td>
        <td className="utrecht-table__cell hub-tight" role="cell">
          <IconButton
            icon={open ? ChevronUp : ChevronDown}
            label={copy.open(number)}
            aria-expanded={open}
            aria-controls={`${id}-more`}
            onClick={(event) => {
              event.stopPropagation()
              onToggle()
            }}
          />
        </td>
      </tr>
      {open && (
        <tr className="utrecht-table__row hub-open-row" role="row" id={`${id}-more`}>
          <td className="utrecht-table__cell is-full" role="cell" colSpan={5}>
            <Details decision={decision} />
          </td>
        </tr>
      )}
    </>
  )
}

const Details = ({ decision }: { decision: Decision }) => {
  const { number, meeting, agendaItem, decidedAt, distribution, reason } = decision
  const { slug } = useMembership().samenwerkingsverband
  return (
    <div className="hub-stack">
      <dl className="hub-details">
        <Detail name={copy.meeting}>
          <TextLink href={minutesAddress(slug, meeting.id, 'besluit', number)}>{meeting.title}</TextLink>,{' '}
          {longDate(meeting.startsAt)}
        </Detail>
        {agendaItem && (
          <Detail name={copy.item}>
            <TextLink href={itemAddress(slug, meeting.id, agendaItem.id)}>{agendaItem.title}</TextLink>
          </Detail>
        )}
        {datedDate(decidedAt) !== datedDate(meeting.startsAt) && (
          <Detail name={copy.decidedOn}>{longDate(decidedAt)}</Detail>
        )}
        <Detail name={copy.seenBy}>{copy.distribution[distribution]}</Detail>
        {decision.supersedes && (
          <Detail name={copy.supersedes}>
            <TextLink href={decisionAddress(slug, decision.supersedes.number)}>{decision.supersedes.number}</TextLink>
          </Detail>
        )}
        {decision.actions.length > 0 && (
          <Detail name={copy.actions}>
            {decision.actions.map(({ id, number: action, text, completedAt }) => (
              <span key={id} className="hub-block">
                <TextLink href={actionAddress(slug, action)}>{action}</TextLink> {text}
                {completedAt && ` (${copy.done})`}
              </span>
            ))}
          </Detail>
        )}
        {reason && <Detail name={copy.reason}>{reason}</Detail>}
      </dl>
      <CopyLink href={decisionAddress(slug, number)} />
    </div>
  )
}

const Superseded = ({ by }: { by: string }) => {
  const { slug } = useMembership().samenwerkingsverband
  return <TextLink href={decisionAddress(slug, by)}>{copy.supersededBy(by)}</TextLink>
}

const Detail = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

const CopyLink = ({ href }: { href: string }) => {
  const [said, setSaid] = useState('')
  const press = async () => {
    try {
      await navigator.clipboard.writeText(new URL(href, location.href).href)
      setSaid(copy.copied)
    } catch {
      // Plain http has no clipboard.
      setSaid(copy.copyFailed)
    }
  }
  return (
    <div className="hub-row">
      <Button small icon={Link2} onClick={() => void press()}>
        {copy.copyLink}
      </Button>
      <span className="hub-meta" role="status">
        {said}
      </span>
    </div>
  )
}

const DistributionBadge = ({ distribution }: { distribution: Distribution }) => (
  <Badge icon={distribution === 'PUBLIC' ? Globe : EyeOff}>{nl.distribution[distribution]}</Badge>
)

const onLink = (target: EventTarget) => target instanceof Element && target.closest('a') !== null

const isSelecting = () => (getSelection()?.toString() ?? '') !== ''
