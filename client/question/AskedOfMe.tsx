import { useState } from 'react'
import { useFormPlaces } from '../form/places.ts'
import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import type { MeetingState } from '../graph/generated/graphql.ts'
import { useUnsentOf } from '../graph/outbox/unsent.ts'
import { useMembership, useViewer } from '../session/session.ts'
import { useNow } from '../lib/clock.ts'
import { calendarDate } from '../lib/dates.ts'
import { WaitingLines } from '../shell/unsent/WaitingLines.tsx'
import { Button } from '../ui/Button.tsx'
import { answerDraft, AnswerForm } from './AnswerForm.tsx'
import { copy } from './copy.ts'
import { answerOf } from './slice.ts'
import { speaksFor } from './speaks-for.ts'

export const AskedOfMeFragment = graphql(`
  fragment AskedOfMe on PartyQuestion {
    id
    text
    answerBy
    agendaItem {
      id
      title
    }
    asked {
      id
    }
    answers {
      id
      party {
        id
      }
    }
  }
`)

interface AskedOfMeProps {
  questions: readonly FragmentType<typeof AskedOfMeFragment>[]
  state: MeetingState
  /** The person who sits for my party; null: nobody. */
  sitter: { id: string } | null
}

/** Today: the questions to my party that it has not answered yet. */
export const AskedOfMe = ({ questions, state, sitter }: AskedOfMeProps) => {
  const { role, party } = useMembership()
  const { person } = useViewer()
  const now = useNow(60_000)
  if (role !== 'CONTACT' || !party || !speaksFor(state, sitter, person.id)) return null
  const waiting = readFragment(AskedOfMeFragment, questions).filter(
    ({ asked, answers }) =>
      asked.some(({ id }) => id === party.id) && answers.every((answer) => answer.party.id !== party.id),
  )
  if (!waiting.length) return null
  return (
    <div className="hub-asked">
      <h3 className="utrecht-heading-3">{copy.yours}</h3>
      <ul>
        {waiting.map(({ id, text, answerBy, agendaItem }) => (
          <li key={id}>
            <div>
              <b>{text}</b>
              <p className="hub-meta">
                {agendaItem?.title}
                {answerBy && `, ${copy.by(calendarDate(answerBy, now))}`}
              </p>
            </div>
            <OwnAnswer questionId={id} party={party} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The answer as it waits or came back; else the way to give one. */
const OwnAnswer = ({ questionId, party }: { questionId: string; party: { id: string; name: string } }) => {
  const [writing, setWriting] = useState(false)
  const box = useFormPlaces([answerDraft(questionId, party.id)], () => setWriting(true))
  const about = answerOf({ questionId, partyId: party.id })
  const unsent = useUnsentOf(about)
  if (unsent.length && !writing) return <WaitingLines of={(entry) => unsent.includes(entry)} />
  if (writing)
    return (
      <div ref={box}>
        <AnswerForm questionId={questionId} party={party} answer={null} onDone={() => setWriting(false)} />
      </div>
    )
  return (
    <div className="hub-row">
      <Button onClick={() => setWriting(true)}>{copy.giveShort}</Button>
    </div>
  )
}
