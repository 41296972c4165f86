import { type SubmitEvent, useState } from 'react'
import { EditButtons } from '../form/EditButtons.tsx'
import { useDialogAct } from '../form/use-dialog-act.ts'
import { isInvalid, whyNot } from '../graph/acts/act.ts'
import { readFragment } from '../graph/generated/index.ts'
import type { ListsOnPageFragment as House } from '../graph/generated/graphql.ts'
import { formKeys } from '../lib/form-keys.ts'
import { changes, merge } from '../lib/merge.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { NumberField, TextField } from '../ui/Field.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { editSamenwerkingsverband, ListsOnPage } from './operations.ts'

interface Fields {
  purpose: string
  website: string
  rhythmWeeks: number | null
  rhythmMinutes: number | null
}

const fieldsOf = ({ purpose, website, rhythmWeeks, rhythmMinutes }: House): Fields => ({
  ...{ purpose: purpose ?? '', website: website ?? '' },
  ...{ rhythmWeeks: rhythmWeeks ?? null, rhythmMinutes: rhythmMinutes ?? null },
})

export const AboutDialog = ({ house, onClose }: { house: House; onClose: () => void }) => {
  const [opened, setOpened] = useState({ version: house.version, fields: fieldsOf(house) })
  const [fields, setFields] = useState(opened.fields)
  const { run, busy, problem } = useDialogAct(editSamenwerkingsverband)
  const wrong = (field: keyof Fields) => isInvalid(problem, field) && copy.about.wrong[field]
  const set = (changed: Partial<Fields>) => setFields((before) => ({ ...before, ...changed }))
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (busy) return
    const changed = changes(opened.fields, fields)
    if (!Object.keys(changed).length) return onClose()
    const outcome = await run({ input: { id: house.id, version: opened.version, ...changed } })
    if (outcome.ok) return onClose()
    const present = outcome.refusal?.present
    if (present?.__typename !== 'Samenwerkingsverband') return
    const there = readFragment(ListsOnPage, present)
    setOpened({ version: there.version, fields: fieldsOf(there) })
    setFields(merge(opened.fields, fields, fieldsOf(there)).merged)
  }
  const isNamed = (Object.keys(fields) as (keyof Fields)[]).some(wrong)
  return (
    <Dialog title={copy.about.edit} closeLabel={copy.about.close} onClose={onClose}>
      <form
        className="hub-stack"
        onSubmit={(event) => void submit(event)}
        onKeyDown={formKeys({ cancel: onClose })}
        noValidate
      >
        <TextField
          label={copy.about.purpose}
          value={fields.purpose}
          maxLength={500}
          onChange={({ target }) => set({ purpose: target.value })}
        />
        <TextField
          label={copy.about.website}
          value={fields.website}
          maxLength={200}
          error={wrong('website')}
          onChange={({ target }) => set({ website: target.value })}
        />
        <NumberField
          label={copy.about.weeks}
          unit={copy.about.weeksUnit}
          value={fields.rhythmWeeks}
          error={wrong('rhythmWeeks')}
          onChange={(rhythmWeeks) => set({ rhythmWeeks })}
        />
        <NumberField
          label={copy.about.minutes}
          unit={copy.about.minutesUnit}
          value={fields.rhythmMinutes}
          error={wrong('rhythmMinutes')}
          onChange={(rhythmMinutes) => set({ rhythmMinutes })}
        />
        {problem && !isNamed && (
          <Problem>{problem.refusal?.code === 'CONFLICT' ? copy.about.conflict : whyNot(problem)}</Problem>
        )}
        <EditButtons words={copy.about} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
