import { CarriedFragment } from '../../agenda/Carried.tsx'
import { HandedInFragment } from '../../agenda/handed-in/HandedInRow.tsx'
import { HandedInOnPage } from '../../agenda/operations.ts'
import { copy as agendaCopy } from '../../agenda/copy.ts'
import { readFragment } from '../../graph/generated/index.ts'
import type { CancelledItemInput } from '../../graph/generated/graphql.ts'
import type { MeetingView } from '../view.ts'

/** An item that waits on a meeting, and where it may go when that is called off. */
export interface Waiting {
  id: string
  name: string
  /** The party to which it may go back. */
  party: string | null
  /** It comes back at every meeting by itself. */
  standing: boolean
}

/** What becomes of it: proposed by itself, back to its party, no further, or the id of a meeting to go along to. */
export type Fate = 'propose' | 'back' | 'drop' | { to: string }

export interface Target {
  id: string
  title: string
  startsAt: string
}

/** What stands on a meeting and goes on nowhere yet: on the agenda, and handed in. */
export const waitingIn = (view: MeetingView): Waiting[] => {
  const onAgenda = view.items.flatMap((item) => {
    const { continues, continuedBy, recurring, adoptsMinutes } = readFragment(CarriedFragment, item)
    const { title, handedInBy } = readFragment(HandedInFragment, item)
    if (continuedBy) return []
    const party = continues ? null : (handedInBy?.name ?? null)
    const name = agendaCopy.itemName(view.numberOf(item.id), title)
    return { id: item.id, name, party, standing: recurring || adoptsMinutes }
  })
  const handedIn = readFragment(HandedInOnPage, view.handedIn).flatMap((item) => {
    const { placement, title, handedInBy } = readFragment(HandedInFragment, item)
    if (placement === 'SENT_BACK') return []
    const party = handedInBy?.name ?? null
    return { id: item.id, name: party ? `${title}, ${agendaCopy.handedInBy(party)}` : title, party, standing: false }
  })
  return [...onAgenda, ...handedIn]
}

/** The choice that is there first: along to the next meeting, unless it comes back there by itself. */
export const firstFate = ({ standing }: Waiting, targets: readonly Target[], startsAt: string): Fate => {
  const next = targets.find((target) => target.startsAt > startsAt) ?? targets.at(-1)
  return next && !standing ? { to: next.id } : 'propose'
}

export const fateInput = (itemId: string, fate: Fate, reason: string): CancelledItemInput[] => {
  if (fate === 'propose') return []
  if (fate === 'back') return [{ itemId, fate: 'SEND_BACK', reason }]
  return [fate === 'drop' ? { itemId, fate: 'DROP' } : { itemId, fate: 'TAKE_ALONG', to: fate.to }]
}
