import { Send } from 'lucide-react'
import type { ReactNode } from 'react'
import { EditButtons } from '../form/EditButtons.tsx'
import { EditConflict } from '../form/EditConflict.tsx'
import { WordsForm } from '../form/WordsForm.tsx'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { readFragment } from '../graph/generated/index.ts'
import type { PartyAnswerOnPageFragment as Answer } from '../graph/generated/graphql.ts'
import { type Sent, useEdit } from '../graph/acts/use-edit.ts'
import { type Recording, useRecord } from '../graph/acts/use-record.ts'
import { Alert } from '../ui/Alert.tsx'
import { CheckField } from '../ui/ChoiceGroup.tsx'
import { TextArea } from '../ui/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { answerQuestion, PartyAnswerOnPage } from './operations.ts'

interface Fields {
  text: string
  commitment: boolean
}
const empty: Fields = { text: '', commitment: false }
const labels: Record<keyof Fields, string> = { text: copy.answer, commitment: copy.promise }

interface GiveAnswerProps {
  questionId: string
  party: { id: string; name: string }
  onDone: () => void
}

/** The first answer of a party. */
export const GiveAnswer = ({ questionId, party, onDone }: GiveAnswerProps) => {
  const [answer, busy] = useAct(answerQuestion)
  const send = async (id: string, { text, commitment }: Fields, version: number | null): Promise<Recording<Fields>> => {
    const outcome = await answer({
      input: { id, questionId, partyId: party.id, version, text: text.trim(), commitment },
    })
    if (outcome.ok)
      return { ok: true, there: outcome.data ? thereOf(readFragment(PartyAnswerOnPage, outcome.data)) : null }
    const present = outcome.refusal?.present
    return {
      ok: false,
      problem: outcome,
      ...(present?.__typename === 'PartyAnswer' && { present: thereOf(readFragment(PartyAnswerOnPage, present)) }),
    }
  }
  const form = useRecord<Fields>({
    draft: `answer:${questionId}:${party.id}`,
    empty,
    send,
    onDone: () => {
      announce(copy.sent)
      onDone()
    },
  })
  return (
    <AnswerForm
      party={party.name}
      value={form.fields}
      onChange={form.set}
      onSave={() => void form.save()}
      onCancel={() => {
        if (form.standing !== null || !form.fields.text.trim()) form.forget()
        onDone()
      }}
      busy={busy}
    >
      {form.standing !== null && (
        <Alert kind="warning" title={copy.standing(form.standing)}>
          {copy.standingHint}
        </Alert>
      )}
      {form.problem && form.standing === null && <Problem>{whyNot(form.problem, { text: copy.answer })}</Problem>}
    </AnswerForm>
  )
}

/** An answer that stands there, in other words. */
export const ChangeAnswer = ({
  questionId,
  answer: there,
  onDone,
}: {
  questionId: string
  answer: Answer
  onDone: () => void
}) => {
  const [answer] = useAct(answerQuestion)
  const send = async (
    version: number,
    _changed: Partial<Fields>,
    { text, commitment }: Fields,
  ): Promise<Sent<Fields>> => {
    const outcome = await answer({
      input: { id: there.id, questionId, partyId: there.party.id, version, text: text.trim(), commitment },
    })
    if (outcome.ok) return { ok: true }
    const present = outcome.refusal?.present
    if (present?.__typename !== 'PartyAnswer') return { ok: false, problem: outcome }
    return { ok: false, problem: outcome, present: thereOf(readFragment(PartyAnswerOnPage, present)) }
  }
  const edit = useEdit<Fields>({ draft: `answer:edit:${there.id}`, ...thereOf(there), send, onDone })
  return (
    <AnswerForm
      party={there.party.name}
      value={edit.value}
      onChange={edit.set}
      onSave={edit.save}
      onCancel={edit.close}
      busy={edit.busy}
    >
      <EditConflict edit={edit} labels={labels} said={said} />
      {edit.problem && <Problem>{whyNot(edit.problem, labels)}</Problem>}
    </AnswerForm>
  )
}

interface AnswerFormProps {
  party: string
  value: Fields
  onChange: (value: Fields) => void
  onSave: () => void
  onCancel: () => void
  busy: boolean
  children: ReactNode
}

/** The form of an answer, to give one and to change one. */
const AnswerForm = ({ party, value, onChange, ...form }: AnswerFormProps) => (
  <WordsForm
    {...form}
    label={copy.give(party)}
    text={value.text}
    fields={({ tried, textRef }) => (
      <>
        <TextArea
          ref={textRef}
          label={copy.give(party)}
          rows={2}
          maxLength={2000}
          error={tried && !value.text.trim() ? copy.needed : undefined}
          value={value.text}
          onChange={({ target }) => onChange({ ...value, text: target.value })}
        />
        <CheckField
          label={copy.promiseCheck}
          checked={value.commitment}
          onChange={(commitment) => onChange({ ...value, commitment })}
        />
      </>
    )}
    buttons={() => (
      <EditButtons words={{ ...copy, save: copy.send }} icon={Send} busy={form.busy} onCancel={form.onCancel} />
    )}
  />
)

const thereOf = ({ version, text, commitment }: Answer) => ({ version, fields: { text, commitment } })
const said = (fields: Fields, name: keyof Fields) =>
  name === 'text' ? fields.text : fields.commitment ? copy.yes : copy.no
