import { MessageCircleQuestionMark } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import type { ChairedFragment } from '../chair/operations.ts'
import { useChair } from '../chair/use-chair.ts'
import type { FragmentType } from '../graph/generated/index.ts'
import { useNow } from '../lib/clock.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { copy } from './copy.ts'
import { type Agenda, elsewhereAt, inWords, type DecisionsAndActions } from './in-words.ts'
import { isReading } from './is-reading.ts'
import type { ReadingFragment } from './operations.ts'
import { Recorded } from './Recorded.tsx'
import './reading.css'

const none: ReadonlySet<string> = new Set()

/** The part of a meeting that these components know: where the table is, and the record that waits to be read back. */
export interface ReadMeeting extends Agenda {
  toRead: DecisionsAndActions
}

interface ReadBackProps {
  meeting: ReadMeeting
  editable?: boolean
  children: ReactNode
}

/** Everything recorded at the current item or waiting to be read back, large, with the question whether it is right. */
const ReadBack = ({ meeting, editable, children }: ReadBackProps) => {
  useRead(
    inWords(meeting, meeting.toRead, useNow(60_000)).map(
      ({ head, text, who }) => `${head}: ${text}${who && ` ${who}.`}`,
    ),
  )
  return (
    <section className="hub-readback" aria-labelledby="readback-head">
      <h2 id="readback-head">
        <Icon of={MessageCircleQuestionMark} /> {copy.isRight}
      </h2>
      <Recorded
        {...meeting.toRead}
        fresh={none}
        editable={editable}
        tickable={false}
        at={(id) => elsewhereAt(meeting, id) ?? undefined}
      />
      <div className="hub-readback__foot">{children}</div>
    </section>
  )
}

type BeingRead = ReadMeeting & FragmentType<typeof ReadingFragment>

interface DeskReadBackProps {
  meeting: BeingRead & FragmentType<typeof ChairedFragment>
  moments: {
    /** null: the current item is the last. */
    nextId: string | null
    /** The item to which the table goes on, where that is not the next one. */
    wantedId: string | null
    endReading: () => Promise<void>
  }
}

/** On the desk, where it can be mended. */
export const DeskReadBack = ({ meeting, moments }: DeskReadBackProps) => {
  const { holder, holds } = useChair(meeting)
  if (!isReading(meeting)) return null
  const { nextId, wantedId } = moments
  const hint = wantedId ? copy.onScreensTo(meeting.numberOf(wantedId)) : nextId ? copy.onScreens : copy.onScreensLast
  return (
    <ReadBack meeting={meeting} editable>
      <p>{holds || !holder ? hint : copy.onScreensOther(holder.name)}</p>
      {holds && (
        <Button small needsLine onClick={() => void moments.endReading()}>
          {copy.endRead}
        </Button>
      )}
    </ReadBack>
  )
}

export const FollowReadBack = ({ meeting }: { meeting: BeingRead }) =>
  isReading(meeting) ? (
    <ReadBack meeting={meeting}>
      <p>{copy.raiseHand}</p>
    </ReadBack>
  ) : null

/** Reads it to a screen reader, and again when it is mended. */
const useRead = (lines: readonly string[]) => {
  const said = copy.said(lines)
  useEffect(() => announce(said), [said])
}
