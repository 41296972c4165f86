import { Handshake, ListTodo, Pencil } from 'lucide-react'
import { useState } from 'react'
import { useFormPlaces } from '../form/places.ts'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { type FragmentType } from '../graph/generated/index.ts'
import type { PartyAnswerOnPageFragment } from '../graph/generated/graphql.ts'
import { useEditing } from '../graph/acts/refused-edits.ts'
import { inputOf } from '../graph/outbox/queue.ts'
import { useUnsentOf } from '../graph/outbox/unsent.ts'
import { useDraft } from '../lib/drafts.ts'
import { uuidv7 } from '../lib/ids.ts'
import { PartyChip, type PartyChipFragment } from '../party/PartyChip.tsx'
import { NotSentMark } from '../shell/unsent/NotSent.tsx'
import { Returned } from '../shell/unsent/Returned.tsx'
import { Badge } from '../ui/Badge.tsx'
import { Button, IconButton } from '../ui/Button.tsx'
import { TextField } from '../ui/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { answerDraft, AnswerForm } from './AnswerForm.tsx'
import { copy } from './copy.ts'
import { makeActionOfAnswer } from './operations.ts'
import { answerOf } from './slice.ts'
import type { QuestionRights } from './rights.ts'
import './question.css'

interface AnswerRowProps {
  questionId: string
  party: { id: string; name: string } & FragmentType<typeof PartyChipFragment>
  answer: PartyAnswerOnPageFragment | null
  rights: QuestionRights
}

export const AnswerRow = ({ questionId, party, answer, rights }: AnswerRowProps) => {
  const about = answerOf({ questionId, partyId: party.id })
  const [writing, setWriting] = useEditing(about, answerDraft(questionId, party.id))
  const unsent = useUnsentOf(about)
  const waiting = unsent.findLast(({ refused }) => !refused)
  const words = waiting ? (inputOf(waiting).text as string) : answer?.text
  const promised = waiting ? inputOf(waiting).commitment === true : answer?.commitment
  const may = rights.answersFor(party.id)
  const box = useFormPlaces<HTMLTableCellElement>(may ? [answerDraft(questionId, party.id)] : [], () => {
    setWriting(true)
    box.current?.closest('details')?.setAttribute('open', '')
  })
  return (
    <tr>
      <th scope="row">
        <PartyChip party={party} />
      </th>
      <td ref={box}>
        {writing && (
          <AnswerForm
            questionId={questionId}
            party={party}
            answer={answer}
            quiet={writing === 'returned'}
            onDone={() => setWriting(false)}
          />
        )}
        {!writing && (
          <div className="hub-answer">
            {words ? <p className="hub-answer__text">{words}</p> : <span className="hub-meta">{copy.noAnswer}</span>}
            {promised && (
              <Badge kind="success" icon={Handshake}>
                {copy.promise}
              </Badge>
            )}
            {answer?.action && <span className="hub-meta">{copy.isAction(answer.action.number)}</span>}
            <NotSentMark count={waiting ? 1 : 0} />
            <Returned entries={unsent} />
            <span className="hub-answer__acts hub-noprint">
              {may && !words && (
                <Button small onClick={() => setWriting(true)} aria-label={copy.giveForOf(party.name)}>
                  {copy.giveFor}
                </Button>
              )}
              {may && answer && (
                <IconButton small icon={Pencil} label={copy.changeOf(party.name)} onClick={() => setWriting(true)} />
              )}
              {answer?.commitment && !answer.action && rights.records && (
                <MakeAction answerId={answer.id} closed={rights.records === 'closed'} />
              )}
            </span>
          </div>
        )}
      </td>
    </tr>
  )
}

/** One press; after the close a reason is asked first, and kept. */
const MakeAction = ({ answerId, closed }: { answerId: string; closed: boolean }) => {
  const [id] = useState(uuidv7)
  const [reason, setReason, forget] = useDraft(`answer:action:${answerId}`, '')
  const [asking, setAsking] = useState(closed && reason !== '')
  const [make, busy] = useAct(makeActionOfAnswer)
  const [problem, setProblem] = useState<string | null>(null)
  const press = async () => {
    if (closed && !asking) return setAsking(true)
    if (closed && !reason.trim()) return
    const outcome = await make({ input: { id, answerId, ...(closed && { reason: reason.trim() }) } })
    setProblem(outcome.ok ? null : whyNot(outcome, { reason: copy.reason }))
    if (outcome.ok) forget()
    if (outcome.ok && outcome.data) announce(copy.madeAction(outcome.data.number))
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void press()
      }}
    >
      {asking && (
        <TextField
          label={copy.reason}
          value={reason}
          maxLength={500}
          onChange={({ target }) => setReason(target.value)}
        />
      )}
      <Button small type="submit" icon={ListTodo} busy={busy && copy.busy}>
        {copy.toAction}
      </Button>
      {problem && <Problem>{problem}</Problem>}
    </form>
  )
}
