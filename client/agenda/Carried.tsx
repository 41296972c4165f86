import { ArrowDownToLine, ArrowUpRight, CornerDownRight, FileCheck, Repeat } from 'lucide-react'
import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import { itemAddress } from '../lib/addresses.ts'
import { useMembership } from '../session/session.ts'
import { datedDate } from '../lib/dates.ts'
import { Icon } from '../ui/Icon.tsx'
import { TextLink } from '../ui/LinkButton.tsx'
import { copy } from './copy.ts'

export const CarriedFragment = graphql(`
  fragment Carried on AgendaItem {
    id
    placement
    recurring
    adoptsMinutes
    atEnd
    continues {
      id
      meeting {
        id
        startsAt
        state
      }
    }
    continuedBy {
      id
      meeting {
        id
        startsAt
      }
    }
  }
`)

interface CarriedProps {
  item: FragmentType<typeof CarriedFragment>
  /** Also what it is for other meetings: of use while an agenda is made. */
  kinds?: boolean
}

/** Where an item came from and where it goes on. */
export const Carried = ({ item: masked, kinds = false }: CarriedProps) => {
  const { placement, recurring, adoptsMinutes, atEnd, continues, continuedBy } = readFragment(CarriedFragment, masked)
  const { slug } = useMembership().samenwerkingsverband
  const day = ({ startsAt }: { startsAt: string }) => datedDate(startsAt)
  const page = ({ id, meeting }: { id: string; meeting: { id: string } }) => itemAddress(slug, meeting.id, id)
  return (
    <>
      {kinds && recurring && (
        <span>
          <Icon of={Repeat} /> {copy.marks.recurring}
        </span>
      )}
      {kinds && adoptsMinutes && (
        <span>
          <Icon of={FileCheck} /> {copy.marks.adoptsMinutes}
        </span>
      )}
      {kinds && atEnd && (
        <span>
          <Icon of={ArrowDownToLine} /> {copy.marks.atEnd}
        </span>
      )}
      {continues && (
        <TextLink href={page(continues)} icon={CornerDownRight}>
          {(continues.meeting.state === 'CANCELLED' ? copy.marks.continuesCancelled : copy.marks.continues)(
            day(continues.meeting),
          )}
        </TextLink>
      )}
      {continuedBy && (
        // Not on paper where it says nothing about this meeting, only about a later one.
        <TextLink
          href={page(continuedBy)}
          icon={ArrowUpRight}
          className={placement === 'POSTPONED' ? undefined : 'hub-noprint'}
        >
          {(placement === 'POSTPONED' ? copy.marks.postponedTo : copy.marks.goesOn)(day(continuedBy.meeting))}
        </TextLink>
      )}
      {placement === 'POSTPONED' && !continuedBy && (
        <span>
          <Icon of={ArrowUpRight} /> {copy.marks.postponedMark}
        </span>
      )}
    </>
  )
}
