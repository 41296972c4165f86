import { PurposeBadge } from '../agenda/PurposeBadge.tsx'
import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import { useMembership } from '../session/session.ts'
import { TextLink } from '../ui/LinkButton.tsx'
import { copy } from './copy.ts'

export const TodayItemFragment = graphql(`
  fragment TodayItem on AgendaItem {
    id
    title
    purpose
    plannedMinutes
    question
    placement
    closedAt
  }
`)

const shownAtFirst = 9

interface AgendaPreviewProps {
  meetingId: string
  items: readonly FragmentType<typeof TodayItemFragment>[]
  currentId: string | undefined
}

/** The agenda in one glance. */
export const AgendaPreview = ({ meetingId, items, currentId }: AgendaPreviewProps) => {
  const { slug } = useMembership().samenwerkingsverband
  const all = readFragment(TodayItemFragment, items)
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
          {shown.map(({ id, title, purpose, plannedMinutes }, index) => (
            <li
              key={id}
              className={id === currentId ? 'is-now' : undefined}
              aria-current={id === currentId ? 'step' : undefined}
            >
              <span className="hub-points__no">{index + 1}</span>
              <span className="hub-points__title">{title}</span>
              <PurposeBadge purpose={purpose} />
              <span className="hub-meta hub-points__time">
                {plannedMinutes === null || plannedMinutes === undefined ? '' : copy.minutes(plannedMinutes)}
              </span>
            </li>
          ))}
        </ol>
      ) : (
        <p className="hub-meta hub-points__none">{copy.emptyAgenda}</p>
      )}
    </section>
  )
}
