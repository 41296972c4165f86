import { useEffect, useEffectEvent } from 'react'
import type { Consent } from '../consent/tally.ts'
import { Tally } from '../consent/Tally.tsx'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { type FragmentType, readFragment } from '../graph/generated/index.ts'
import type { Purpose } from '../graph/generated/graphql.ts'
import { type Recording, useRecord } from '../graph/acts/use-record.ts'
import { RecordButtons } from '../form/RecordButtons.tsx'
import { Alert } from '../ui/Alert.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { AskConsent } from './AskConsent.tsx'
import { copy } from './copy.ts'
import type { DecisionFieldsValue } from './DecisionFields.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import { DecisionLineFragment } from './DecisionLine.tsx'
import { decisionDraft } from './draft.ts'
import { EditDecisionFragment, fieldsOf, linksOf } from './EditDecision.tsx'
import { DecisionOnPage, editDecision, recordDecision } from './operations.ts'
import { outcomeOf, usualOutcome } from './outcomes.ts'

interface RecordDecisionProps {
  item: { id: string; name: string; purpose: Purpose }
  /** The meeting is closed: a reason is needed. */
  closed?: boolean
  /** The consent rounds at this item. */
  consents: readonly Consent[]
  onDone: () => void
  onCancel: () => void
  /** Reads it back as soon as it is recorded; left out: not from here. */
  onRead?: () => void
}

export const RecordDecision = ({ item, closed = false, consents, onDone, onCancel, onRead }: RecordDecisionProps) => {
  const fresh: DecisionFieldsValue = { ...empty, outcome: usualOutcome[item.purpose] }
  // A round that was counted before the last one was asked again.
  const counted = consents.findLast(({ result }) => result)
  const restsOn = counted?.decision ? undefined : counted
  const { send, busy } = useSend(item.id, restsOn?.id ?? null, closed)
  const form = useRecord({
    draft: decisionDraft(item.id),
    empty: fresh,
    send,
    onDone: (number, reads) => {
      announce(number ? copy.recorded(number) : copy.kept)
      onDone()
      if (reads) onRead?.()
    },
  })
  // A stored draft may lack fields that were added since.
  const fields = { ...fresh, ...form.fields }
  useResult(restsOn, fields, item.purpose, form.set)
  const cancel = () => {
    if (form.standing !== null || (!fields.text.trim() && !fields.reason.trim())) form.forget()
    onCancel()
  }
  const hammered = (number: string) => {
    announce(copy.hammered(number))
    form.forget()
    onDone()
  }
  return (
    <DecisionForm
      label={copy.form(item.name)}
      above={restsOn && <Tally consent={restsOn} />}
      value={fields}
      onChange={form.set}
      reasonLabel={closed ? copy.reason : null}
      busy={busy}
      onSave={(thenRead) => void form.save(thenRead)}
      onCancel={cancel}
      reads={onRead !== undefined}
      buttons={({ saveAndRead, askText }) => (
        <RecordButtons busy={busy} stands={form.standing !== null} onRead={onRead && saveAndRead} onCancel={cancel}>
          {!closed && form.standing === null && (
            <AskConsent
              itemId={item.id}
              consents={consents}
              text={fields.text}
              fields={{ outcome: fields.outcome, distribution: fields.distribution, ...linksOf(fields) }}
              onMissing={askText}
              onHammered={hammered}
            />
          )}
        </RecordButtons>
      )}
    >
      {form.standing !== null && (
        <Alert kind="warning" title={copy.standing(form.standing)}>
          {copy.standingHint}
        </Alert>
      )}
      {form.problem && <Problem>{whyNot(form.problem, { text: copy.text, reason: copy.reason })}</Problem>}
    </DecisionForm>
  )
}

const empty: Omit<DecisionFieldsValue, 'outcome'> = {
  text: '',
  distribution: 'MEMBERS',
  reason: '',
  reviewOn: '',
  supersedesId: '',
  consentRoundId: '',
}

/** Records the decision, resting on a consent where there is one; or changes the one that was recorded. */
const useSend = (agendaItemId: string, consentRoundId: string | null, closed: boolean) => {
  const [record, recording] = useAct(recordDecision)
  const [correct, correcting] = useAct(editDecision)
  const send = async (
    id: string,
    { text: words, reason, reviewOn, supersedesId, consentRoundId: _taken, ...rest }: DecisionFieldsValue,
    version: number | null,
  ): Promise<Recording<DecisionFieldsValue>> => {
    const said = {
      ...rest,
      ...linksOf({ reviewOn, supersedesId }),
      id,
      text: words.trim(),
      ...(closed && { reason: reason.trim() }),
    }
    const answer = await (version === null
      ? record({ input: { ...said, agendaItemId, consentRoundId } })
      : correct({ input: { ...said, version } }))
    if (answer.ok)
      return {
        ok: true,
        number: answer.data && readFragment(DecisionLineFragment, readFragment(DecisionOnPage, answer.data)).number,
        there: answer.data ? thereOf(answer.data) : null,
      }
    const present = answer.refusal?.present
    return {
      ok: false,
      problem: answer,
      ...(present && '__typename' in present && present.__typename === 'Decision' && { present: thereOf(present) }),
    }
  }
  return { send, busy: recording || correcting }
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

const thereOf = (decision: FragmentType<typeof DecisionOnPage>) => {
  const there = readFragment(EditDecisionFragment, readFragment(DecisionOnPage, decision))
  return { version: there.version, fields: fieldsOf(there) }
}
