import { MessageCircleQuestionMark } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { useNow } from '../lib/clock.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import type { Moments } from '../meeting/live/use-moments.ts'
import { Recorded } from './Recorded.tsx'
import type { MeetingView } from '../meeting/view.ts'
import { copy } from '../chair/copy.ts'
import { elsewhereAt, readNow } from './recorded.ts'
import { useChair } from '../chair/use-chair.ts'

const none: ReadonlySet<string> = new Set()

interface ReadBackProps {
  view: MeetingView
  editable?: boolean
  children: ReactNode
}

/** What was recorded at the current item, or waits to be read, large, with the question whether it is right. */
const ReadBack = ({ view, editable, children }: ReadBackProps) => {
  useRead(readNow(view, useNow(60_000)).map(({ head, text, who }) => `${head}: ${text}${who && ` ${who}.`}`))
  return (
    <section className="hub-readback" aria-labelledby="readback-head">
      <h2 id="readback-head">
        <Icon of={MessageCircleQuestionMark} /> {copy.isRight}
      </h2>
      <Recorded
        {...view.toRead}
        fresh={none}
        editable={editable}
        tickable={false}
        at={(id) => elsewhereAt(view, id) ?? undefined}
      />
      <div className="hub-readback__foot">{children}</div>
    </section>
  )
}

/** On the desk it can be mended right there. */
export const DeskReadBack = ({ view, moments }: { view: MeetingView; moments: Moments }) => {
  const { holder, holds, reading } = useChair(view)
  if (!reading) return null
  const { nextId, wantedId } = moments
  const hint = wantedId ? copy.onScreensTo(view.numberOf(wantedId)) : nextId ? copy.onScreens : copy.onScreensLast
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
