import { MessageCircleQuestionMark } from 'lucide-react'
import { readFragment } from '../graph/generated/index.ts'
import type { PartyQuestionOnPageFragment } from '../graph/generated/graphql.ts'
import { shortName } from '../party/short-name.ts'
import { Icon } from '../ui/Icon.tsx'
import { copy } from './copy.ts'
import { PartyAnswerOnPage } from './operations.ts'
import './question.css'

/**
 * On the screen in the room: what the item asks of the parties, and the answers as they come in. Parties only, never a
 * person.
 */
export const ScreenQuestions = ({ questions }: { questions: readonly PartyQuestionOnPageFragment[] }) =>
  questions.length > 0 && (
    <section className="hub-scherm__asked" aria-label={copy.head}>
      {questions.map((question) => (
        <ScreenQuestion key={question.id} question={question} />
      ))}
    </section>
  )

const ScreenQuestion = ({ question }: { question: PartyQuestionOnPageFragment }) => {
  const answers = readFragment(PartyAnswerOnPage, question.answers)
  // A party that answered and left the table is counted with who was asked.
  const left = answers.filter(({ party }) => question.asked.every(({ id }) => id !== party.id))
  return (
    <article>
      <p className="hub-scherm__asking">
        <Icon of={MessageCircleQuestionMark} /> {question.text}
      </p>
      <p className="hub-scherm__consentin">{copy.answered(answers.length, question.asked.length + left.length)}</p>
      <ul>
        {answers.map(({ id, party, text }) => (
          <li key={id}>
            <b>{shortName(party.name)}</b> <span>{text}</span>
          </li>
        ))}
      </ul>
    </article>
  )
}
