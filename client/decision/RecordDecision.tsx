import { type SubmitEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Consent } from '../consent/tally.ts'
import { Tally } from '../consent/Tally.tsx'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { type FragmentType, readFragment } from '../graph/generated/index.ts'
import type { Purpose } from '../graph/generated/graphql.ts'
import { type Recording, useRecord } from '../graph/acts/use-record.ts'
import { formKeys } from '../lib/form-keys.ts'
import { RecordButtons } from '../form/RecordButtons.tsx'
import { Alert } from '../ui/Alert.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { AskConsent } from './AskConsent.tsx'
import { copy } from './copy.ts'
import { DecisionFields, type DecisionFieldsValue } from './DecisionFields.tsx'
import { DecisionLineFragment } from './DecisionLine.tsx'
import { decisionDraft } from './draft.ts'
import { EditDecisionFragment, fieldsOf, linksOf } from './EditDecision.tsx'
import { DecisionOnPage, editDecision, recordDecision } from './operations.ts'
import { outcomeOf, usualOutcome } from './outcomes.ts'

interface RecordDecisionProps {
  item: { id: string; name: string; purpose: Purpose }
  /** The meeting is closed: a reason is needed. */
  closed?: boolean
  /** What was put to the parties at this item. */
  consents: readonly Consent[]
  onDone: () => void
  onCancel: () => void
  /** Reads it back as soon as it is recorded; left out: not from here. */
  onRead?: () => void
}

export const RecordDecision = ({ item, closed = false, consents, onDone, onCancel, onRead }: RecordDecisionProps) => {
  const fresh: DecisionFieldsValue = { ...empty, outcome: usualOutcome[item.purpose] }
  // What was counted before the last was asked again.
  const counted = consents.findLast(({ result }) => result)
  const restsOn = counted?.decision ? undefined : counted
  const [record, recording] = useAct(recordDecision)
  const [correct, correcting] = useAct(editDecision)
  const busy = recording || correcting
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
      ? record({ input: { ...said, agendaItemId: item.id, consentRoundId: restsOn?.id ?? null } })
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
  // A draft of before may know less.
  const fields = { ...fresh, ...form.fields }
  useResult(restsOn, fields, item.purpose, form.set)
  const [tried, setTried] = useState(false)
  const text = useRef<HTMLTextAreaElement>(null)
  useEffect(() => text.current?.focus(), [])

  const submit = async (event?: SubmitEvent, thenRead = false) => {
    event?.preventDefault()
    if (busy) return
    setTried(true)
    if (!fields.text.trim()) return text.current?.focus()
    if (closed && !fields.reason.trim()) return
    await form.save(thenRead)
  }
  const submitAndRead = onRead && (() => void submit(undefined, true))
  const cancel = () => {
    if (form.standing !== null || (!fields.text.trim() && !fields.reason.trim())) form.forget()
    onCancel()
  }
  return (
    <form
      className="hub-record"
      aria-label={copy.form(item.name)}
      onSubmit={(event) => void submit(event)}
      onKeyDown={formKeys(() => void submit(), cancel, submitAndRead)}
      noValidate
    >
      {restsOn && <Tally consent={restsOn} />}
      <DecisionFields
        value={fields}
        onChange={form.set}
        reasonLabel={closed ? copy.reason : null}
        tried={tried}
        textRef={text}
      />
      {form.standing !== null && (
        <Alert kind="warning" title={copy.standing(form.standing)}>
          {copy.standingHint}
        </Alert>
      )}
      {form.problem && <Problem>{whyNot(form.problem, { text: copy.text, reason: copy.reason })}</Problem>}
      <RecordButtons busy={busy} stands={form.standing !== null} onRead={submitAndRead} onCancel={cancel}>
        {!closed && form.standing === null && (
          <AskConsent
            itemId={item.id}
            consents={consents}
            text={fields.text}
            fields={{ outcome: fields.outcome, distribution: fields.distribution, ...linksOf(fields) }}
            onMissing={() => {
              setTried(true)
              text.current?.focus()
            }}
            onHammered={(number) => {
              announce(copy.hammered(number))
              form.forget()
              onDone()
            }}
          />
        )}
      </RecordButtons>
    </form>
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
