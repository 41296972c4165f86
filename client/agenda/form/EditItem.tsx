import type { LucideIcon } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { nl } from '../../../schema/nl.ts'
import { useAct } from '../../graph/acts/act.ts'
import { useProblem } from '../../graph/acts/use-problem.ts'
import { type FragmentType, graphql, readFragment } from '../../graph/generated/index.ts'
import type { ItemFormFragment } from '../../graph/generated/graphql.ts'
import { useEdit } from '../../graph/acts/use-edit.ts'
import { useAsLeft } from '../../graph/outbox/unsent.ts'
import { Button } from '../../ui/Button.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { AgendaItemForm, type ItemFields } from './AgendaItemForm.tsx'
import { EditConflict } from '../../form/EditConflict.tsx'
import { RemoveDialog, type ConfirmWords } from './RemoveItem.tsx'
import { copy } from '../copy.ts'
import { AgendaItemOnPage, editAgendaItem, removeAgendaItem } from '../operations.ts'

export const ItemForm = graphql(`
  fragment ItemForm on AgendaItem {
    id
    title
    purpose
    plannedMinutes
    question
    presenter
    distribution
    consentRule
    recurring
    adoptsMinutes
    atEnd
    placement
    version
  }
`)

/** An act that another noun adds to the form of an item: its button, and the dialog in which it asks. */
export interface ItemAct {
  word: string
  icon: LucideIcon
  ask: (about: { item: { id: string; title: string }; onClose: () => void; onDone: () => void }) => ReactNode
}

interface EditItemProps {
  item: FragmentType<typeof ItemForm>
  /** null: the item was handed in, and has no place on the agenda. */
  number: number | null
  runs: boolean
  removable: boolean
  /** Other acts on the item; a postponed item has none. */
  acts?: readonly ItemAct[]
  /** Its edit was refused and came back by itself. */
  quiet?: boolean
  onClose: () => void
}

export const editDraft = (id: string) => `item:edit:${id}`

export const EditItem = ({ item: masked, number, runs, removable, acts = [], quiet, onClose }: EditItemProps) => {
  const item = useAsLeft(readFragment(ItemForm, masked))
  const [act] = useAct(editAgendaItem)
  const [asking, setAsking] = useState<ItemAct | 'remove' | null>(null)
  const label = number === null ? copy.editHandedIn : copy.editHead(number)
  const edit = useEdit<ItemFields, ItemFormFragment>({
    draft: editDraft(item.id),
    what: { label, words: ['title', 'question', 'presenter'] },
    texts: ['question'],
    recorded: { about: item.id, row: item, fieldsOf, thereOf },
    send: async (version, changed, _all, before, typed) => {
      await act({ input: { id: item.id, version, ...inputOf(changed) } }, { base: inputOf(before), typed })
      return { ok: true }
    },
    onDone: onClose,
  })
  return (
    <>
      <AgendaItemForm
        label={label}
        draft={editDraft(item.id)}
        value={edit.value}
        onChange={edit.set}
        onSubmit={edit.save}
        onCancel={edit.close}
        submitLabel={copy.save}
        problem={edit.problem}
        quiet={quiet}
        withDistribution={runs}
        extra={
          item.placement !== 'POSTPONED' && (
            <>
              {acts.map((one) => (
                <Button key={one.word} variant="subtle" icon={one.icon} onClick={() => setAsking(one)}>
                  {one.word}
                </Button>
              ))}
              {removable && (
                <Button variant="subtle" className="hub-danger" onClick={() => setAsking('remove')}>
                  {number === null ? copy.withdraw.yes : copy.remove.yes}
                </Button>
              )}
            </>
          )
        }
      >
        <EditConflict edit={edit} labels={labels} said={said} />
      </AgendaItemForm>
      {typeof asking === 'object' && asking?.ask({ item, onClose: () => setAsking(null), onDone: onClose })}
      {asking === 'remove' && (
        <RemoveItem
          id={item.id}
          title={item.title}
          words={number === null ? copy.withdraw : copy.remove}
          onClose={() => setAsking(null)}
          onDone={() => {
            edit.forget()
            onClose()
          }}
        />
      )}
    </>
  )
}

interface RemoveItemProps {
  id: string
  title: string
  words: ConfirmWords
  onClose: () => void
  onDone: () => void
}

const RemoveItem = ({ id, title, words, onClose, onDone }: RemoveItemProps) => {
  const [remove, busy] = useAct(removeAgendaItem)
  const [problem, setProblem] = useProblem()
  const run = async () => {
    const outcome = await remove({ id })
    if (!outcome.ok) return setProblem(outcome)
    announce(words.done(title))
    onDone()
  }
  return (
    <RemoveDialog
      title={title}
      words={words}
      problem={problem}
      busy={busy}
      onClose={onClose}
      onYes={() => void run()}
    />
  )
}

const labels: Record<keyof ItemFields, string> = {
  title: copy.fields.title,
  purpose: copy.fields.purpose,
  plannedMinutes: copy.fields.minutes,
  question: copy.fields.question,
  presenter: copy.fields.presenter,
  distribution: copy.fields.distribution,
  consentRule: copy.fields.consentRule,
  recurring: copy.fields.recurring,
  adoptsMinutes: copy.fields.adoptsMinutes,
  atEnd: copy.fields.atEnd,
}

const fieldsOf = ({
  title,
  purpose,
  plannedMinutes,
  question,
  presenter,
  distribution,
  consentRule,
  recurring,
  adoptsMinutes,
  atEnd,
}: ItemFormFragment): ItemFields => ({
  title,
  purpose,
  plannedMinutes: plannedMinutes ?? null,
  question: question ?? '',
  presenter: presenter ?? '',
  distribution,
  consentRule,
  recurring,
  adoptsMinutes,
  atEnd,
})

/** The item in a refusal, as this form knows it. */
const thereOf = (present: object) => {
  const there = readFragment(ItemForm, readFragment(AgendaItemOnPage, present as FragmentType<typeof AgendaItemOnPage>))
  return { version: there.version, fields: fieldsOf(there) }
}

/** Leaves out texts that did not change; an emptied one goes as null. */
const inputOf = ({ question, presenter, ...changed }: Partial<ItemFields>) => ({
  ...changed,
  ...(question !== undefined && { question: question.trim() || null }),
  ...(presenter !== undefined && { presenter: presenter.trim() || null }),
})

const said = (fields: ItemFields, name: keyof ItemFields) => {
  if (name === 'purpose') return nl.purpose[fields.purpose]
  if (name === 'distribution') return nl.distribution[fields.distribution]
  if (name === 'consentRule') return copy.consentRule[fields.consentRule]
  if (name === 'recurring' || name === 'adoptsMinutes' || name === 'atEnd') return fields[name] ? copy.yes : copy.no
  return String(fields[name] ?? '')
}
