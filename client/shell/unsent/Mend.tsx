import { useState } from 'react'
import { flushSync } from 'react-dom'
import { Conflict } from '../../form/Conflict.tsx'
import { useOpenForm } from '../../form/places.ts'
import { whyNot } from '../../graph/acts/act.ts'
import { changedBy, type Entry } from '../../graph/outbox/queue.ts'
import type { ActInput } from '../../graph/outbox/recorded.ts'
import { bothTexts, isSame } from '../../lib/merge.ts'
import { useDescribe } from '../../graph/outbox/unsent.ts'
import { useHub } from '../../graph/use-hub.ts'
import { setDraft, useDraft } from '../../lib/drafts.ts'
import { useTypedForm } from '../../lib/open-forms.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { useCloseDialogs } from '../../ui/Dialog.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { copy } from '../copy.ts'
import { OtherWords } from './OtherWords.tsx'

/** An act that was not done: why, its words, and what can become of it. Nothing goes away before somebody says so. */
export const Mend = ({ entry }: { entry: Entry }) => {
  const theirs = useTheirs(entry)
  if (!entry.refused) return null
  return (
    <div className="hub-stack hub-stack--close" data-returned={entry.name}>
      <Alert kind="error" speak="off" title={whyNot(entry.refused)} />
      {theirs ? <Choose entry={entry} theirs={theirs} /> : <Again entry={entry} />}
    </div>
  )
}

interface Difference {
  field: string
  mine: unknown
  theirs: unknown
  base: unknown
}

/** After a conflict: the fields that others changed too; null: they are not known here. */
const useTheirs = (entry: Entry): readonly Difference[] | null => {
  const { recorded } = useHub()
  const present = entry.refused?.refusal?.present
  if (!present || typeof present !== 'object') return null
  const there: ActInput = recorded[entry.name]?.asInput?.({ ...present }) ?? { ...present }
  const differences = changedBy(entry).flatMap<Difference>(([field, mine]) =>
    field in there && !isSame(there[field], entry.base?.[field]) && !isSame(there[field], mine)
      ? { field, mine, theirs: there[field], base: entry.base?.[field] }
      : [],
  )
  return differences.length ? differences : null
}

/** Both texts, to choose from. */
const Choose = ({ entry, theirs }: { entry: Entry; theirs: readonly Difference[] }) => {
  const { outbox } = useHub()
  const { label, field: words } = useDescribe()(entry)
  const take = (mineOf: (one: Difference) => unknown) =>
    void outbox?.mend(entry, {
      input: Object.fromEntries(theirs.map((one) => [one.field, mineOf(one)])),
      base: Object.fromEntries(theirs.map((one) => [one.field, one.theirs])),
    })
  // Of the fields that only this person changed the edit stays.
  const others = changedBy(entry).length > theirs.length
  return (
    <Conflict
      differences={theirs.map(({ field, ...one }) => ({
        label: field === words ? label : copy.unsent.otherField,
        theirs: said(one.theirs),
        mine: said(one.mine),
      }))}
      onMine={() => take(({ mine }) => mine)}
      onTheirs={() => (others ? take((one) => one.theirs) : void outbox?.drop(entry))}
      onBoth={
        theirs.every(({ field }) => field === words)
          ? () => take((one) => bothTexts(said(one.base), said(one.mine), said(one.theirs)))
          : undefined
      }
    />
  )
}

const said = (value: unknown) => {
  if (typeof value === 'boolean') return value ? copy.unsent.yes : copy.unsent.no
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

interface MendDraft {
  fields: { text: string }
}

const mendDraft = ({ id }: Entry) => `mend:${id}`

const Again = ({ entry }: { entry: Entry }) => {
  const { outbox } = useHub()
  const { label, field, words: sent } = useDescribe()(entry)
  // What is mended is a draft like any other: the list and the place where it would stand show the same.
  const draft = mendDraft(entry)
  const [typed, setTyped, forget] = useDraft<MendDraft | null>(draft, null, {
    label: copy.unsent.yoursOf(label),
    words: ['text'],
  })
  useTypedForm(draft)
  const words = typed?.fields.text ?? sent
  const isStillRefused = () => outbox?.entries.get().some(({ id, refused }) => id === entry.id && refused)
  const again = async () => {
    await outbox?.mend(entry, { input: field && words.trim() ? { [field]: words.trim() } : {} })
    // Another page had changed it: then nothing went, and the words stay here.
    if (!isStillRefused()) forget()
  }
  const drop = () => {
    forget()
    void outbox?.drop(entry)
  }
  const [dropping, setDropping] = useState(false)
  // It may have been done: under its key it goes again as it is.
  const isFixed = entry.refused?.fault !== undefined
  return (
    <>
      {field && isFixed && <p className="hub-line__text">{sent}</p>}
      {field && !isFixed && (
        <>
          <label className="utrecht-form-label" htmlFor={`mend-${entry.id}`}>
            {copy.unsent.yours}
          </label>
          <textarea
            id={`mend-${entry.id}`}
            className="utrecht-textarea utrecht-textarea--html-textarea"
            rows={3}
            value={words}
            onChange={({ target }) => setTyped({ fields: { text: target.value } })}
          />
        </>
      )}
      <OtherWords entry={entry} />
      <div className="hub-row">
        <Button small variant="primary" onClick={() => void again()}>
          {copy.unsent.again}
        </Button>
        <TakeBack entry={entry} mended={field ? { [field]: words } : {}} onTaken={forget} />
        {dropping ? (
          // The second half of a double press on what stood here before means nothing.
          <Button small className="hub-danger" onClick={({ detail }) => detail < 2 && drop()}>
            {copy.unsent.dropSure}
          </Button>
        ) : (
          <Button small variant="subtle" onClick={({ detail }) => detail < 2 && setDropping(true)}>
            {copy.unsent.drop}
          </Button>
        )}
      </div>
    </>
  )
}

interface TakeBackProps {
  entry: Entry
  /** What was typed over its words. */
  mended: Record<string, string>
  onTaken: () => void
}

/**
 * Back into the form that it came from, with all its fields; not while something else is being typed there, and only
 * where this page has that form: elsewhere the words would be gone from sight.
 */
const TakeBack = ({ entry, mended, onTaken }: TakeBackProps) => {
  const { typed } = entry
  const { outbox } = useHub()
  const [kept] = useDraft<unknown>(typed?.draft ?? '', null)
  const openForm = useOpenForm(typed?.draft)
  const closeDialogs = useCloseDialogs()
  if (!typed || typed.base !== undefined || kept || !openForm) return null
  const press = () => {
    setDraft(typed.draft, { fields: { ...(typed.fields as object), ...mended } }, typed.what)
    onTaken()
    void outbox?.drop(entry)
    flushSync(closeDialogs)
    openForm()
    announce(copy.unsent.takenBack)
  }
  return (
    <Button small onClick={press}>
      {copy.unsent.takeBack}
    </Button>
  )
}
