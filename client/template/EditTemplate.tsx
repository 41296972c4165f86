import { useState } from 'react'
import { useQuery } from 'urql'
import { Conflict } from '../form/Conflict.tsx'
import { useAct, whyNot } from '../graph/acts/act.ts'
import { useProblem } from '../graph/acts/use-problem.ts'
import type { TemplateToEditFragment } from '../graph/generated/graphql.ts'
import { readFragment } from '../graph/generated/index.ts'
import { useMembership } from '../session/session.ts'
import { useDraft } from '../lib/drafts.ts'
import { uuidv7 } from '../lib/ids.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { editTemplate, templatesToEdit, TemplateToEdit } from './operations.ts'
import { type StandingItem, TemplateItems } from './TemplateItems.tsx'

interface EditTemplateProps {
  id: string
  onSaved: () => void
  onClose: () => void
}

/** Name and standing items of a template, as a whole: what is changed stays in the draft until it is saved. */
export const EditTemplate = ({ id, onSaved, onClose }: EditTemplateProps) => {
  const { slug } = useMembership().samenwerkingsverband
  const [{ data }] = useQuery({ query: templatesToEdit, variables: { slug }, requestPolicy: 'network-only' })
  const template = readFragment(TemplateToEdit, data?.samenwerkingsverband?.templates ?? []).find(
    (one) => one.id === id,
  )
  if (template) return <Editor template={template} onSaved={onSaved} onClose={onClose} />
  return (
    <Dialog title={copy.edit} closeLabel={copy.close} onClose={onClose}>
      {data ? <Alert kind="warning" title={copy.gone} /> : <Loading label={copy.busy} />}
    </Dialog>
  )
}

interface Draft {
  version: number
  name: string
  items: readonly StandingItem[]
}

const Editor = ({
  template,
  onSaved,
  onClose,
}: { template: TemplateToEditFragment } & Omit<EditTemplateProps, 'id'>) => {
  const [begun] = useState(() => draftOf(template))
  const [kept, keep, forget] = useDraft<Draft | null>(`template:${template.id}`, null)
  const [save, saving] = useAct(editTemplate)
  const [problem, setProblem] = useProblem()
  /** The template as somebody else saved it meanwhile. */
  const [theirs, setTheirs] = useState<Draft | null>(null)
  const draft = kept ?? begun
  const leave = () => {
    forget()
    onClose()
  }
  const press = async () => {
    setProblem(null)
    if (!draft.name.trim()) return
    const items = draft.items.map(({ key: _here, ...item }) => item)
    const outcome = await save({ input: { id: template.id, version: draft.version, name: draft.name.trim(), items } })
    if (outcome.ok) {
      announce(copy.saved(draft.name.trim()))
      onSaved()
      return leave()
    }
    const present = outcome.refusal?.code === 'CONFLICT' ? outcome.refusal.present : null
    if (present?.__typename !== 'AgendaTemplate') return setProblem(outcome)
    setTheirs(draftOf(readFragment(TemplateToEdit, present)))
  }
  /** Nothing goes on top of theirs before it was read beside it. */
  const choose = (next: Draft) => {
    keep(next)
    setTheirs(null)
  }
  return (
    <Dialog
      wide
      title={copy.editOf(template.name)}
      closeLabel={copy.close}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" busy={saving && copy.busy} onClick={() => void press()}>
            {copy.saveNow}
          </Button>
          <Button variant="subtle" onClick={leave}>
            {copy.cancel}
          </Button>
        </>
      }
    >
      <TextField
        label={copy.name}
        maxLength={100}
        value={draft.name}
        error={!draft.name.trim() && copy.nameMissing}
        onChange={({ target }) => keep({ ...draft, name: target.value })}
      />
      <TemplateItems items={draft.items} onChange={(items) => keep({ ...draft, items })} />
      {theirs && (
        <Conflict
          differences={[
            { label: copy.name, theirs: theirs.name, mine: draft.name },
            { label: copy.items, theirs: titlesOf(theirs), mine: titlesOf(draft) },
          ].filter((one) => one.theirs !== one.mine)}
          onMine={() => choose({ ...draft, version: theirs.version })}
          onTheirs={() => choose(theirs)}
        />
      )}
      {problem && <Problem>{whyNot(problem, { name: copy.name })}</Problem>}
    </Dialog>
  )
}

const titlesOf = ({ items }: Draft) => items.map(({ title }, at) => `${at + 1}. ${title}`).join('\n')

const draftOf = ({ version, name, items }: TemplateToEditFragment): Draft => ({
  version,
  name,
  items: items.map((item) => ({
    key: uuidv7(),
    title: item.title,
    question: item.question ?? null,
    purpose: item.purpose,
    plannedMinutes: item.plannedMinutes ?? null,
    presenter: item.presenter ?? null,
    distribution: item.distribution,
    recurring: item.recurring,
    adoptsMinutes: item.adoptsMinutes,
    atEnd: item.atEnd,
    section: item.section ?? null,
  })),
})
