import { MessageCircleQuestionMark, Pencil } from 'lucide-react'
import { useState } from 'react'
import { useFormPlaces } from '../form/places.ts'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { readFragment } from '../graph/generated/index.ts'
import type { PartyQuestionOnPageFragment } from '../graph/generated/graphql.ts'
import { hasOwnWords } from '../lib/drafts.ts'
import { useNow } from '../lib/clock.ts'
import { calendarDate } from '../lib/dates.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { AnswerRow } from './AnswerRow.tsx'
import { copy } from './copy.ts'
import { PartyAnswerOnPage, removePartyQuestion } from './operations.ts'
import { editDraft, EditQuestion } from './QuestionForm.tsx'
import type { QuestionRights } from './rights.ts'
import './question.css'

interface QuestionProps {
  question: PartyQuestionOnPageFragment
  rights: QuestionRights
  /** All answers at once, where the question is what the page is about. */
  open?: boolean
  /** Leaves out the parties that said nothing, as the minutes do. */
  answeredOnly?: boolean
}

/** One question with the answers of all parties in one table. */
export const Question = ({ question, rights, open = false, answeredOnly = false }: QuestionProps) => {
  const now = useNow(60_000)
  // Somebody may be typing in it when the page would no longer open it.
  const [opened, setOpened] = useState(open)
  if (open && !opened) setOpened(true)
  const answers = readFragment(PartyAnswerOnPage, question.answers)
  // A party that answered and left the table keeps its row.
  const left = answers.flatMap(({ party }) => (question.asked.some(({ id }) => id === party.id) ? [] : [party]))
  const table = ownFirst([...question.asked, ...left], rights)
  const parties = answeredOnly ? table.filter(({ id }) => answers.some(({ party }) => party.id === id)) : table
  return (
    <div className="hub-partyquestion" data-question={question.id}>
      <p className="hub-partyquestion__head">
        <Icon of={MessageCircleQuestionMark} />
        <b>{copy.to(question.askedKind?.plural ?? copy.parties)}</b>
        {question.answerBy && <span className="hub-meta">{copy.by(calendarDate(question.answerBy, now))}</span>}
      </p>
      <p className="hub-partyquestion__text">{question.text}</p>
      <details open={opened}>
        <summary>{copy.answered(answers.length, table.length)}</summary>
        <table className="hub-answers">
          <thead className="hub-sr">
            <tr>
              <th scope="col">{copy.columns.party}</th>
              <th scope="col">{copy.columns.answer}</th>
            </tr>
          </thead>
          <tbody>
            {parties.map((party) => (
              <AnswerRow
                key={party.id}
                questionId={question.id}
                party={party}
                answer={answers.find((answer) => answer.party.id === party.id) ?? null}
                rights={rights}
              />
            ))}
          </tbody>
        </table>
        {rights.asks && <Change question={question} answered={answers.length > 0} />}
      </details>
    </div>
  )
}

/** Puts the party that somebody answers for at the top. */
const ownFirst = <Party extends { id: string }>(parties: Party[], { asks, answersFor }: QuestionRights) =>
  asks ? parties : [...parties.filter(({ id }) => answersFor(id)), ...parties.filter(({ id }) => !answersFor(id))]

const Change = ({ question, answered }: { question: PartyQuestionOnPageFragment; answered: boolean }) => {
  const [editing, setEditing] = useState(() => hasOwnWords(editDraft(question.id)))
  const box = useFormPlaces([editDraft(question.id)], () => {
    setEditing(true)
    box.current?.closest('details')?.setAttribute('open', '')
  })
  const [sure, setSure] = useState(false)
  const [remove, removing] = useAct(removePartyQuestion)
  const [problem, setProblem] = useState<string | null>(null)
  const takeBack = async () => {
    const outcome = await remove({ id: question.id })
    setProblem(outcome.ok ? null : whyNot(outcome))
    if (outcome.ok) announce(copy.takenBack)
  }
  if (editing)
    return (
      <div ref={box}>
        <EditQuestion question={question} onDone={() => setEditing(false)} />
      </div>
    )
  return (
    <div className="hub-row hub-noprint" ref={box}>
      <Button small variant="subtle" icon={Pencil} onClick={() => setEditing(true)}>
        {copy.edit}
      </Button>
      {!answered && (
        <Button
          small
          variant="subtle"
          busy={removing && copy.busy}
          onClick={() => (sure ? void takeBack() : setSure(true))}
        >
          {sure ? copy.takeBackSure : copy.takeBack}
        </Button>
      )}
      {problem && <Problem>{problem}</Problem>}
    </div>
  )
}
