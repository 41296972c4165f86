import { MessageCircleQuestionMark } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { readFragment } from '../../graph/generated/index.ts'
import { ActionLineFragment } from '../../action/ActionLine.tsx'
import { DecisionLineFragment } from '../../decision/DecisionLine.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import type { Moments } from '../live/use-moments.ts'
import { Recorded } from '../live/Recorded.tsx'
import type { MeetingView } from '../view.ts'
import { copy as meeting } from '../copy.ts'
import { copy } from './copy.ts'
import { useChair } from './use-chair.ts'

const none: ReadonlySet<string> = new Set()

interface ReadBackProps {
  view: MeetingView
  editable?: boolean
  children: ReactNode
}

/** What was recorded at the current item, or waits to be read, large, with the question whether it is right. */
const ReadBack = ({ view, editable, children }: ReadBackProps) => {
  useRead(readNow(view).map(({ head, text }) => `${head}: ${text}`))
  return (
    <section className="hub-readback" aria-labelledby="readback-head">
      <h2 id="readback-head">
        <Icon of={MessageCircleQuestionMark} /> {copy.isRight}
      </h2>
      <Recorded {...view.toRead} fresh={none} editable={editable} tickable={false} at={(id) => elsewhereAt(view, id) ?? undefined} />
      <div className="hub-readback__foot">{children}</div>
    </section>
  )
}

/** On the desk it can be mended right there. */
export const DeskReadBack = ({ view, moments }: { view: MeetingView; moments: Moments }) => {
  const { holder, holds, reading } = useChair(view)
  if (!reading) return null
  const hint = moments.nextId ? copy.onScreens : copy.onScreensLast
  return (
    <ReadBack view={view} editable>
      <p>{holds || !holder ? hint : copy.onScreensOther(holder.name)}</p>
      {holds && (
        <Button small onClick={() => void moments.endReading()}>
          {copy.endRead}
        </Button>
      )}
    </ReadBack>
  )
}

export const FollowReadBack = ({ view }: { view: MeetingView }) =>
  useChair(view).reading ? (
    <ReadBack view={view}>
      <p>{copy.raiseHand}</p>
    </ReadBack>
  ) : null

/** What is read is said, for who does not see it; and again when it is mended. */
const useRead = (lines: readonly string[]) => {
  const said = copy.said(lines)
  useEffect(() => announce(said), [said])
}

/** In words: decisions, then actions. What was recorded at another item says at which. */
export const readNow = (view: MeetingView) => [
  ...view.toRead.decisions.map((decision) => {
    const { id, number, text } = readFragment(DecisionLineFragment, decision)
    return { id, head: said(copy.decision(number), elsewhereAt(view, decision.agendaItem?.id)), text }
  }),
  ...view.toRead.actions.map((action) => {
    const { id, number, text } = readFragment(ActionLineFragment, action)
    return { id, head: said(copy.action(number), elsewhereAt(view, action.agendaItem?.id)), text }
  }),
]

const said = (head: string, at: string | null) => (at ? `${head}, ${at}` : head)

/** 'bij punt 2' of an item that is not the current one; null: it is, or there is none. */
const elsewhereAt = (view: MeetingView, itemId: string | null | undefined) => {
  const number = itemId && itemId !== view.currentId ? view.numberOf(itemId) : 0
  return number ? meeting.live.atItem(number) : null
}
