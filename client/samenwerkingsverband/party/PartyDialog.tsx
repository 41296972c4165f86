import { type SubmitEvent, useState } from 'react'
import { nl } from '../../../schema/nl.ts'
import { whyNot } from '../../graph/acts/act.ts'
import type { PartyKind, PartyOnPageFragment as Party } from '../../graph/generated/graphql.ts'
import { useMembership } from '../../graph/session.tsx'
import { formKeys } from '../../lib/form-keys.ts'
import { uuidv7 } from '../../lib/ids.ts'
import { capital } from '../../lib/words.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckField } from '../../ui/ChoiceGroup.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField, TextField } from '../../ui/Field.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { copy } from '../copy.ts'
import { addParty, editParty, endParty, moveParty } from '../operations.ts'
import { useHouseAct } from '../use-house-act.ts'

interface PartyDialogProps {
  /** null: a new one. */
  party: Party | null
  /** The parties of today, in order. */
  table: readonly Party[]
  onClose: () => void
}

const kinds = Object.keys(nl.partyKind) as PartyKind[]

export const PartyDialog = ({ party, table, onClose }: PartyDialogProps) => {
  const [fields, setFields] = useState(() => ({
    name: party?.name ?? '',
    kind: party?.kind ?? 'MUNICIPALITY',
    votes: party?.votes ?? true,
    after: party ? (table[table.findIndex(({ id }) => id === party.id) - 1]?.id ?? '') : '',
    untilOn: party?.untilOn ?? '',
  }))
  const [opened] = useState(fields)
  const [tried, setTried] = useState(false)
  const save = useSaveParty(party, opened, fields)
  const submit = async (event?: SubmitEvent) => {
    event?.preventDefault()
    setTried(true)
    if (fields.name.trim() && !save.busy && (await save.run())) onClose()
  }
  const set = (changed: Partial<typeof fields>) => setFields((before) => ({ ...before, ...changed }))
  const atTable = party && table.some(({ id }) => id === party.id)
  return (
    <Dialog title={party ? copy.party.edit(party.name) : copy.party.add} closeLabel={copy.close} onClose={onClose}>
      <form className="hub-stack" onSubmit={(event) => void submit(event)} onKeyDown={formKeys(() => void submit(), onClose)} noValidate>
        <TextField
          label={copy.name}
          value={fields.name}
          maxLength={200}
          error={tried && !fields.name.trim() && copy.nameMissing}
          onChange={({ target }) => set({ name: target.value })}
        />
        <SelectField
          label={copy.party.kind}
          value={fields.kind}
          onChange={({ target }) => set({ kind: target.value as PartyKind, ...(!party && { votes: target.value !== 'TEAM' }) })}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {capital(nl.partyKind[kind])}
            </option>
          ))}
        </SelectField>
        <CheckField label={copy.party.votes} checked={fields.votes} onChange={(votes) => set({ votes })} />
        {atTable && (
          <SelectField label={copy.party.place} value={fields.after} onChange={({ target }) => set({ after: target.value })}>
            <option value="">{copy.party.first}</option>
            {table
              .filter(({ id }) => id !== party.id)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {copy.party.after(name)}
                </option>
              ))}
          </SelectField>
        )}
        {party && (
          <TextField
            type="date"
            label={copy.party.untilOn}
            hint={copy.party.untilHint}
            value={fields.untilOn}
            onChange={({ target }) => set({ untilOn: target.value })}
          />
        )}
        {save.problem && (
          <Problem>{save.problem.refusal?.code === 'CONFLICT' ? copy.party.conflict : whyNot(save.problem, { name: copy.name })}</Problem>
        )}
        <div className="hub-row">
          <Button variant="primary" type="submit" busy={save.busy && copy.busy}>
            {copy.save}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {copy.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

interface Fields {
  name: string
  kind: PartyKind
  votes: boolean
  after: string
  untilOn: string
}

/** Name, place and last day are acts of their own: what did not change is not sent. */
const useSaveParty = (party: Party | null, opened: Fields, fields: Fields) => {
  const { id: samenwerkingsverbandId } = useMembership().samenwerkingsverband
  const [id] = useState(uuidv7)
  const [add, edit, move, end] = [useHouseAct(addParty), useHouseAct(editParty), useHouseAct(moveParty), useHouseAct(endParty)]
  const { kind, votes } = fields
  const name = fields.name.trim()
  const run = async () => {
    if (!party) return (await add.run({ input: { id, samenwerkingsverbandId, name, kind, votes } })).ok
    const changed = name !== opened.name || kind !== opened.kind || votes !== opened.votes
    if (changed && !(await edit.run({ input: { id: party.id, version: party.version, name, kind, votes } })).ok) return false
    if (fields.after !== opened.after && !(await move.run({ id: party.id, after: fields.after || null })).ok) return false
    return fields.untilOn === opened.untilOn || (await end.run({ id: party.id, untilOn: fields.untilOn || null })).ok
  }
  const acts = [add, edit, move, end]
  return { run, busy: acts.some(({ busy }) => busy), problem: acts.find(({ problem }) => problem)?.problem ?? null }
}
