import { MessageCircleQuestionMark } from 'lucide-react'
import type { ReactNode } from 'react'
import { nl } from '../../schema/nl.ts'
import { EditButtons } from '../form/EditButtons.tsx'
import { EditConflict } from '../form/EditConflict.tsx'
import { doneSaid } from '../form/waits.ts'
import { type Asked, WordsForm } from '../form/WordsForm.tsx'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { readFragment } from '../graph/generated/index.ts'
import type { PartyKind, PartyQuestionOnPageFragment as Question } from '../graph/generated/graphql.ts'
import { type Sent, useEdit } from '../graph/acts/use-edit.ts'
import { useRecord } from '../graph/acts/use-record.ts'
import { Alert } from '../ui/Alert.tsx'
import { DateField, SelectField, TextArea } from '../ui/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { askParties, editPartyQuestion, PartyQuestionOnPage } from './operations.ts'

interface Fields {
  text: string
  /** Empty: all parties. */
  partyKind: PartyKind | ''
  answerBy: string
}
const empty: Fields = { text: '', partyKind: '', answerBy: '' }
const labels: Record<keyof Fields, string> = { text: copy.text, partyKind: copy.whom, answerBy: copy.answerBy }

interface AskFormProps {
  item: { id: string; number: number }
  /** Where the draft is kept. */
  draft: string
  onDone: () => void
  /** It opened by itself, for what was typed in it before. */
  quiet?: boolean
  /** Above the question: at which item. */
  children?: ReactNode
}

export const questionDraft = (at: string) => `question:${at}`

export const AskForm = ({ item, draft, onDone, quiet, children }: AskFormProps) => {
  const [ask] = useAct(askParties)
  const form = useRecord({
    draft: questionDraft(draft),
    what: { label: copy.askForm(item.number), words: ['text'] },
    empty,
    send: (id, { text, partyKind, answerBy }, keeping) => {
      const said = { text: text.trim(), partyKind: partyKind || null, answerBy: answerBy || null }
      return ask({ input: { id, agendaItemId: item.id, ...said } }, keeping)
    },
    onDone,
    onRecorded: (outcome) => announce(doneSaid(outcome, copy.asked)),
  })
  const cancel = () => {
    if (!form.fields.text.trim()) form.forget()
    onDone()
  }
  return (
    <QuestionForm
      label={copy.askForm(item.number)}
      draft={questionDraft(draft)}
      quiet={quiet}
      value={form.fields}
      onChange={form.set}
      onSave={form.save}
      onCancel={cancel}
      save={copy.put}
      above={children}
    />
  )
}

export const editDraft = (id: string) => `question:edit:${id}`

export const EditQuestion = ({ question, onDone }: { question: Question; onDone: () => void }) => {
  const [edit] = useAct(editPartyQuestion)
  const send = async (version: number, { text, partyKind, answerBy }: Partial<Fields>): Promise<Sent<Fields>> => {
    const changed = {
      ...(text !== undefined && { text: text.trim() }),
      ...(partyKind !== undefined && { partyKind: partyKind || null }),
      ...(answerBy !== undefined && { answerBy: answerBy || null }),
    }
    const outcome = await edit({ input: { id: question.id, version, ...changed } })
    if (outcome.ok) return { ok: true }
    const present = outcome.refusal?.present
    if (present?.__typename !== 'PartyQuestion') return { ok: false, problem: outcome }
    return { ok: false, problem: outcome, present: thereOf(readFragment(PartyQuestionOnPage, present)) }
  }
  const answered = question.answers.length > 0
  const form = useEdit<Fields>({
    draft: editDraft(question.id),
    what: { label: copy.editOf(question.text), words: ['text'] },
    ...thereOf(question),
    texts: ['text'],
    send,
    onDone,
  })
  return (
    <QuestionForm
      label={copy.edit}
      draft={editDraft(question.id)}
      value={form.value}
      onChange={form.set}
      onSave={form.save}
      onCancel={form.close}
      busy={form.busy}
      save={copy.save}
      // The words of whoever is typing stay, also when they come too late.
      dateOnly={answered && form.value.text === question.text}
    >
      {answered && form.value.text !== question.text && (
        <Alert kind="warning" title={copy.editTooLate}>
          {copy.editTooLateHint}
        </Alert>
      )}
      <EditConflict edit={form} labels={labels} said={said} />
      {form.problem && <Problem>{whyNot(form.problem, labels)}</Problem>}
    </QuestionForm>
  )
}

interface QuestionFormProps {
  label: string
  draft: string
  quiet?: boolean
  value: Fields
  onChange: (value: Fields) => void
  onSave: () => void
  onCancel: () => void
  busy?: boolean
  save: string
  /** Somebody answered: words and addressees stay. */
  dateOnly?: boolean
  above?: ReactNode
  children?: ReactNode
}

/** The form of a question, to ask one and to change one. */
const QuestionForm = ({ value, onChange, save, dateOnly = false, above, ...form }: QuestionFormProps) => (
  <WordsForm
    {...form}
    alone
    text={value.text}
    fields={(asked) => (
      <>
        {above}
        <QuestionFields value={value} onChange={onChange} dateOnly={dateOnly} {...asked} />
      </>
    )}
    buttons={() => (
      <EditButtons
        words={{ ...copy, save }}
        icon={MessageCircleQuestionMark}
        busy={form.busy}
        onCancel={form.onCancel}
      />
    )}
  />
)

type QuestionFieldsProps = Asked & Required<Pick<QuestionFormProps, 'value' | 'onChange' | 'dateOnly'>>

const QuestionFields = ({ value, onChange, dateOnly, tried, textRef }: QuestionFieldsProps) => (
  <>
    {dateOnly ? (
      <p className="hub-meta">{copy.editAnswered}</p>
    ) : (
      <TextArea
        ref={textRef}
        label={copy.text}
        rows={2}
        maxLength={2000}
        error={tried && !value.text.trim() ? copy.needed : undefined}
        value={value.text}
        onChange={({ target }) => onChange({ ...value, text: target.value })}
      />
    )}
    <div className="hub-record__pair">
      {!dateOnly && (
        <SelectField
          label={copy.whom}
          value={value.partyKind}
          onChange={({ target }) => onChange({ ...value, partyKind: target.value as Fields['partyKind'] })}
        >
          <option value="">{copy.all}</option>
          {Object.entries(nl.partyKinds).map(([kind, words]) => (
            <option key={kind} value={kind}>
              {words}
            </option>
          ))}
        </SelectField>
      )}
      <DateField
        label={
          <>
            {copy.answerBy} <span className="hub-meta">{copy.optional}</span>
          </>
        }
        value={value.answerBy}
        onChange={({ target }) => onChange({ ...value, answerBy: target.value })}
      />
    </div>
  </>
)

const thereOf = ({ version, text, partyKind, answerBy }: Question) => ({
  version,
  fields: { text, partyKind: partyKind ?? ('' as const), answerBy: answerBy ?? '' },
})

const said = (fields: Fields, name: keyof Fields) =>
  name === 'partyKind' ? (fields.partyKind ? nl.partyKinds[fields.partyKind] : copy.all) : fields[name]
