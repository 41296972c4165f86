import { ScreenTally } from '../../consent/ScreenTally.tsx'
import { useNow } from '../../lib/clock.ts'
import { Pages } from '../../ui/Pages.tsx'
import { copy } from '../../chair/copy.ts'
import { readNow } from '../../reading/recorded.ts'
import type { MeetingView } from '../view.ts'

/** The wall while it is read back: only what was recorded with who does it, and the question. */
export const ScreenReadBack = ({ view }: { view: MeetingView }) => {
  const recorded = readNow(view, useNow(60_000))
  // A decision that is not for the wall leaves its tally off too.
  const consents = view
    .consentsAt(view.currentId)
    .filter(({ decision }) => !decision || recorded.some(({ id }) => id === decision.id))
  return (
    <main className="hub-scherm hub-scherm--read hub-on-blue" id="inhoud">
      <div className="hub-scherm__readhead">
        <h1>{copy.isRight}</h1>
        <p>{copy.atItemAll(view.numberOf(view.currentId ?? ''))}</p>
      </div>
      <Pages looks={['large', 'middle', 'small']} label={copy.page}>
        <ul>
          {recorded.map(({ id, head, text, who }) => (
            <li key={id}>
              <small>{head}</small>
              <p>{text}</p>
              {who && <p className="hub-scherm__who">{who}</p>}
            </li>
          ))}
        </ul>
      </Pages>
      <div className="hub-scherm__readend">
        <ScreenTally consents={consents} />
        <p className="hub-scherm__readfoot">{copy.raiseHand}</p>
      </div>
    </main>
  )
}
