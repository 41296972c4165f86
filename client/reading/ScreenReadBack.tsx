import type { ReactNode } from 'react'
import { ScreenTally } from '../consent/ScreenTally.tsx'
import type { Consent } from '../consent/tally.ts'
import { useNow } from '../lib/clock.ts'
import { Pages } from '../ui/Pages.tsx'
import { copy } from './copy.ts'
import { inWords } from './in-words.ts'
import type { ReadMeeting } from './ReadBack.tsx'
import './reading.css'

interface ScreenReadBackProps {
  meeting: ReadMeeting
  /** The consent rounds at the current item. */
  consents: readonly Consent[]
}

/** The wall during the reading: the question, and the record with who does it. Nothing else. */
export const ScreenReadBack = ({ meeting, consents }: ScreenReadBackProps) => {
  const recorded = inWords(meeting, meeting.toRead, useNow(60_000))
  return (
    <main className="hub-scherm hub-scherm--read hub-on-blue" id="inhoud">
      <div className="hub-scherm__readhead">
        <h1>{copy.isRight}</h1>
        <p>{copy.atItemAll(meeting.numberOf(meeting.currentId ?? ''))}</p>
      </div>
      <Pages looks={['xl', 'l', 'm', 's', 'xs']} label={copy.page}>
        <ScreenRecord
          lines={recorded}
          under={(id) => <ScreenTally consents={consents.filter(({ decision }) => decision?.id === id)} />}
        />
        <ScreenTally consents={consents.filter(({ decision }) => !decision)} />
      </Pages>
      <p className="hub-scherm__readfoot">{copy.raiseHand}</p>
    </main>
  )
}

interface ScreenRecordProps {
  lines: ReturnType<typeof inWords>
  /** What belongs to one line: how the parties answered to it. */
  under?: (id: string) => ReactNode
}

/** What was recorded, each with its number and who does it. */
export const ScreenRecord = ({ lines, under }: ScreenRecordProps) => (
  <ul className="hub-scherm__record">
    {lines.map(({ id, head, text, who }) => (
      <li key={id}>
        <small>{head}</small>
        <p>{text}</p>
        {who && <p className="hub-scherm__who">{who}</p>}
        {under?.(id)}
      </li>
    ))}
  </ul>
)
