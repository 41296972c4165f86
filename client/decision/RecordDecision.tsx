import { useEffect, useEffectEvent } from 'react'
import type { Consent } from '../consent/tally.ts'
import { Tally } from '../consent/Tally.tsx'
import { useAct } from '../graph/acts/act.ts'
import { readFragment } from '../graph/generated/index.ts'
import type { Purpose } from '../graph/generated/graphql.ts'
import { useRecord } from '../graph/acts/use-record.ts'
import type { Keeping } from '../graph/outbox/outbox.ts'
import { useUnsentIn } from '../graph/outbox/unsent.ts'
import { RecordButtons } from '../form/RecordButtons.tsx'
import { waitsSaid } from '../form/waits.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { AskConsent } from './AskConsent.tsx'
import { copy } from './copy.ts'
import type { DecisionFieldsValue } from './DecisionFields.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import { DecisionLineFragment } from './DecisionLine.tsx'
import { decisionDraft } from './draft.ts'
import { linksOf } from './EditDecision.tsx'
import { DecisionOnPage, recordDecision } from './operations.ts'
import { outcomeOf, usualOutcome } from './outcomes.ts'

interface RecordDecisionProps {
  item: { id: string; name: string; purpose: Purpose }
  /** The meeting is closed: a reason is needed. */
  closed?: boolean
  /** The consent rounds at this item. */
  consents: readonly Consent[]
  onDone: () => void
  /** Its words were put to the parties. */
  onAsked?: () => void
  onCancel: () => void
  /** Reads it back as soon as it is recorded; left out: not from here. */
  onRead?: () => void
}

export const RecordDecision = ({
  item,
  closed = false,
  consents,
  onDone,
  onAsked,
  onCancel,
  onRead,
}: RecordDecisionProps) => {
  const fresh: DecisionFieldsValue = { ...empty, outcome: usualOutcome[item.purpose] }
  const restsOn = useCounted(consents)
  const send = useSend(item.id, restsOn?.id ?? null, closed)
  const form = useRecord({
    draft: decisionDraft(item.id),
    what: { label: copy.form(item.name), words: ['text', 'reason'] },
    empty: fresh,
    send,
    onDone,
    onRecorded: (outcome, thenRead) => {
      const { data } = outcome
      const number = data && readFragment(DecisionLineFragment, readFragment(DecisionOnPage, data)).number
      announce(number ? copy.recorded(number) : waitsSaid(outcome))
      // Nobody else can read what waits on this machine.
      if (thenRead && number) onRead?.()
    },
  })
  const { fields } = form
  useResult(restsOn, fields, item.purpose, form.set)
  const cancel = () => {
    if (!fields.text.trim() && !fields.reason.trim()) form.forget()
    onCancel()
  }
  const hammered = (number: string, text: string) => {
    announce(copy.hammered(number))
    // Other words were typed since: another decision.
    if (form.now().text.trim() !== text) return
    form.forget()
    onDone()
  }
  return (
    <DecisionForm
      label={copy.form(item.name)}
      draft={decisionDraft(item.id)}
      above={restsOn && <Tally consent={restsOn} />}
      value={fields}
      onChange={form.set}
      reasonLabel={closed ? copy.reason : null}
      onSave={form.save}
      onCancel={cancel}
      reads={onRead !== undefined}
      underText={({ askText }) =>
        !closed && (
          <AskConsent
            itemId={item.id}
            consents={consents}
            text={fields.text}
            fields={{ outcome: fields.outcome, distribution: fields.distribution, ...linksOf(fields) }}
            onMissing={askText}
            onAsked={onAsked ?? onDone}
            onHammered={hammered}
          />
        )
      }
      buttons={({ saveAndRead }) => <RecordButtons onRead={onRead && saveAndRead} onCancel={cancel} />}
    />
  )
}

/** A round that was counted before the last one was asked again, on which no decision rests, also none that waits. */
const useCounted = (consents: readonly Consent[]) => {
  const counted = consents.findLast(({ result }) => result)
  const waits = useUnsentIn(counted ? [counted.id] : []).some(({ refused }) => !refused)
  return counted?.decision || waits ? undefined : counted
}

const empty: Omit<DecisionFieldsValue, 'outcome'> = {
  text: '',
  distribution: 'MEMBERS',
  reason: '',
  reviewOn: '',
  supersedesId: '',
  consentRoundId: '',
}

/** Records the decision, resting on a consent where there is one. */
const useSend = (agendaItemId: string, consentRoundId: string | null, closed: boolean) => {
  const [record] = useAct(recordDecision)
  return (
    id: string,
    { text: words, reason, reviewOn, supersedesId, consentRoundId: _taken, ...rest }: DecisionFieldsValue,
    keeping: Keeping,
  ) => {
    const said = { ...rest, ...linksOf({ reviewOn, supersedesId }), id, text: words.trim() }
    return record(
      { input: { ...said, ...(closed && { reason: reason.trim() }), agendaItemId, consentRoundId } },
      keeping,
    )
  }
}

/** Once the parties were counted, the form takes over what came of it; the outcome can still be changed by hand. */
const useResult = (
  consent: Consent | undefined,
  fields: DecisionFieldsValue,
  purpose: Purpose,
  set: (next: DecisionFieldsValue) => void,
) => {
  const take = useEffectEvent(() => {
    if (!consent?.result || fields.consentRoundId === consent.id) return
    set({
      ...fields,
      consentRoundId: consent.id,
      outcome: outcomeOf(consent.result, purpose),
      text: fields.text || consent.text,
    })
  })
  useEffect(() => take(), [consent?.id])
}
