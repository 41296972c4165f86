import { useState } from 'react'
import type { PartyQuestionOnPageFragment as Asked } from '../graph/generated/graphql.ts'
import { SelectField } from '../ui/Field.tsx'
import { AskParties } from './AskParties.tsx'
import { copy } from './copy.ts'
import { Question } from './Question.tsx'
import { AskForm } from './QuestionForm.tsx'
import { type AskingMeeting, useQuestionRights } from './rights.ts'
import './question.css'

interface Item {
  id: string
  number: number
  title: string
  questions: readonly Asked[]
}

interface MeetingQuestionsProps {
  meeting: AskingMeeting & { id: string }
  /** The agenda in order. */
  items: readonly Item[]
}

/** While preparing: everything that the agenda asks of the parties, item by item. */
export const MeetingQuestions = ({ meeting, items }: MeetingQuestionsProps) => {
  const rights = useQuestionRights(meeting)
  const asked = items.filter(({ questions }) => questions.length)
  if (!asked.length && (!rights.asks || !items.length)) return null
  return (
    <section className="hub-sheet hub-questions hub-questions--all" aria-labelledby="questions-head">
      <h2 className="utrecht-heading-3" id="questions-head">
        {copy.head}
      </h2>
      {asked.map(({ id, number, title, questions }) => (
        <div key={id} className="hub-questions__item">
          <h3 className="hub-questions__at">
            <span className="hub-no">{number}</span> {title}
          </h3>
          {questions.map((question) => (
            <Question key={question.id} question={question} rights={rights} open={!rights.asks} />
          ))}
        </div>
      ))}
      {!asked.length && <p className="hub-meta">{copy.askHint}</p>}
      {rights.asks && items.length > 0 && (
        <AskParties
          draft={meeting.id}
          itemIds={items.map(({ id }) => id)}
          form={(onDone, quiet) => <AskAtItem draft={meeting.id} items={items} onDone={onDone} quiet={quiet} />}
        />
      )}
    </section>
  )
}

interface AskAtItemProps {
  /** Where the draft is kept. */
  draft: string
  items: readonly Item[]
  onDone: () => void
  quiet: boolean
}

const AskAtItem = ({ draft, items, onDone, quiet }: AskAtItemProps) => {
  const [itemId, setItemId] = useState(items[0]?.id)
  const item = items.find(({ id }) => id === itemId) ?? items[0]
  if (!item) return null
  return (
    <AskForm draft={draft} item={item} onDone={onDone} quiet={quiet}>
      <SelectField label={copy.atItem} value={item.id} onChange={({ target }) => setItemId(target.value)}>
        {items.map(({ id, number, title }) => (
          <option key={id} value={id}>
            {number}. {title}
          </option>
        ))}
      </SelectField>
    </AskForm>
  )
}
