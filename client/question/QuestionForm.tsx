import { MessageCircleQuestionMark } from 'lucide-react'
import type { ReactNode } from 'react'
import { useQuery } from 'urql'
import { EditButtons } from '../form/EditButtons.tsx'
import { EditConflict } from '../form/EditConflict.tsx'
import { doneSaid } from '../form/waits.ts'
import { type Asked, WordsForm } from '../form/WordsForm.tsx'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { readFragment } from '../graph/generated/index.ts'
import type { PartyQuestionOnPageFragment as Question } from '../graph/generated/graphql.ts'
import { type Sent, useEdit } from '../graph/acts/use-edit.ts'
import { useRecord } from '../graph/acts/use-record.ts'
import { allOf } from '../kind/words.ts'
import { useMembership } from '../session/session.ts'
import { Alert } from '../ui/Alert.tsx'
import { DateField, SelectField, TextArea } from '../ui/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { askParties, editPartyQuestion, kindsToAsk, PartyQuestionOnPage } from './operations.ts'

interface Fields {
  text: string
  /** Empty: all parties. */
  kindId: string
  answerBy: string
}
const empty: Fields = { text: '', kindId: '', answerBy: '' }
const labels: Record<keyof Fields, string> = { text: copy.text, kindId: copy.whom, answerBy: copy.answerBy }

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
    send: (id, { text, kindId, answerBy }, keeping) => {
      const said = { text: text.trim(), kindId: kindId || null, answerBy: answerBy || null }
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
      // A stored draft may lack fields that were added since.
      value={{ ...empty, ...form.fields }}
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
  const send = async (version: number, { text, kindId, answerBy }: Partial<Fields>): Promise<Sent<Fields>> => {
    const changed = {
      ...(text !== undefined && { text: text.trim() }),
      ...(kindId !== undefined && { kindId: kindId || null }),
      ...(answerBy !== undefined && { answerBy: answerBy || null }),
    }
    const outcome = await edit({ input: { id: question.id, version, ...changed } })
    if (outcome.ok) return { ok: true }
    const present = outcome.refusal?.present
    if (present?.__typename !== 'PartyQuestion') return { ok: false, problem: outcome }
    return { ok: false, problem: outcome, present: thereOf(readFragment(PartyQuestionOnPage, present)) }
  }
  const answered = question.answers.length > 0
  const kinds = useKindsToAsk()
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
      value={{ ...thereOf(question).fields, ...form.value }}
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
      <EditConflict edit={form} labels={labels} said={(fields, name) => said(fields, name, kinds)} />
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

const QuestionFields = ({ value, onChange, dateOnly, tried, textRef }: QuestionFieldsProps) => {
  const kinds = useKindsToAsk()
  return (
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
            value={value.kindId}
            onChange={({ target }) => onChange({ ...value, kindId: target.value })}
          >
            <option value="">{copy.all}</option>
            {kinds.map(({ id, plural }) => (
              <option key={id} value={id}>
                {allOf(plural)}
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
}

/** The kinds of parties of this samenwerkingsverband; none while they are not known. */
const useKindsToAsk = () => {
  const { slug } = useMembership().samenwerkingsverband
  const [{ data }] = useQuery({ query: kindsToAsk, variables: { slug } })
  return data?.samenwerkingsverband?.kinds ?? []
}

const thereOf = ({ version, text, askedKind, answerBy }: Question) => ({
  version,
  fields: { text, kindId: askedKind?.id ?? '', answerBy: answerBy ?? '' },
})

const said = (fields: Fields, name: keyof Fields, kinds: readonly { id: string; plural: string }[]) => {
  if (name !== 'kindId') return fields[name]
  const kind = kinds.find(({ id }) => id === fields.kindId)
  return kind ? allOf(kind.plural) : copy.all
}
