import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react'
import { type Ref, type RefObject, type SubmitEvent, useRef, useState } from 'react'
import { EditButtons } from '../form/EditButtons.tsx'
import { useAct, whyNot } from '../graph/acts/act.ts'
import type { Outcome } from '../graph/acts/outcome.ts'
import { useProblem } from '../graph/acts/use-problem.ts'
import { readFragment } from '../graph/generated/index.ts'
import type { SectionOnPageFragment as Section } from '../graph/generated/graphql.ts'
import { formKeys } from '../lib/form-keys.ts'
import { giveBack } from '../lib/give-back.ts'
import { IconButton } from '../ui/Button.tsx'
import { TextField } from '../ui/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { editSection, moveSection, removeSection, SectionOnPage } from './operations.ts'
import './section.css'

interface SectionHeadProps {
  section: Section
  /** All heads of the agenda, in order. */
  sections: readonly { id: string }[]
  /** The planned minutes of the items under it. */
  minutes: number
  /** Chair and secretary, while the agenda still changes. */
  editable: boolean
}

/** A head among the items: its title, the sum of the minutes under it, and the buttons that change it. */
export const SectionHead = ({ section, sections, minutes, editable }: SectionHeadProps) => {
  const [editing, setEditing] = useState(false)
  const edit = useRef<HTMLButtonElement>(null)
  if (editing && editable)
    return (
      <>
        <p className="hub-paperonly hub-section__title">{section.title}</p>
        <EditSection
          section={section}
          onClose={() => {
            setEditing(false)
            giveBack(edit)
          }}
        />
      </>
    )
  return (
    <div className="hub-section">
      <h3 className="hub-section__title">{section.title}</h3>
      {minutes > 0 && <span className="hub-meta">{copy.minutes(minutes)}</span>}
      {editable && <HeadButtons section={section} sections={sections} editRef={edit} onEdit={() => setEditing(true)} />}
    </div>
  )
}

interface HeadButtonsProps extends Pick<SectionHeadProps, 'section' | 'sections'> {
  editRef: Ref<HTMLButtonElement>
  onEdit: () => void
}

const HeadButtons = ({ section: { id, title }, sections, editRef, onEdit }: HeadButtonsProps) => {
  const [move] = useAct(moveSection)
  const [remove] = useAct(removeSection)
  const [problem, setProblem] = useProblem()
  const [up, down] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)]
  const at = sections.findIndex((one) => one.id === id)
  const isLast = at === sections.length - 1
  const done = <Data,>(outcome: Outcome<Data>, words: string) => {
    setProblem(outcome.ok ? null : outcome)
    if (outcome.ok) announce(words)
  }
  const moveTo = async (to: number, button: RefObject<HTMLButtonElement | null>) => {
    const rest = sections.filter((one) => one.id !== id)
    done(await move({ id, after: rest[to - 1]?.id ?? null }), copy.moved(title, to + 1))
    // A row that moves takes its focused button along; browsers drop the focus of a node that is put elsewhere.
    setTimeout(() => button.current?.focus())
  }
  return (
    <div className="hub-updown hub-noprint">
      <IconButton
        ref={up}
        icon={ArrowUp}
        label={copy.up(title)}
        aria-disabled={at === 0}
        onClick={() => at > 0 && void moveTo(at - 1, up)}
      />
      <IconButton
        ref={down}
        icon={ArrowDown}
        label={copy.down(title)}
        aria-disabled={isLast}
        onClick={() => !isLast && void moveTo(at + 1, down)}
      />
      <IconButton ref={editRef} icon={Pencil} label={copy.edit(title)} onClick={onEdit} />
      <IconButton
        icon={Trash2}
        label={copy.remove(title)}
        onClick={() => void remove({ id }).then((outcome) => done(outcome, copy.removed(title)))}
      />
      {problem && <Problem>{whyNot(problem)}</Problem>}
    </div>
  )
}

const EditSection = ({ section, onClose }: { section: Section; onClose: () => void }) => {
  const [title, setTitle] = useState(section.title)
  /** The version on which this edit goes; after a conflict the title as it is now was read beside it. */
  const [version, setVersion] = useState(section.version)
  const [save, saving] = useAct(editSection)
  const [problem, setProblem] = useProblem()
  const isBehind = problem?.refusal?.code === 'CONFLICT'
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (saving || !title.trim()) return
    if (title.trim() === section.title) return onClose()
    const outcome = await save({ input: { id: section.id, version, title: title.trim() } })
    if (outcome.ok) return onClose()
    const present = outcome.refusal?.present
    if (present?.__typename === 'Section') setVersion(readFragment(SectionOnPage, present).version)
    setProblem(outcome)
  }
  return (
    <form
      className="hub-sectionform"
      aria-label={copy.editHead}
      onSubmit={(event) => void submit(event)}
      onKeyDown={formKeys({ cancel: onClose })}
      noValidate
    >
      <TextField
        autoFocus
        label={copy.title}
        maxLength={200}
        value={title}
        error={!title.trim() && copy.titleMissing}
        onChange={({ target }) => setTitle(target.value)}
      />
      {problem && <Problem>{isBehind ? copy.changed(section.title) : whyNot(problem, { title: copy.title })}</Problem>}
      <EditButtons words={copy} busy={saving} small onCancel={onClose} />
    </form>
  )
}
