import { MessageCircleQuestionMark } from 'lucide-react'
import { useState } from 'react'
import { readFragment } from '../graph/generated/index.ts'
import { useMembership } from '../session/session.ts'
import type { MeetingView } from '../meeting/view.ts'
import { Button } from '../ui/Button.tsx'
import { copy } from './copy.ts'
import { Question } from './Question.tsx'
import { PartyAnswerOnPage } from './operations.ts'
import { AskForm } from './QuestionForm.tsx'
import { useQuestionRights } from './rights.ts'
import { WaitingQuestions } from './WaitingQuestions.tsx'

interface ItemQuestionsProps {
  view: MeetingView
  itemId: string
  /** The minutes: to read, and to make actions of what was promised. */
  minutes?: boolean
}

/** What one item asks of the parties. A question that waits for my party is open. */
export const ItemQuestions = ({ view, itemId, minutes = false }: ItemQuestionsProps) => {
  const all = useQuestionRights(view)
  const rights = minutes ? { ...all, asks: false, answersFor: () => false } : all
  const { role, party } = useMembership()
  const [asking, setAsking] = useState(false)
  const questions = view.questionsAt(itemId)
  if (!questions.length && !rights.asks) return null
  return (
    <section className="hub-questions" aria-label={copy.head}>
      {questions.map((question) => {
        const answers = readFragment(PartyAnswerOnPage, question.answers)
        const waits =
          role === 'CONTACT' &&
          question.asked.some(({ id }) => id === party?.id) &&
          answers.every((one) => one.party.id !== party?.id)
        return (
          <Question
            key={question.id}
            question={question}
            rights={rights}
            answeredOnly={minutes}
            open={minutes || (waits && rights.answersFor(party!.id))}
          />
        )
      })}
      {rights.asks && <WaitingQuestions itemIds={[itemId]} />}
      {rights.asks &&
        (asking ? (
          <AskForm
            draft={itemId}
            item={{ id: itemId, number: view.numberOf(itemId) }}
            onDone={() => setAsking(false)}
          />
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
