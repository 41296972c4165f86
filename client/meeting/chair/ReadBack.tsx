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
import { copy } from './copy.ts'
import { useChair } from './use-chair.ts'

const none: ReadonlySet<string> = new Set()

interface ReadBackProps {
  view: MeetingView
  editable?: boolean
  children: ReactNode
}

/** What was recorded at the current item, large, with the question whether it is right. */
const ReadBack = ({ view, editable, children }: ReadBackProps) => {
  const [decisions, actions] = [view.decisionsAt(view.currentId), view.actionsAt(view.currentId)]
  useRead(recordedAt(view).map(({ head, text }) => `${head}: ${text}`))
  return (
    <section className="hub-readback" aria-labelledby="readback-head">
      <h2 id="readback-head">
        <Icon of={MessageCircleQuestionMark} /> {copy.isRight}
      </h2>
      <Recorded decisions={decisions} actions={actions} fresh={none} editable={editable} tickable={false} />
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

/** In words: decisions, then actions. */
export const recordedAt = (view: MeetingView) => [
  ...view.decisionsAt(view.currentId).map((decision) => {
    const { id, number, text } = readFragment(DecisionLineFragment, decision)
    return { id, head: copy.decision(number), text }
  }),
  ...view.actionsAt(view.currentId).map((action) => {
    const { id, number, text } = readFragment(ActionLineFragment, action)
    return { id, head: copy.action(number), text }
  }),
]
