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
import { uuidv7 } from '../lib/ids.ts'
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

interface AnswerFormProps {
  questionId: string
  party: { id: string; name: string }
  /** The answer as the server has it; null: there is none yet. */
  answer: Answer | null
  /** It came back, or opened, by itself. */
  quiet?: boolean
  onDone: () => void
}

/** One for a party at a question, whether it has answered or not: somebody else may do so meanwhile. */
export const answerDraft = (questionId: string, partyId: string) => `answer:${questionId}:${partyId}`

/** The answer of a party, the first one or other words. Where another answered meanwhile, both texts are shown. */
export const AnswerForm = ({ questionId, party, answer: told, quiet, onDone }: AnswerFormProps) => {
  const about = answerOf({ questionId, partyId: party.id })
  const draft = answerDraft(questionId, party.id)
  const there = useAsLeft<Row>(told ?? none, about)
  const [answer] = useAct(answerQuestion)
  const edit = useEdit<Fields, Row>({
    draft,
    what: { label: copy.give(party.name), words: ['text'] },
    texts: ['text'],
    recorded: { about, row: there, fieldsOf, thereOf: (present) => thereOf(present as Answer), early: true },
    send: async (version, _changed, { text, commitment }, before, typed) => {
      const place = { id: told?.id ?? uuidv7(), version: version || null }
      const input = { ...place, questionId, partyId: party.id, text: text.trim(), commitment }
      const outcome = await answer({ input }, { base: { text, commitment, ...before }, typed })
      if (outcome.ok && !told) announce(doneSaid(outcome, copy.sent))
      return { ok: true }
    },
    onDone,
  })
  return (
    <AnswerFields
      party={party.name}
      draft={draft}
      value={edit.value}
      onChange={edit.set}
      onSave={edit.save}
      onCancel={edit.close}
      quiet={quiet}
    >
      <EditConflict edit={edit} labels={labels} said={said} />
      {edit.problem && <Problem>{whyNot(edit.problem, labels)}</Problem>}
    </AnswerFields>
  )
}

/** Version 0: nobody has answered. */
type Row = Pick<Answer, 'id' | 'text' | 'commitment' | 'version'>
const none: Row = { ...empty, id: '', version: 0 }

interface AnswerFieldsProps {
  party: string
  draft: string
  value: Fields
  onChange: (value: Fields) => void
  onSave: () => void
  onCancel: () => void
  quiet?: boolean
  children?: ReactNode
}

/** The form of an answer, to give one and to change one. */
const AnswerFields = ({ party, value, onChange, ...form }: AnswerFieldsProps) => (
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

const fieldsOf = ({ text, commitment }: Row): Fields => ({ text, commitment })
const thereOf = (answer: Answer) => ({ version: answer.version, fields: fieldsOf(answer) })
const said = (fields: Fields, name: keyof Fields) =>
  name === 'text' ? fields.text : fields.commitment ? copy.yes : copy.no
