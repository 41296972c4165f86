import { CircleAlert, CircleCheck, Circle, CircleDashed } from 'lucide-react'
import { Link } from 'wouter'
import { type FragmentType, graphql, readFragment } from '../../graph/generated/index.ts'
import { useMembership, useViewer } from '../../session/session.ts'
import { decisionAddress, minutesAddress } from '../../lib/addresses.ts'
import { useNow } from '../../lib/clock.ts'
import { calendarDate, datedDate, lateness, shortDate } from '../../lib/dates.ts'
import { NotSent } from '../../shell/unsent/NotSent.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useActionAsLeft } from '../as-left.ts'
import { copy as lineCopy } from '../copy.ts'
import { copy } from '../list-copy.ts'
import { Owners, OwnersFragment } from '../Owners.tsx'
import { Progress, useDone } from '../Progress.tsx'
import { TickAction } from '../TickAction.tsx'
import { mayTick } from '../ticking.ts'

export const ActionRowFragment = graphql(`
  fragment ActionRow on Action {
    id
    number
    text
    owners {
      ...Owners
    }
    dueOn
    duePeriod
    tentative
    completedAt
    progress {
      ...Progress
    }
    reason
    distribution
    decision {
      id
      number
    }
    meeting {
      id
      title
      startsAt
    }
  }
`)

interface ActionRowProps {
  action: FragmentType<typeof ActionRowFragment>
  onPress?: () => void
}

export const ActionRow = ({ action, onPress }: ActionRowProps) => {
  const { id, number, text, owners, completedAt, progress, tentative, meeting, decision, reason, ...when } =
    useActionAsLeft(readFragment(ActionRowFragment, action))
  const membership = useMembership()
  const { person } = useViewer()
  const tick = useDone(progress, completedAt)
  const mine = mayTick(membership, person.id, readFragment(OwnersFragment, owners))
  return (
    <tr className="utrecht-table__row" role="row" data-action={number} data-row={number}>
      <td className="utrecht-table__cell hub-no" role="cell">
        {number}
      </td>
      <td className="utrecht-table__cell is-full" role="cell">
        <span className="hub-rowtitle">{text}</span>
        <span className="hub-meta hub-block">
          <Link
            className="utrecht-link utrecht-link--html-a"
            href={minutesAddress(membership.samenwerkingsverband.slug, meeting.id, 'actie', number)}
          >
            {copy.from(meeting.title, datedDate(meeting.startsAt))}
          </Link>
          {decision && (
            <>
              {', '}
              <Link
                className="utrecht-link utrecht-link--html-a"
                href={decisionAddress(membership.samenwerkingsverband.slug, decision.number)}
              >
                {lineCopy.carriesOut(decision.number)}
              </Link>
            </>
          )}
        </span>
        {reason && <span className="hub-meta hub-block">{copy.because(reason)}</span>}
      </td>
      <td className="utrecht-table__cell is-who" role="cell">
        <Owners owners={owners} />
        <Progress parts={progress} action={{ id, number }} onPress={onPress} />
      </td>
      <td className="utrecht-table__cell is-when" role="cell">
        <When {...when} done={!!completedAt} />
      </td>
      <td className="utrecht-table__cell is-state" role="cell">
        <NotSent id={id} />
        <State completedAt={completedAt} tentative={tentative} silent={mine} />
        {mine && <TickAction id={id} number={number} {...tick} onPress={onPress} />}
      </td>
    </tr>
  )
}

const When = ({ dueOn, duePeriod, done }: { dueOn?: string | null; duePeriod?: string | null; done: boolean }) => {
  const now = useNow(60_000)
  if (!dueOn && !duePeriod) return <span className="hub-meta">{copy.noDate}</span>
  return (
    <>
      <span className={dueOn ? 'hub-nowrap' : undefined}>{dueOn ? calendarDate(dueOn, now) : duePeriod}</span>{' '}
      {!done && <Late due={{ dueOn, duePeriod }} />}
    </>
  )
}

/** '3 dagen te laat', or nothing. */
export const Late = ({ due }: { due: Parameters<typeof lateness>[0] }) => {
  const late = lateness(due, useNow(60_000))
  if (!late) return null
  return (
    <span className="hub-late hub-nowrap">
      <Icon of={CircleAlert} />
      {late}
    </span>
  )
}

/** 'open' is the normal state: it is not said where a button says so already. */
const State = ({
  completedAt,
  tentative,
  silent,
}: {
  completedAt?: string | null
  tentative: boolean
  silent: boolean
}) => {
  const now = useNow(60_000)
  if (completedAt) {
    return (
      <Badge kind="success" icon={CircleCheck}>
        {copy.doneOn(shortDate(completedAt, now))}
      </Badge>
    )
  }
  if (tentative) {
    return (
      <Badge kind="warning" icon={CircleDashed}>
        {copy.tentative}
      </Badge>
    )
  }
  return silent ? null : <Badge icon={Circle}>{copy.open}</Badge>
}
