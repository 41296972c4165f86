import type { Entry } from '../../graph/outbox/queue.ts'
import { useDescribe } from '../../graph/outbox/unsent.ts'

/** What was typed in the other fields of the form, under the words that stand for the act. */
export const OtherWords = ({ entry }: { entry: Entry }) =>
  useDescribe()(entry).others.map(({ label, words }) => (
    <p key={label} className="hub-line__text">
      <span className="hub-meta">{label}:</span> {words}
    </p>
  ))
