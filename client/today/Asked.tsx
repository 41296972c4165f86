import { Check, CircleCheck, UserX } from 'lucide-react'
import { useState } from 'react'
import { useUnsentSeat } from '../attendance/use-unsent-seat.ts'
import { waitsSaid } from '../form/waits.ts'
import { useAct } from '../graph/acts/act.ts'
import { useProblem } from '../graph/acts/use-problem.ts'
import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import type { TodaySeatFragment as TodaySeat } from '../graph/generated/graphql.ts'
import { useMembership, useViewer } from '../session/session.ts'
import { asSaid, isThere } from '../attendance/as-said.ts'
import { whyNotSeat } from '../attendance/seat/use-seat.ts'
import { shortName } from '../party/short-name.ts'
import { NotSentMark } from '../shell/unsent/NotSent.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { answerAttendance, answerExcuse } from './operations.ts'
import './today.css'

export const TodaySeatFragment = graphql(`
  fragment TodaySeat on Attendance {
    id
    presence
    person {
      id
      name
    }
    replaces {
      id
      name
    }
    excused {
      id
      name
    }
    seatedAt
    leftAt
    version
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

/**
 * Asks whether the seat of my party will be taken, and by whom. Warm while nobody answered, and for the contact who is
 * asked in the place of the other.
 */
export const Asked = ({ meetingId, live, seat: masked }: AskedProps) => {
  const told = readFragment(TodaySeatFragment, masked)
  const unsent = useUnsentSeat(meetingId, told.party.id)
  const seat = unsent.reduce(asSaid, told)
  const viewer = useViewer().person
  const isContact = contactsOf(seat).some(({ id }) => id === viewer.id)
  const answer = useAnswer(meetingId, seat, live)
  const said = whatWasSaid(seat, viewer.id, live)
  const mine = isContact && !isExcused(seat, viewer.id) && (seat.person?.id ?? viewer.id) === viewer.id
  const asking = seat.presence === 'UNKNOWN' && !live && (mine || !isContact)
  const hint = hintOf(seat, viewer.id)
  return (
    <div className={asking ? 'hub-asked' : 'hub-answered'}>
      <h3 className="utrecht-heading-3">{copy.asked(shortName(seat.party.name))}</h3>
      <ul>
        <li>
          <div>
            <b>
              {said && (
                <Icon
                  of={seat.presence === 'ABSENT' ? UserX : CircleCheck}
                  className={seat.presence === 'ABSENT' ? 'is-away' : ''}
                />
              )}{' '}
              {said ?? question(seat, viewer.id, live)}
            </b>
            {hint && <p className="hub-meta">{hint}</p>}
          </div>
          <div className="hub-row">
            {choicesOf(seat, viewer.id, live).map(({ text, act }, index) => (
              <Button
                key={text}
                variant={asking && index === 0 ? 'primary' : 'secondary'}
                icon={asking && index === 0 ? Check : undefined}
                needsLine={live}
                busy={answer.busy === text && copy.answering}
                onClick={() => answer.give(text, act)}
              >
                {text}
              </Button>
            ))}
          </div>
        </li>
      </ul>
      <NotSentMark count={unsent.length} />
      {answer.problem && <Problem>{answer.problem}</Problem>}
    </div>
  )
}

/** The answer of one press: who comes, that a contact cannot, or that nobody comes. */
type Answer = { comes: string } | { cannot: string } | 'nobody'
interface Choice {
  text: string
  act: Answer
}

/** A contact answers for the own person; chair and secretary for their party, by name. */
const choicesOf = (seat: TodaySeat, viewerId: string, live: boolean): Choice[] => {
  const contacts = contactsOf(seat)
  const { presence, person } = seat
  const came = live ? isThere(seat) : presence === 'PRESENT'
  if (!contacts.some(({ id }) => id === viewerId))
    return [
      ...contacts
        .filter(({ id }) => !came || id !== person?.id)
        .map(({ id, name }) => ({ text: copy.otherComes(name), act: { comes: id } })),
      ...(presence === 'ABSENT' ? [] : [{ text: copy.nobody, act: 'nobody' as const }]),
    ]
  const [come, cannot] = live ? [copy.here, copy.notHere] : [copy.yes, copy.no]
  const excused = isExcused(seat, viewerId)
  const comes = { comes: viewerId }
  if (came && person?.id === viewerId)
    return [{ text: live ? copy.notHere : copy.cannotAnyMore, act: { cannot: viewerId } }]
  if (came && person) return [{ text: copy.comeInstead(person.name), act: comes }]
  if (excused || presence === 'ABSENT') return [{ text: live ? come : copy.comeToo, act: comes }]
  return [
    { text: come, act: comes },
    { text: cannot, act: { cannot: viewerId } },
  ]
}

const question = (seat: TodaySeat, viewerId: string, live: boolean) => {
  const { person, replaces, party } = seat
  if (!contactsOf(seat).some(({ id }) => id === viewerId)) return copy.answerParty
  if (live) return copy.answerLive
  if (person && person.id !== viewerId) return copy.otherAsked(person.name)
  if (replaces) return copy.answerInstead(replaces.name)
  return party.seat?.second?.id === viewerId && party.seat.first
    ? copy.answerSecond(party.seat.first.name)
    : copy.answer
}

/** Tells what happens next, or who replaces whom. */
const hintOf = (seat: TodaySeat, viewerId: string) => {
  const { presence, person, replaces } = seat
  const others = contactsOf(seat).filter(({ id }) => id !== viewerId)
  if (presence === 'PRESENT')
    return replaces ? (person?.id === viewerId ? copy.youReplace(replaces.name) : copy.replaces(replaces.name)) : null
  if (presence === 'ABSENT' || others.length === contactsOf(seat).length) return null
  if (isExcused(seat, viewerId)) return copy.youExcused
  const other = others.find(({ id }) => !isExcused(seat, id))
  if (other && !replaces && other.id === seat.party.seat?.first?.id) return copy.firstNotYet(other.name)
  return other ? copy.answerHint(other.name) : copy.answerHintAlone
}

const contactsOf = ({ party }: TodaySeat) => [party.seat?.first, party.seat?.second].filter((one) => !!one)
const isExcused = ({ excused }: TodaySeat, id: string) => excused.some((one) => one.id === id)

/** Before the meeting the answer may wait for a connection; while it runs it is a moment. */
const useAnswer = (meetingId: string, { party, version }: TodaySeat, live: boolean) => {
  const [set, setting] = useAct(answerAttendance, live)
  const [excuse, excusing] = useAct(answerExcuse, live)
  const [pressed, setPressed] = useState('')
  const [failed, setFailed] = useProblem()
  const viewerId = useViewer().person.id
  const give = async (text: string, answer: Answer) => {
    setPressed(text)
    const of = { meetingId, partyId: party.id, version }
    const outcome =
      answer !== 'nobody' && 'cannot' in answer
        ? await excuse({ ...of, personId: answer.cannot })
        : await set({
            input: {
              ...of,
              presence: answer === 'nobody' ? 'ABSENT' : 'PRESENT',
              personId: answer === 'nobody' ? null : answer.comes,
            },
          })
    setFailed(outcome.ok ? null : outcome)
    if (outcome.ok)
      announce(
        outcome.data
          ? (whatWasSaid(readFragment(TodaySeatFragment, outcome.data), viewerId, live) ?? copy.youExcused)
          : waitsSaid(outcome),
      )
  }
  return {
    busy: setting || excusing ? pressed : null,
    problem: failed && whyNotSeat(failed),
    give: (text: string, answer: Answer) => void give(text, answer),
  }
}

const whatWasSaid = (
  seat: Pick<TodaySeat, 'presence' | 'person' | 'seatedAt' | 'leftAt'>,
  viewerId: string,
  live: boolean,
) => {
  const { presence, person } = seat
  if (presence === 'UNKNOWN') return null
  if (presence === 'ABSENT') return copy.away
  if (live) return isThere(seat) ? copy.there(person?.id === viewerId ? null : (person?.name ?? null)) : null
  if (!person) return copy.comingUnknown
  return person.id === viewerId ? copy.coming : copy.comingOther(person.name)
}

/** Whether this person may answer for a party: its contacts, and chair and secretary for their own. */
export const useMySeat = (attendance: readonly FragmentType<typeof TodaySeatFragment>[]) => {
  const { role, party } = useMembership()
  if (role === 'READER' || !party) return undefined
  return attendance.find((seat) => readFragment(TodaySeatFragment, seat).party.id === party.id)
}
