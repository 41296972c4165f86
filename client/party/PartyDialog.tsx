import { type ReactNode, type SubmitEvent, useState } from 'react'
import { isInvalid, whyNot } from '../graph/acts/act.ts'
import type { NotDone } from '../graph/acts/outcome.ts'
import type { KindOnPageFragment as Kind, PartyOnPageFragment as Party } from '../graph/generated/graphql.ts'
import { readFragment } from '../graph/generated/index.ts'
import { useMembership } from '../session/session.ts'
import { formKeys } from '../lib/form-keys.ts'
import { uuidv7 } from '../lib/ids.ts'
import { changes, merge } from '../lib/merge.ts'
import { capital } from '../lib/words.ts'
import { CheckField } from '../ui/ChoiceGroup.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DateField, NumberField, SelectField, TextField } from '../ui/Field.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { addParty, editParty, endParty, moveParty, PartyOnPage } from './operations.ts'
import { isWeight } from './weight.ts'
import { EditButtons } from '../form/EditButtons.tsx'
import { useDialogAct } from '../form/use-dialog-act.ts'

interface PartyDialogProps {
  /** null: a new one. */
  party: Party | null
  /** The parties of today, in order. */
  table: readonly Party[]
  kinds: readonly Kind[]
  onClose: () => void
}

export const PartyDialog = ({ party, table, kinds, onClose }: PartyDialogProps) => {
  const [fields, setFields] = useState<Fields>(() => ({
    ...(party ? wordsOf(party) : { name: '', ...givenBy(kinds, firstChoice(kinds, table)) }),
    after: party ? (table[table.findIndex(({ id }) => id === party.id) - 1]?.id ?? '') : '',
    untilOn: party?.untilOn ?? '',
  }))
  const [tried, setTried] = useState(false)
  const save = useSaveParty(party, fields, setFields)
  const nameTaken = isInvalid(save.problem, 'name')
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (fields.name.trim() && isWeight(fields.weight) && !save.busy && (await save.run())) onClose()
  }
  const set = (changed: Partial<Fields>) => setFields((before) => ({ ...before, ...changed }))
  const nameError = (tried && !fields.name.trim() && copy.nameMissing) || (nameTaken && copy.nameTaken)
  return (
    <Dialog title={party ? copy.edit(party.name) : copy.add} closeLabel={copy.close} onClose={onClose}>
      <form
        className="hub-stack"
        onSubmit={(event) => void submit(event)}
        onKeyDown={formKeys({ cancel: onClose })}
        noValidate
      >
        <PartyFields
          party={party}
          table={table}
          kinds={kinds}
          fields={fields}
          nameError={nameError}
          weightError={tried && !isWeight(fields.weight) && copy.weightWrong}
          set={set}
        />
        {save.problem && !nameTaken && <Problem>{whyNotSaved(save.problem)}</Problem>}
        <EditButtons words={copy} busy={save.busy} onCancel={onClose} />
      </form>
    </Dialog>
  )
}

interface PartyFieldsProps extends Pick<PartyDialogProps, 'party' | 'table' | 'kinds'> {
  fields: Fields
  nameError: ReactNode
  weightError: ReactNode
  set: (changed: Partial<Fields>) => void
}

const PartyFields = ({ party, table, kinds, fields, nameError, weightError, set }: PartyFieldsProps) => {
  const atTable = party && table.some(({ id }) => id === party.id)
  return (
    <>
      <TextField
        label={copy.name}
        value={fields.name}
        maxLength={200}
        error={nameError}
        onChange={({ target }) => set({ name: target.value })}
      />
      <SelectField
        label={copy.kind}
        value={fields.kindId}
        onChange={({ target }) => set(party ? { kindId: target.value } : givenBy(kinds, target.value))}
      >
        {kinds.map(({ id, singular }) => (
          <option key={id} value={id}>
            {capital(singular)}
          </option>
        ))}
      </SelectField>
      <CheckField label={copy.votes} checked={fields.votes} onChange={(votes) => set({ votes })} />
      {fields.votes && (
        <NumberField
          label={copy.weight}
          hint={copy.weightHint}
          value={fields.weight}
          error={weightError}
          onChange={(weight) => set({ weight })}
        />
      )}
      {atTable && (
        <SelectField label={copy.place} value={fields.after} onChange={({ target }) => set({ after: target.value })}>
          <option value="">{copy.first}</option>
          {table
            .filter(({ id }) => id !== party.id)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {copy.after(name)}
              </option>
            ))}
        </SelectField>
      )}
      {party && (
        <DateField
          label={copy.untilOn}
          hint={copy.untilHint}
          value={fields.untilOn}
          onChange={({ target }) => set({ untilOn: target.value })}
        />
      )}
    </>
  )
}

const onlyWords = ({ name, kindId, votes, weight }: Words) => ({ name, kindId, votes, weight })

const whyNotSaved = (problem: NotDone<unknown>) => {
  if (problem.refusal?.code === 'CONFLICT') return copy.conflict
  return isInvalid(problem, 'untilOn') ? copy.untilWrong : whyNot(problem, { name: copy.name })
}

interface Words {
  name: string
  kindId: string
  votes: boolean
  weight: number | null
}
interface Fields extends Words {
  after: string
  untilOn: string
}

const wordsOf = ({ name, partyKind, votes, weight }: Party): Words => ({ name, kindId: partyKind.id, votes, weight })

/** What a new party of this kind gets. */
const givenBy = (kinds: readonly Kind[], id: string) => {
  const kind = kinds.find((one) => one.id === id)
  return { kindId: id, votes: kind?.votes ?? true, weight: kind?.weight ?? 1 }
}

/** The kind of most parties is the likeliest one of the next. */
const firstChoice = (kinds: readonly Kind[], table: readonly Party[]) => {
  const ofKind = (id: string) => table.filter(({ partyKind }) => partyKind.id === id).length
  return [...kinds].sort((one, other) => ofKind(other.id) - ofKind(one.id))[0]?.id ?? ''
}

/**
 * Name, place and last day are acts of their own: what did not change is not sent. What somebody else changed meanwhile
 * comes into the form, under what was changed here.
 */
const useSaveParty = (party: Party | null, fields: Fields, setFields: (fields: Fields) => void) => {
  const { id: samenwerkingsverbandId } = useMembership().samenwerkingsverband
  const [id] = useState(uuidv7)
  const [opened, setOpened] = useState({ version: party?.version ?? 0, fields })
  const [add, edit, move, end] = [
    useDialogAct(addParty),
    useDialogAct(editParty),
    useDialogAct(moveParty),
    useDialogAct(endParty),
  ]
  const mine = { ...fields, name: fields.name.trim() }
  const { name, kindId, votes } = mine
  const weight = mine.weight ?? 1
  const editWords = async (party: Party) => {
    const base = opened.fields
    const changed = changes(onlyWords(base), onlyWords(mine))
    if (!Object.keys(changed).length) return true
    const outcome = await edit.run({ input: { id: party.id, version: opened.version, ...changed } })
    const present = outcome.ok ? null : outcome.refusal?.present
    if (present?.__typename === 'Party') {
      const there = readFragment(PartyOnPage, present)
      const theirs = { ...base, ...wordsOf(there) }
      setOpened({ version: there.version, fields: theirs })
      setFields(merge(base, mine, theirs).merged)
    }
    return outcome.ok
  }
  const run = async () => {
    if (!party) return (await add.run({ input: { id, samenwerkingsverbandId, name, kindId, votes, weight } })).ok
    if (!(await editWords(party))) return false
    if (fields.after !== opened.fields.after && !(await move.run({ id: party.id, after: fields.after || null })).ok)
      return false
    return (
      fields.untilOn === opened.fields.untilOn || (await end.run({ id: party.id, untilOn: fields.untilOn || null })).ok
    )
  }
  const acts = [add, edit, move, end]
  return { run, busy: acts.some(({ busy }) => busy), problem: acts.find(({ problem }) => problem)?.problem ?? null }
}
