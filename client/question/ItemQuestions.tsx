import { readFragment } from '../graph/generated/index.ts'
import type { PartyQuestionOnPageFragment as Asked } from '../graph/generated/graphql.ts'
import { useMembership } from '../session/session.ts'
import { AskParties } from './AskParties.tsx'
import { copy } from './copy.ts'
import { Question } from './Question.tsx'
import { PartyAnswerOnPage } from './operations.ts'
import { AskForm } from './QuestionForm.tsx'
import { type AskingMeeting, useQuestionRights } from './rights.ts'
import './question.css'

interface ItemQuestionsProps {
  meeting: AskingMeeting
  item: { id: string; number: number }
  questions: readonly Asked[]
  /** In the minutes: to read, and to make actions of what was promised. */
  minutes?: boolean
}

/** The questions of one item to the parties. One that waits for the party of this person stands open. */
export const ItemQuestions = ({ meeting, item, questions, minutes = false }: ItemQuestionsProps) => {
  const all = useQuestionRights(meeting)
  const rights = minutes ? { ...all, asks: false, answersFor: () => false } : all
  const { role, party } = useMembership()
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
      {rights.asks && (
        <AskParties
          draft={item.id}
          itemIds={[item.id]}
          form={(onDone, quiet) => <AskForm draft={item.id} item={item} onDone={onDone} quiet={quiet} />}
        />
      )}
    </section>
  )
}
