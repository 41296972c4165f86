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
  // A decision that is not for the wall leaves its tally off too.
  const shown = consents.filter(({ decision }) => !decision || recorded.some(({ id }) => id === decision.id))
  return (
    <main className="hub-scherm hub-scherm--read hub-on-blue" id="inhoud">
      <div className="hub-scherm__readhead">
        <h1>{copy.isRight}</h1>
        <p>{copy.atItemAll(meeting.numberOf(meeting.currentId ?? ''))}</p>
      </div>
      <Pages looks={['xl', 'l', 'm', 's', 'xs']} label={copy.page}>
        <ScreenRecord lines={recorded} />
        <ScreenTally consents={shown} />
      </Pages>
      <p className="hub-scherm__readfoot">{copy.raiseHand}</p>
    </main>
  )
}

/** What was recorded, each with its number and who does it. */
export const ScreenRecord = ({ lines }: { lines: ReturnType<typeof inWords> }) => (
  <ul className="hub-scherm__record">
    {lines.map(({ id, head, text, who }) => (
      <li key={id}>
        <small>{head}</small>
        <p>{text}</p>
        {who && <p className="hub-scherm__who">{who}</p>}
      </li>
    ))}
  </ul>
)
