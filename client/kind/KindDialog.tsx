import { type SubmitEvent, useState } from 'react'
import { nl } from '../../schema/nl.ts'
import { isInvalid, whyNot } from '../graph/acts/act.ts'
import { readFragment } from '../graph/generated/index.ts'
import type { KindColour, KindOnPageFragment as Kind } from '../graph/generated/graphql.ts'
import { EditButtons } from '../form/EditButtons.tsx'
import { useDialogAct } from '../form/use-dialog-act.ts'
import { formKeys } from '../lib/form-keys.ts'
import { uuidv7 } from '../lib/ids.ts'
import { changes, merge } from '../lib/merge.ts'
import { isWeight } from '../party/weight.ts'
import { useMembership } from '../session/session.ts'
import { CheckField } from '../ui/ChoiceGroup.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { NumberField, SelectField, TextField } from '../ui/Field.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { addKind, editKind, KindOnPage } from './operations.ts'

interface Fields {
  singular: string
  plural: string
  colour: KindColour
  votes: boolean
  weight: number | null
}

const empty: Fields = { singular: '', plural: '', colour: 'BLUE', votes: true, weight: 1 }
const fieldsOf = ({ singular, plural, colour, votes, weight }: Fields): Fields => ({
  ...{ singular: singular.trim(), plural: plural.trim() },
  ...{ colour, votes, weight },
})
const colours = Object.keys(nl.kindColour) as KindColour[]

/** Adds a kind of party, or changes one. */
export const KindDialog = ({ kind, onClose }: { kind: Kind | null; onClose: () => void }) => {
  const [fields, setFields] = useState<Fields>(() => (kind ? fieldsOf(kind) : empty))
  const [tried, setTried] = useState(false)
  const save = useSaveKind(kind, fields, setFields)
  const right = fieldsOf(fields)
  const weightWrong = !isWeight(right.weight)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (right.singular && right.plural && !weightWrong && !save.busy && (await save.run())) onClose()
  }
  const set = (changed: Partial<Fields>) => setFields((before) => ({ ...before, ...changed }))
  const wordError = (word: 'singular' | 'plural') =>
    (tried && !right[word] && copy.missing) || (isInvalid(save.problem, word) && copy.taken)
  return (
    <Dialog title={kind ? copy.edit(kind.plural) : copy.add} closeLabel={copy.close} onClose={onClose}>
      <form
        className="hub-stack"
        onSubmit={(event) => void submit(event)}
        onKeyDown={formKeys({ cancel: onClose })}
        noValidate
      >
        {(['singular', 'plural'] as const).map((word) => (
          <TextField
            key={word}
            label={copy[word]}
            hint={word === 'plural' && copy.pluralHint}
            value={fields[word]}
            maxLength={60}
            error={wordError(word)}
            onChange={({ target }) => set({ [word]: target.value })}
          />
        ))}
        <SelectField
          label={copy.colour}
          value={fields.colour}
          onChange={({ target }) => set({ colour: target.value as KindColour })}
        >
          {colours.map((colour) => (
            <option key={colour} value={colour}>
              {copy.colours(colour)}
            </option>
          ))}
        </SelectField>
        <CheckField label={copy.votes} checked={fields.votes} onChange={(votes) => set({ votes })} />
        {fields.votes && (
          <NumberField
            label={copy.weight}
            hint={copy.weightHint}
            value={fields.weight}
            error={tried && weightWrong && copy.weightWrong}
            onChange={(weight) => set({ weight })}
          />
        )}
        {kind && <p className="hub-meta">{copy.stays}</p>}
        {save.problem && !isInvalid(save.problem, 'singular') && !isInvalid(save.problem, 'plural') && (
          <Problem>{save.problem.refusal?.code === 'CONFLICT' ? copy.conflict : whyNot(save.problem)}</Problem>
        )}
        <EditButtons words={copy} busy={save.busy} onCancel={onClose} />
      </form>
    </Dialog>
  )
}

/** What somebody else changed meanwhile comes into the form, under what was changed here. */
const useSaveKind = (kind: Kind | null, fields: Fields, setFields: (fields: Fields) => void) => {
  const { id: samenwerkingsverbandId } = useMembership().samenwerkingsverband
  const [id] = useState(uuidv7)
  const [opened, setOpened] = useState({ version: kind?.version ?? 0, fields: fieldsOf(fields) })
  const [add, edit] = [useDialogAct(addKind), useDialogAct(editKind)]
  const run = async () => {
    const mine = fieldsOf(fields)
    if (!kind) return (await add.run({ input: { id, samenwerkingsverbandId, ...mine } })).ok
    const changed = changes(opened.fields, mine)
    if (!Object.keys(changed).length) return true
    const outcome = await edit.run({ input: { id: kind.id, version: opened.version, ...changed } })
    const present = outcome.ok ? null : outcome.refusal?.present
    if (present?.__typename === 'Kind') {
      const there = readFragment(KindOnPage, present)
      const theirs = fieldsOf(there)
      setOpened({ version: there.version, fields: theirs })
      setFields(merge(opened.fields, mine, theirs).merged)
    }
    return outcome.ok
  }
  return { run, busy: add.busy || edit.busy, problem: add.problem ?? edit.problem }
}
