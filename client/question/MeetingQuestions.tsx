import { MessageCircleQuestionMark } from 'lucide-react'
import { useState } from 'react'
import type { MeetingView } from '../meeting/view.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/Field.tsx'
import { copy } from './copy.ts'
import { Question } from './Question.tsx'
import { AskForm } from './QuestionForm.tsx'
import { useQuestionRights } from './rights.ts'
import { WaitingQuestions } from './WaitingQuestions.tsx'

/** While preparing: everything that the agenda asks of the parties, item by item. */
export const MeetingQuestions = ({ view }: { view: MeetingView }) => {
  const rights = useQuestionRights(view)
  const [asking, setAsking] = useState(false)
  const asked = view.items.filter(({ id }) => view.questionsAt(id).length)
  if (!asked.length && (!rights.asks || !view.items.length)) return null
  return (
    <section className="hub-sheet hub-questions hub-questions--all" aria-labelledby="questions-head">
      <h2 className="utrecht-heading-3" id="questions-head">
        {copy.head}
      </h2>
      {asked.map(({ id }) => (
        <div key={id} className="hub-questions__item">
          <h3 className="hub-questions__at">
            <span className="hub-no">{view.numberOf(id)}</span> {view.titleOf(id)}
          </h3>
          {view.questionsAt(id).map((question) => (
            <Question key={question.id} question={question} rights={rights} open={!rights.asks} />
          ))}
        </div>
      ))}
      {!asked.length && <p className="hub-meta">{copy.askHint}</p>}
      {rights.asks && <WaitingQuestions itemIds={view.items.map(({ id }) => id)} />}
      {rights.asks &&
        (asking ? (
          <AskAtItem view={view} onDone={() => setAsking(false)} />
        ) : (
          <Button
            small
            variant="subtle"
            className="hub-questions__ask"
            icon={MessageCircleQuestionMark}
            onClick={() => setAsking(true)}
          >
            {copy.ask}
          </Button>
        ))}
    </section>
  )
}

const AskAtItem = ({ view, onDone }: { view: MeetingView; onDone: () => void }) => {
  const [itemId, setItemId] = useState(view.items[0]?.id ?? '')
  return (
    <AskForm draft={view.id} item={{ id: itemId, number: view.numberOf(itemId) }} onDone={onDone}>
      <SelectField label={copy.atItem} value={itemId} onChange={({ target }) => setItemId(target.value)}>
        {view.items.map(({ id }) => (
          <option key={id} value={id}>
            {view.numberOf(id)}. {view.titleOf(id)}
          </option>
        ))}
      </SelectField>
    </AskForm>
  )
}
