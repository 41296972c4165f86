import type { ReactNode } from 'react'
import { type FragmentType, graphql, readFragment } from '../graph/generated/index.ts'
import { copy } from './copy.ts'
import { DistributionMark } from './Distribution.tsx'
import { PurposeBadge } from './PurposeBadge.tsx'

export const MinutesItemFragment = graphql(`
  fragment MinutesItem on AgendaItem {
    id
    title
    question
    purpose
    presenter
    notes
    distribution
  }
`)

interface MinutesItemProps {
  item: FragmentType<typeof MinutesItemFragment>
  number: number
  /** In the place of the notes, for who may change them. */
  notes?: ReactNode
  /** What was recorded here. */
  children?: ReactNode
}

/** One item in the minutes: what was asked, what was said, what came of it. */
export const MinutesItem = ({ item: masked, number, notes, children }: MinutesItemProps) => {
  const item = readFragment(MinutesItemFragment, masked)
  return (
    <section className="hub-minutesitem" id={`punt-${number}`} aria-labelledby={`punt-${number}-kop`}>
      <h3 className="hub-minutesitem__title" id={`punt-${number}-kop`}>
        <span className="hub-no">{number}</span> {item.title}
      </h3>
      <div className="hub-minutesitem__meta">
        <PurposeBadge purpose={item.purpose} />
        {item.presenter && <span className="hub-meta">{item.presenter}</span>}
        <DistributionMark distribution={item.distribution} />
      </div>
      {item.question && (
        <p className="hub-minutesitem__question">
          <b>{copy.question}</b> {item.question}
        </p>
      )}
      {notes ?? (item.notes && <p className="hub-minutesitem__notes">{item.notes}</p>)}
      {children}
    </section>
  )
}
