import { ScreenTally } from '../../consent/ScreenTally.tsx'
import { readNow } from '../chair/ReadBack.tsx'
import { copy } from '../chair/copy.ts'
import type { MeetingView } from '../view.ts'

/** More would not be read at ten metres. */
const most = 5

/** The wall while it is read back: only what was recorded, and the question. */
export const ScreenReadBack = ({ view }: { view: MeetingView }) => {
  const recorded = readNow(view)
  const number = view.numberOf(view.currentId ?? '')
  const [only] = recorded
  const size = recorded.length > 3 || recorded.some(({ text }) => text.length > 220) ? 'is-small' : recorded.length > 1 ? 'is-many' : ''
  return (
    <main className={`hub-scherm hub-scherm--read hub-on-blue ${size}`} id="inhoud">
      <div className="hub-scherm__readhead">
        <h1>{copy.isRight}</h1>
        <p>{recorded.length === 1 ? copy.atItem(only!.head, number) : copy.atItemAll(number)}</p>
      </div>
      <ul>
        {recorded.slice(0, most).map(({ id, head, text }) => (
          <li key={id}>
            {recorded.length > 1 && <small>{head}</small>}
            <p>{text}</p>
          </li>
        ))}
      </ul>
      <div className="hub-scherm__readend">
        <ScreenTally consents={view.consentsAt(view.currentId)} />
        <p className="hub-scherm__readfoot">
          {recorded.length > most && `${copy.more(recorded.length - most)}. `}
          {copy.raiseHand}
        </p>
      </div>
    </main>
  )
}
