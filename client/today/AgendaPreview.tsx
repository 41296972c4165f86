import { Fragment } from 'react'
import { copy as agendaCopy } from '../agenda/copy.ts'
import type { Head } from '../agenda/heads.ts'
import { closedName, type Counted, merged } from '../agenda/places.ts'
import { PurposeBadge } from '../agenda/PurposeBadge.tsx'
import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import { useMembership } from '../session/session.ts'
import { TextLink } from '../ui/LinkButton.tsx'
import { copy } from './copy.ts'
import './today.css'

export const TodayItemFragment = graphql(`
  fragment TodayItem on AgendaItem {
    id
    title
    purpose
    plannedMinutes
    question
    placement
    closedAt
    section {
      id
    }
  }
`)

const shownAtFirst = 9

interface AgendaPreviewProps {
  meetingId: string
  items: readonly FragmentType<typeof TodayItemFragment>[]
  counted: Counted
  heads: readonly Head[]
  /** The name of the current item; null: there is none. */
  currentId: string | null
}

/** The agenda in one glance. */
export const AgendaPreview = ({ meetingId, items, counted, heads, currentId }: AgendaPreviewProps) => {
  const { slug } = useMembership().samenwerkingsverband
  const all = merged(readFragment(TodayItemFragment, items), counted.closedItems)
  const shown = all.length > shownAtFirst + 1 ? all.slice(0, shownAtFirst) : all
  return (
    <section aria-labelledby="agenda">
      <div className="hub-part__head">
        <h2 className="utrecht-heading-2" id="agenda">
          {copy.agenda}
        </h2>
        {shown.length < all.length && (
          <TextLink href={`/${slug}/overleg/${meetingId}`}>{copy.allItems(all.length)}</TextLink>
        )}
      </div>
      {all.length ? (
        <ol className="hub-points">
          {shown.map(({ number, item, closed }, index) => {
            const isNow = (item?.id ?? closedName(number)) === currentId
            const { plannedMinutes } = item ?? closed
            const head = headAt(shown, index)
            return (
              <Fragment key={item?.id ?? number}>
                {head && <li className="hub-points__head">{heads.find(({ id }) => id === head)?.title}</li>}
                <li className={isNow ? 'is-now' : undefined} aria-current={isNow ? 'step' : undefined}>
                  <span className="hub-points__no">{number}</span>
                  <span className="hub-points__title">{item?.title ?? agendaCopy.closedItem}</span>
                  {item ? <PurposeBadge purpose={item.purpose} /> : <span />}
                  <span className="hub-meta hub-points__time">
                    {plannedMinutes === null || plannedMinutes === undefined ? '' : copy.minutes(plannedMinutes)}
                  </span>
                </li>
              </Fragment>
            )
          })}
        </ol>
      ) : (
        <p className="hub-meta hub-points__none">{copy.emptyAgenda}</p>
      )}
    </section>
  )
}

type Places = readonly {
  item: { section?: { id: string } | null } | null
  closed: { sectionId?: string | null } | null
}[]

/** The head that begins at this place; null: none does. */
const headAt = (places: Places, index: number) => {
  const headOf = (at: number) => places[at]?.item?.section?.id ?? places[at]?.closed?.sectionId ?? null
  const head = headOf(index)
  return head === headOf(index - 1) ? null : head
}
