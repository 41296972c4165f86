import type { ReactNode } from 'react'
import { type FragmentType, graphql, readFragment } from '../../graph/generated/index.ts'
import { useAsLeft } from '../../graph/outbox/unsent.ts'
import { Carried } from '../Carried.tsx'
import { copy } from '../copy.ts'
import { DistributionMark } from '../Distribution.tsx'
import { PurposeBadge } from '../PurposeBadge.tsx'
import './live.css'

export const ItemBodyFragment = graphql(`
  fragment ItemBody on AgendaItem {
    id
    title
    question
    purpose
    presenter
    distribution
    handedInBy {
      id
      name
    }
    ...Carried
  }
`)

interface ItemBodyProps {
  item: FragmentType<typeof ItemBodyFragment>
  number: number
  /** Above the title. */
  children?: ReactNode
  level?: 'h1' | 'h2'
}

/** One item, large: what it is, who presents it and what is asked of the table. */
export const ItemBody = ({ item: masked, number, children, level: Heading = 'h1' }: ItemBodyProps) => {
  const item = useAsLeft(readFragment(ItemBodyFragment, masked))
  return (
    <div className="hub-itembody">
      <div className="hub-row hub-itembody__meta">
        <PurposeBadge purpose={item.purpose} />
        {item.presenter && <span className="hub-meta">{item.presenter}</span>}
        {item.handedInBy && <span className="hub-meta">{copy.handedInBy(item.handedInBy.name)}</span>}
        <DistributionMark distribution={item.distribution} />
        <Carried item={item} />
        {children}
      </div>
      <Heading className="hub-work__title">
        {number}. {item.title}
      </Heading>
      {item.question && (
        <p className="hub-question">
          <span className="hub-sr">{copy.question}: </span>
          {item.question}
        </p>
      )}
    </div>
  )
}
