import { Send } from 'lucide-react'
import type { ReactNode } from 'react'
import { EditButtons } from '../form/EditButtons.tsx'
import { EditConflict } from '../form/EditConflict.tsx'
import { doneSaid } from '../form/waits.ts'
import { WordsForm } from '../form/WordsForm.tsx'
import { useAct, whyNot } from '../graph/acts/act.ts'
import type { PartyAnswerOnPageFragment as Answer } from '../graph/generated/graphql.ts'
import { useEdit } from '../graph/acts/use-edit.ts'
import { useAsLeft } from '../graph/outbox/unsent.ts'
import { useRecord } from '../graph/acts/use-record.ts'
import { CheckField } from '../ui/ChoiceGroup.tsx'
import { TextArea } from '../ui/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { answerQuestion } from './operations.ts'
import { answerOf } from './slice.ts'

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

export const firstAnswerDraft = (questionId: string, partyId: string) => `answer:${questionId}:${partyId}`

/** The first answer of a party. */
export const GiveAnswer = ({ questionId, party, onDone }: GiveAnswerProps) => {
  const [answer] = useAct(answerQuestion)
  const form = useRecord({
    draft: firstAnswerDraft(questionId, party.id),
    empty,
    // Somebody else of the party may answer first: then both answers are shown.
    send: (id, { text, commitment }, keeping) =>
      answer(
        { input: { id, questionId, partyId: party.id, version: null, text: text.trim(), commitment } },
        { ...keeping, base: { ...empty } },
      ),
    onDone,
    onRecorded: (outcome) => announce(doneSaid(outcome, copy.sent)),
  })
  return (
    <AnswerForm
      party={party.name}
      value={form.fields}
      onChange={form.set}
      onSave={form.save}
      onCancel={() => {
        if (!form.fields.text.trim()) form.forget()
        onDone()
      }}
    />
  )
}

export const changeDraft = (id: string) => `answer:edit:${id}`

/** An answer that stands there, in other words. */
export const ChangeAnswer = ({
  questionId,
  answer: told,
  quiet,
  onDone,
}: {
  questionId: string
  answer: Answer
  /** It was refused and came back by itself. */
  quiet?: boolean
  onDone: () => void
}) => {
  const about = answerOf({ questionId, partyId: told.party.id })
  const there = useAsLeft(told, about)
  const [answer] = useAct(answerQuestion)
  const edit = useEdit<Fields, Answer>({
    draft: changeDraft(there.id),
    texts: ['text'],
    recorded: { about, row: there, fieldsOf, thereOf: (present) => thereOf(present as Answer) },
    send: async (version, _changed, { text, commitment }, before, typed) => {
      const input = { id: there.id, questionId, partyId: there.party.id, version, text: text.trim(), commitment }
      await answer({ input }, { base: { text, commitment, ...before }, typed })
      return { ok: true }
    },
    onDone,
  })
  return (
    <AnswerForm
      party={there.party.name}
      value={edit.value}
      onChange={edit.set}
      onSave={edit.save}
      onCancel={edit.close}
      quiet={quiet}
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
  quiet?: boolean
  children?: ReactNode
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
    buttons={() => <EditButtons words={{ ...copy, save: copy.send }} icon={Send} onCancel={form.onCancel} />}
  />
)

const fieldsOf = ({ text, commitment }: Answer): Fields => ({ text, commitment })
const thereOf = (answer: Answer) => ({ version: answer.version, fields: fieldsOf(answer) })
const said = (fields: Fields, name: keyof Fields) =>
  name === 'text' ? fields.text : fields.commitment ? copy.yes : copy.no
