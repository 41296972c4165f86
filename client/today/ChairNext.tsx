import { ArrowRight } from 'lucide-react'
import { amsterdamDate } from '../../schema/dates.ts'
import { type FragmentType, readFragment } from '../graph/generated/index.ts'
import { useMembership } from '../session/session.ts'
import { useNow } from '../lib/clock.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { TodaySeatFragment } from './Asked.tsx'
import { copy } from './copy.ts'
import { TodayMeetingFragment } from './NextMeeting.tsx'

interface ChairNextProps {
  meeting: FragmentType<typeof TodayMeetingFragment>
  attendance: readonly FragmentType<typeof TodaySeatFragment>[]
}

/** The next act of chair and secretary on this meeting. */
export const ChairNext = ({ meeting, attendance }: ChairNextProps) => {
  const { id, state, startsAt } = readFragment(TodayMeetingFragment, meeting)
  const { slug } = useMembership().samenwerkingsverband
  const isToday = amsterdamDate(useNow(60_000)) === amsterdamDate(startsAt)
  if (state !== 'DRAFT' && state !== 'CALLED') return null
  const seats = readFragment(TodaySeatFragment, attendance)
  const answered = seats.filter(({ presence }) => presence !== 'UNKNOWN').length
  const step =
    state === 'DRAFT'
      ? { what: copy.finishAgenda, hint: copy.finishAgendaHint, button: copy.finishButton }
      : isToday
        ? { what: copy.start, hint: copy.startHint, button: copy.startButton }
        : { what: copy.check, hint: copy.checkHint(answered, seats.length), button: copy.checkButton }
  return (
    <div className="hub-asked">
      <h3 className="utrecht-heading-3">{copy.next}</h3>
      <ul>
        <li>
          <div>
            <b>{step.what}</b>
            <p className="hub-meta">{step.hint}</p>
          </div>
          <LinkButton variant="primary" iconAfter={ArrowRight} href={`/${slug}/overleg/${id}`}>
            {step.button}
          </LinkButton>
        </li>
      </ul>
    </div>
  )
}
