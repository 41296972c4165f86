import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import { copy } from './copy.ts'
import { PurposeBadge } from './PurposeBadge.tsx'
import './screen-item.css'

export const ScreenItemFragment = graphql(`
  fragment ScreenItem on AgendaItem {
    id
    title
    question
    purpose
    presenter
    seenBy
  }
`)

interface ScreenItemProps {
  item: FragmentType<typeof ScreenItemFragment>
  number: number
  /** The head that it stands under; null: none. */
  head: string | null
  /** Something else is asked of the table now. */
  quiet: boolean
}

/** One item on the wall, readable at ten metres. */
export const ScreenItem = ({ item: masked, number, head, quiet }: ScreenItemProps) => {
  const { title, question, purpose, presenter } = readFragment(ScreenItemFragment, masked)
  return (
    <>
      <div className="hub-scherm__head">
        <Number number={number} />
        <div className="hub-scherm__what">
          {head && <p className="hub-scherm__by">{head}</p>}
          <PurposeBadge purpose={purpose} />
          <h1 className="hub-scherm__title">
            <span className="hub-sr">{number}. </span>
            {title}
          </h1>
          {presenter && !quiet && <p className="hub-scherm__by">{copy.presents(presenter)}</p>}
        </div>
      </div>
      {question && !quiet && <p className="hub-scherm__question">{question}</p>}
    </>
  )
}

/** An item that not everybody in the room may see: its number, and nothing of it. */
export const ClosedScreenItem = ({ number, head }: { number: number; head: string | null }) => (
  <div className="hub-scherm__head">
    <Number number={number} />
    <div className="hub-scherm__what">
      {head && <p className="hub-scherm__by">{head}</p>}
      <h1 className="hub-scherm__title">
        <span className="hub-sr">{number}. </span>
        {copy.closedItem}
      </h1>
    </div>
  </div>
)

const Number = ({ number }: { number: number }) => (
  <div className="hub-scherm__no" aria-hidden="true">
    {number}
  </div>
)

interface ScreenNextProps {
  /** null: the current item is the last. */
  number: number | null
  /** null: not everybody in the room may see it. */
  item: FragmentType<typeof ScreenItemFragment> | null
  /** The head that begins with it; null: none does. */
  head: string | null
}

/** The item that comes after this one. */
export const ScreenNext = ({ item, number, head }: ScreenNextProps) => (
  <p className="hub-scherm__next">
    <b>{copy.then}</b>{' '}
    {number === null
      ? copy.thenEnd
      : `${head ? `${head}: ` : ''}${number}. ${item ? readFragment(ScreenItemFragment, item).title : copy.closedItem}`}
  </p>
)
