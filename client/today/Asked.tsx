import { Check, CircleCheck, UserX } from 'lucide-react'
import { useState } from 'react'
import { useAct, whyNot } from '../graph/act.ts'
import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import type { Presence } from '../graph/generated/graphql.ts'
import { type Entry, inputOf } from '../graph/outbox/queue.ts'
import { useMembership, useViewer } from '../graph/session.tsx'
import { useUnsentSeat } from '../graph/unsent.ts'
import { shortName } from '../party/short-name.ts'
import { NotSentMark } from '../shell/NotSent.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { answerAttendance } from './operations.ts'

export const TodaySeatFragment = graphql(`
  fragment TodaySeat on Attendance {
    id
    presence
    person {
      id
      name
    }
    party {
      id
      name
      seat {
        first {
          id
          name
        }
        second {
          id
          name
        }
      }
    }
  }
`)

interface AskedProps {
  meetingId: string
  /** The meeting runs: then joining it is the one warm act. */
  live: boolean
  seat: FragmentType<typeof TodaySeatFragment>
}

/** Whether the seat of my party will be taken, and by whom. Warm while nobody answered. */
export const Asked = ({ meetingId, live, seat }: AskedProps) => {
  const { party, ...told } = readFragment(TodaySeatFragment, seat)
  const unsent = useUnsentSeat(meetingId, party.id)
  const last = unsent.at(-1)
  const viewer = useViewer().person
  const contacts = [party.seat?.first, party.seat?.second].filter((one) => !!one)
  const { presence, person } = last ? saidUnsent(last, contacts) : told
  const other = contacts.find(({ id }) => id !== viewer.id)
  const isContact = contacts.some(({ id }) => id === viewer.id)
  const answer = useAnswer(meetingId, party.id)
  const button = (text: string, to: Presence, personId: string | null, primary = false) => (
    <Button
      key={text}
      variant={primary ? 'primary' : 'secondary'}
      icon={primary ? Check : undefined}
      busy={answer.busy === text && copy.answering}
      onClick={() => answer.give(text, to, personId)}
    >
      {text}
    </Button>
  )
  const said = whatWasSaid(presence, person, viewer.id)
  const [come, stayAway] = live ? [copy.here, copy.notHere] : [copy.come, copy.stayAway]
  const asking = presence === 'UNKNOWN' && !live
  return (
    <div className={asking ? 'hub-asked' : 'hub-answered'}>
      <h3 className="utrecht-heading-3">{copy.asked(shortName(party.name))}</h3>
      <ul>
        <li>
          <div>
            <b>
              {said && <Icon of={presence === 'ABSENT' ? UserX : CircleCheck} className={presence === 'ABSENT' ? 'is-away' : ''} />}{' '}
              {said ?? (live ? copy.answerLive : copy.answer)}
            </b>
            <p className="hub-meta">
              {asking && (other ? copy.answerHint : copy.answerHintAlone)}
              {presence === 'ABSENT' && other && copy.awayHint(other.name)}
            </p>
          </div>
          <div className="hub-row">
            {presence !== 'PRESENT' && isContact && button(presence === 'UNKNOWN' || live ? come : copy.comeToo, 'PRESENT', viewer.id, asking)}
            {presence === 'PRESENT' &&
              isContact &&
              person?.id !== viewer.id &&
              button(person ? copy.comeInstead(person.name) : come, 'PRESENT', viewer.id)}
            {other && (presence === 'ABSENT' || !isContact) && person?.id !== other.id && button(copy.otherComes(other.name), 'PRESENT', other.id)}
            {presence !== 'ABSENT' && button(isContact ? stayAway : copy.nobody, 'ABSENT', null)}
          </div>
        </li>
      </ul>
      <NotSentMark count={unsent.length} />
      {answer.problem && <Problem>{answer.problem}</Problem>}
    </div>
  )
}

const saidUnsent = (entry: Entry, contacts: readonly { id: string; name: string }[]) => {
  const { presence, personId } = inputOf(entry) as { presence: Presence; personId: string | null }
  return { presence, person: contacts.find(({ id }) => id === personId) ?? null }
}

const useAnswer = (meetingId: string, partyId: string) => {
  const [act, waiting] = useAct(answerAttendance)
  const [pressed, setPressed] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const viewerId = useViewer().person.id
  const give = async (text: string, presence: Presence, personId: string | null) => {
    setPressed(text)
    const outcome = await act({ input: { meetingId, partyId, presence, personId } })
    setProblem(outcome.ok ? null : whyNot(outcome))
    if (outcome.ok) announce(outcome.data ? (whatWasSaid(outcome.data.presence, outcome.data.person, viewerId) ?? '') : copy.kept)
  }
  return {
    busy: waiting ? pressed : null,
    problem,
    give: (text: string, presence: Presence, personId: string | null) => void give(text, presence, personId),
  }
}

const whatWasSaid = (presence: Presence, person: { id: string; name: string } | null | undefined, viewerId: string) => {
  if (presence === 'UNKNOWN') return null
  if (presence === 'ABSENT') return copy.away
  if (!person) return copy.comingUnknown
  return person.id === viewerId ? copy.coming : copy.comingOther(person.name)
}

/** Whether this person may answer for a party: its contacts, and chair and secretary for their own. */
export const useMySeat = (attendance: readonly FragmentType<typeof TodaySeatFragment>[]) => {
  const { role, party } = useMembership()
  if (role === 'READER' || !party) return undefined
  return attendance.find((seat) => readFragment(TodaySeatFragment, seat).party.id === party.id)
}
