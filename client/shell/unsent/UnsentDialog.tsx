import { useState } from 'react'
import { whyNot } from '../../graph/acts/act.ts'
import { type Entry, inputOf } from '../../graph/outbox/queue.ts'
import { useHub } from '../../graph/use-hub.ts'
import { useDescribe } from '../../graph/outbox/unsent.ts'
import { serverTime } from '../../lib/clock.ts'
import { hourTime } from '../../lib/dates.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { copy } from '../copy.ts'
import { NotSentMark } from './NotSent.tsx'

/** The recorded acts that are not sent, in order. A refused act can be changed and sent again, or dropped. */
export const UnsentDialog = ({ entries, onClose }: { entries: readonly Entry[]; onClose: () => void }) => (
  <Dialog title={copy.unsent.head} closeLabel={copy.close} onClose={onClose} wide>
    <p className="utrecht-paragraph">{entries.length ? copy.unsent.lead : copy.unsent.none}</p>
    <ul className="hub-lines">
      {entries.map((entry) => (
        <Line key={entry.id} entry={entry} />
      ))}
    </ul>
  </Dialog>
)

const Line = ({ entry }: { entry: Entry }) => {
  const { label, words } = useDescribe()(entry)
  return (
    <li className="hub-line">
      <div className="hub-line__body">
        <b>{label}</b> <span className="hub-meta">{hourTime(serverTime(entry.createdAt))}</span>
        {entry.refused ? (
          <Mend entry={entry} />
        ) : (
          <>
            {words && <p className="hub-line__text">{words}</p>}
            <NotSentMark count={1} />
          </>
        )}
      </div>
    </li>
  )
}

const Mend = ({ entry }: { entry: Entry }) => {
  const { outbox } = useHub()
  const { field, words: sent } = useDescribe()(entry)
  const [words, setWords] = useState(sent)
  const [dropping, setDropping] = useState(false)
  if (!entry.refused) return null
  const there = wordsThere(entry, field)
  return (
    <div className="hub-stack hub-stack--close">
      <Alert kind="error" speak="off" title={whyNot(entry.refused)}>
        {there !== null && copy.unsent.there(there)}
      </Alert>
      {field && (
        <>
          <label className="utrecht-form-label" htmlFor={`mend-${entry.id}`}>
            {copy.unsent.yours}
          </label>
          <textarea
            id={`mend-${entry.id}`}
            className="utrecht-textarea utrecht-textarea--html-textarea"
            rows={3}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        </>
      )}
      <div className="hub-row">
        <Button
          small
          variant="primary"
          onClick={() => void outbox?.mend(entry.id, field && words.trim() ? { [field]: words.trim() } : {})}
        >
          {copy.unsent.again}
        </Button>
        {dropping ? (
          <Button small className="hub-danger" onClick={() => void outbox?.drop(entry.id)}>
            {copy.unsent.dropSure}
          </Button>
        ) : (
          <Button small variant="subtle" onClick={() => setDropping(true)}>
            {copy.unsent.drop}
          </Button>
        )}
      </div>
    </div>
  )
}

/** The words that the server has now in the place of these; null when it did not say. */
const wordsThere = (entry: Entry, field: string | undefined) => {
  const present = entry.refused?.refusal?.present as Record<string, unknown> | null | undefined
  const changed = field ?? Object.keys(inputOf(entry)).find((name) => name !== 'id' && name !== 'version')
  if (!present || !changed || !(changed in present)) return null
  const there = present[changed]
  return typeof there === 'string' || typeof there === 'number' ? String(there) : copy.unsent.nothingThere
}
