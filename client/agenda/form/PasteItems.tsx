import { type SubmitEvent, useState } from 'react'
import { nl } from '../../../schema/nl.ts'
import { doneSaid } from '../../form/waits.ts'
import { useAct } from '../../graph/acts/act.ts'
import type { Purpose } from '../../graph/generated/graphql.ts'
import { useDraft } from '../../lib/drafts.ts'
import { formKeys } from '../../lib/form-keys.ts'
import { uuidv7 } from '../../lib/ids.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckField } from '../../ui/ChoiceGroup.tsx'
import { NumberField, SelectField, TextArea, TextField } from '../../ui/Field.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { copy } from '../copy.ts'
import { addAgendaItem } from '../operations.ts'
import { itemsIn, mostPasted, type PastedItem } from './pasted.ts'
import './form.css'

/** A line that becomes an item. Its id is made once, so that an item that is sent again is the same one. */
type Row = PastedItem & { id: string; chosen: boolean }

export interface Pasted {
  text: string
  rows: readonly Row[]
}

/** Where the list that is being put on the agenda of a meeting is kept. */
export const pastedDraft = (meetingId: string) => `items:pasted:${meetingId}`

export const pastedFrom = (text: string): Pasted => ({
  text,
  rows: itemsIn(text)
    .slice(0, mostPasted)
    .map((item) => ({ ...item, id: uuidv7(), chosen: true })),
})

const nothing: Pasted = { text: '', rows: [] }

/** Puts a list that was copied elsewhere on the agenda: first a look at the items, then all in one press. */
export const PasteItems = ({ meetingId, onClose }: { meetingId: string; onClose: () => void }) => {
  const [{ text, rows }, keep, forget] = useDraft<Pasted>(pastedDraft(meetingId), nothing)
  const [add] = useAct(addAgendaItem)
  const [tried, setTried] = useState(false)
  const chosen = rows.filter((row) => row.chosen)
  const isWrong = ({ title, plannedMinutes }: Row) =>
    !title.trim() || [...title].length > 200 || (plannedMinutes ?? 0) > 600
  const change = (row: Row, part: Partial<Row>) =>
    keep({ text, rows: rows.map((one) => (one === row ? { ...row, ...part } : one)) })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (!chosen.length || chosen.some(isWrong)) return
    // In one go and in order: each comes last, behind the one before it.
    const sent = chosen.map(({ id, title, plannedMinutes, purpose }) =>
      add({ input: { id, meetingId, title: title.trim(), plannedMinutes, purpose } }),
    )
    forget()
    onClose()
    void Promise.all(sent).then((outcomes) => {
      const done = outcomes.filter((outcome) => outcome.ok)
      if (done[0]) announce(doneSaid(done[0], copy.paste.done(done.length)))
    })
  }
  return (
    <form
      className="hub-itemform"
      aria-label={copy.paste.head}
      onSubmit={submit}
      onKeyDown={formKeys({ cancel: onClose })}
      noValidate
    >
      <h3 className="utrecht-heading-3">{copy.paste.head}</h3>
      <TextArea
        autoFocus
        label={copy.paste.text}
        hint={copy.paste.hint}
        rows={rows.length ? 3 : 6}
        value={text}
        onChange={({ target }) => keep(pastedFrom(target.value))}
      />
      {itemsIn(text).length > mostPasted && <Problem>{copy.paste.tooMany(mostPasted)}</Problem>}
      {rows.length > 0 && (
        <ol className="hub-pasted" aria-label={copy.paste.look}>
          {rows.map((row, at) => (
            <PastedRow
              key={row.id}
              row={row}
              number={at + 1}
              error={tried && row.chosen && isWrong(row) ? copy.paste.titleWrong : null}
              onChange={(part) => change(row, part)}
            />
          ))}
        </ol>
      )}
      {tried && !chosen.length && <Problem>{copy.paste.none}</Problem>}
      <div className="hub-row">
        <Button variant="primary" type="submit">
          {copy.paste.put(chosen.length)}
        </Button>
        <Button
          variant="subtle"
          onClick={() => {
            forget()
            onClose()
          }}
        >
          {copy.cancel}
        </Button>
      </div>
    </form>
  )
}

interface PastedRowProps {
  row: Row
  number: number
  error: string | null
  onChange: (part: Partial<Row>) => void
}

const PastedRow = ({ row, number, error, onChange }: PastedRowProps) => (
  <li>
    <CheckField
      label={<span className="hub-sr">{copy.paste.take(number)}</span>}
      checked={row.chosen}
      onChange={(chosen) => onChange({ chosen })}
    />
    <TextField
      label={copy.paste.title(number)}
      labelHidden
      className="hub-pasted__title"
      value={row.title}
      error={error}
      disabled={!row.chosen}
      onChange={({ target }) => onChange({ title: target.value })}
    />
    <SelectField
      label={copy.paste.purpose(number)}
      labelHidden
      value={row.purpose}
      disabled={!row.chosen}
      onChange={({ target }) => onChange({ purpose: target.value as Purpose })}
    >
      {(['INFORM', 'DISCUSS', 'ADVISE', 'DECIDE'] as const).map((purpose) => (
        <option key={purpose} value={purpose}>
          {nl.purpose[purpose]}
        </option>
      ))}
    </SelectField>
    <NumberField
      label={copy.paste.minutes(number)}
      labelHidden
      unit={copy.paste.unit}
      value={row.plannedMinutes}
      disabled={!row.chosen}
      onChange={(plannedMinutes) => onChange({ plannedMinutes })}
    />
  </li>
)
