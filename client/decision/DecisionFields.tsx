import type { ReactNode, RefObject } from 'react'
import { nl } from '../../schema/nl.ts'
import { DistributionField } from '../agenda/Distribution.tsx'
import type { DecisionOutcome, Distribution } from '../graph/generated/graphql.ts'
import { ChoiceGroup } from '../ui/ChoiceGroup.tsx'
import { TextArea } from '../ui/Field.tsx'
import { copy } from './copy.ts'
import { DecisionLinks } from './DecisionLinks.tsx'
import { outcomes } from './outcomes.ts'

export interface DecisionFieldsValue {
  text: string
  outcome: DecisionOutcome
  distribution: Distribution
  reason: string
  /** On this date it is looked at again; empty: not. */
  reviewOn: string
  /** The earlier decision that it takes the place of; empty: none. */
  supersedesId: string
  /** The consent whose outcome was taken over; empty: none. */
  consentRoundId: string
}

interface DecisionFieldsProps {
  value: DecisionFieldsValue
  onChange: (value: DecisionFieldsValue) => void
  /** Label of the reason, once the meeting is closed. */
  reasonLabel: string | null
  /** The form was sent: what is missing is said. */
  tried: boolean
  textRef?: RefObject<HTMLTextAreaElement | null>
  /** The decision that is changed. */
  own?: string
  underText?: ReactNode
}

/** Words that were put as a yes rarely fit a no. */
const isNo = ({ outcome, text }: DecisionFieldsValue) =>
  text.trim() !== '' && (outcome === 'NOT_ADOPTED' || outcome === 'DEFERRED' || outcome === 'ADVICE_NEGATIVE')

const options = outcomes.map((value) => ({ value, label: nl.decisionOutcome[value] }))

export const DecisionFields = ({
  value,
  onChange,
  reasonLabel,
  tried,
  textRef,
  own,
  underText,
}: DecisionFieldsProps) => (
  <>
    <ChoiceGroup
      label={copy.outcome}
      options={options}
      value={value.outcome}
      onChange={(outcome) => onChange({ ...value, outcome })}
    />
    <TextArea
      ref={textRef}
      label={copy.text}
      rows={2}
      maxLength={2000}
      hint={isNo(value) ? copy.textCheck(nl.decisionOutcome[value.outcome]) : undefined}
      data-next={isNo(value) ? 'check' : undefined}
      value={value.text}
      error={tried && !value.text.trim() ? copy.textMissing : null}
      onChange={({ target }) => onChange({ ...value, text: target.value })}
    />
    {underText}
    {reasonLabel && (
      <TextArea
        label={reasonLabel}
        hint={copy.reasonHint}
        rows={1}
        maxLength={500}
        value={value.reason}
        error={tried && !value.reason.trim() ? copy.reasonMissing : null}
        onChange={({ target }) => onChange({ ...value, reason: target.value })}
      />
    )}
    <DecisionLinks value={value} onChange={onChange} own={own} />
    <DistributionField value={value.distribution} onChange={(distribution) => onChange({ ...value, distribution })} />
  </>
)
