import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import { copy } from './copy.ts'
import { PurposeBadge } from './PurposeBadge.tsx'

export const ScreenItemFragment = graphql(`
  fragment ScreenItem on AgendaItem {
    id
    title
    question
    purpose
    seenBy
  }
`)

/** One item on the projector, readable at ten metres. */
export const ScreenItem = ({
  item: masked,
  number,
}: {
  item: FragmentType<typeof ScreenItemFragment>
  number: number
}) => {
  const { title, question, purpose } = readFragment(ScreenItemFragment, masked)
  const length = question?.length ?? 0
  const size = length > 450 ? 'is-longest' : length > 220 ? 'is-long' : ''
  return (
    <>
      <div className="hub-scherm__no" aria-hidden="true">
        {number}
      </div>
      <div className="hub-scherm__head">
        <PurposeBadge purpose={purpose} />
        <h1 className={`hub-scherm__title ${title.length > 60 ? 'is-long' : ''}`}>
          <span className="hub-sr">{number}. </span>
          {title}
        </h1>
      </div>
      {question && <p className={`hub-scherm__question ${size}`}>{question}</p>}
    </>
  )
}

/** An item that not everybody in the room may see: its number, and nothing of it. */
export const ClosedScreenItem = ({ number }: { number: number }) => (
  <>
    <div className="hub-scherm__no" aria-hidden="true">
      {number}
    </div>
    <div className="hub-scherm__head">
      <h1 className="hub-scherm__title">
        <span className="hub-sr">{number}. </span>
        {copy.closedItem}
      </h1>
    </div>
  </>
)
