import { ArrowDown, ArrowDownToLine, ArrowUp, FileCheck, Pencil, Plus, Repeat, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { AgendaItemForm, emptyItem, type ItemFields } from '../agenda/form/AgendaItemForm.tsx'
import { useRefocus } from '../agenda/prepare/use-order.ts'
import { copy as agendaCopy } from '../agenda/copy.ts'
import { PurposeBadge } from '../agenda/PurposeBadge.tsx'
import type { TemplateItemInput } from '../graph/generated/graphql.ts'
import { giveBack } from '../lib/give-back.ts'
import { uuidv7 } from '../lib/ids.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { copy } from './copy.ts'
import './template.css'

/** A standing item has no id; here it has a key, so that it is the same one wherever it moves. */
export type StandingItem = TemplateItemInput & { key: string }

interface TemplateItemsProps {
  items: readonly StandingItem[]
  onChange: (items: readonly StandingItem[]) => void
}

/** The items in order: each is changed, moved and taken away with buttons of its own. */
export const TemplateItems = ({ items, onChange }: TemplateItemsProps) => {
  const [open, setOpen] = useState<string | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const refocus = useRefocus(list)
  const close = (key: string) => {
    setOpen(null)
    if (key === added) giveBack(addButton)
    else refocus(key, 'edit')
  }
  const put = (item: StandingItem) => {
    onChange(
      items.some(({ key }) => key === item.key)
        ? items.map((one) => (one.key === item.key ? item : one))
        : [...items, item],
    )
    close(open!)
  }
  const move = (item: StandingItem, to: number, button: string) => {
    const rest = items.filter((one) => one !== item)
    onChange([...rest.slice(0, to), item, ...rest.slice(to)])
    refocus(item.key, button)
    announce(agendaCopy.moved(item.title, to + 1))
  }
  const remove = (item: StandingItem, at: number) => {
    onChange(items.filter((one) => one !== item))
    announce(copy.removed(item.title))
    const near = items[at + 1] ?? items[at - 1]
    if (near) refocus(near.key, 'remove')
    else giveBack(addButton)
  }
  return (
    <>
      <ol className="hub-template" ref={list} aria-label={copy.items}>
        {items.map((item, at) => (
          <li key={item.key} data-item={item.key}>
            {open === item.key ? (
              <ItemEditor
                label={agendaCopy.editHead(at + 1)}
                item={item}
                onDone={put}
                onClose={() => close(item.key)}
              />
            ) : (
              <ItemRow
                item={item}
                number={at + 1}
                last={at === items.length - 1}
                onMove={(to, button) => move(item, to, button)}
                onEdit={() => setOpen(item.key)}
                onRemove={() => remove(item, at)}
              />
            )}
          </li>
        ))}
      </ol>
      {open === added ? (
        <ItemEditor label={agendaCopy.addHead} item={null} onDone={put} onClose={() => close(added)} />
      ) : (
        <div>
          <Button ref={addButton} small icon={Plus} disabled={items.length >= 500} onClick={() => setOpen(added)}>
            {agendaCopy.add}
          </Button>
        </div>
      )}
    </>
  )
}

/** The item that is made now. */
const added = 'new'

interface ItemRowProps {
  item: StandingItem
  number: number
  last: boolean
  onMove: (to: number, button: string) => void
  onEdit: () => void
  onRemove: () => void
}

const ItemRow = ({ item, number, last, onMove, onEdit, onRemove }: ItemRowProps) => (
  <div className="hub-template__row">
    <span className="hub-build__no">{number}</span>
    <div className="hub-template__text">
      <b>{item.title}</b>
      <span className="hub-template__kinds hub-meta">
        <PurposeBadge purpose={item.purpose} />
        {item.plannedMinutes != null && agendaCopy.min(item.plannedMinutes)}
        {item.section && <span>{copy.under(item.section)}</span>}
        {item.recurring && (
          <span>
            <Icon of={Repeat} /> {agendaCopy.marks.recurring}
          </span>
        )}
        {item.adoptsMinutes && (
          <span>
            <Icon of={FileCheck} /> {agendaCopy.marks.adoptsMinutes}
          </span>
        )}
        {item.atEnd && (
          <span>
            <Icon of={ArrowDownToLine} /> {agendaCopy.marks.atEnd}
          </span>
        )}
      </span>
    </div>
    <div className="hub-updown">
      <IconButton
        icon={ArrowUp}
        label={agendaCopy.up(number)}
        data-dir="up"
        aria-disabled={number === 1}
        onClick={() => number > 1 && onMove(number - 2, 'up')}
      />
      <IconButton
        icon={ArrowDown}
        label={agendaCopy.down(number)}
        data-dir="down"
        aria-disabled={last}
        onClick={() => !last && onMove(number, 'down')}
      />
      <IconButton icon={Pencil} label={agendaCopy.edit(number)} data-dir="edit" onClick={onEdit} />
      <IconButton icon={Trash2} label={copy.removeItem(number)} data-dir="remove" onClick={onRemove} />
    </div>
  </div>
)

interface ItemEditorProps {
  label: string
  /** null: a new one. */
  item: StandingItem | null
  onDone: (item: StandingItem) => void
  onClose: () => void
}

const ItemEditor = ({ label, item, onDone, onClose }: ItemEditorProps) => {
  const [fields, setFields] = useState<ItemFields>(() => (item ? fieldsOf(item) : emptyItem))
  const done = () => {
    // How a consent is counted is said at the meeting.
    const { consentRule: _counted, title, question, presenter, ...rest } = fields
    onDone({
      ...rest,
      key: item?.key ?? uuidv7(),
      section: item?.section ?? null,
      title: title.trim(),
      question: question.trim() || null,
      presenter: presenter.trim() || null,
    })
  }
  return (
    <AgendaItemForm
      label={label}
      value={fields}
      onChange={setFields}
      onSubmit={done}
      onCancel={onClose}
      submitLabel={copy.itemDone}
      busy={false}
      problem={null}
      withDistribution
      withRule={false}
    />
  )
}

const fieldsOf = ({
  title,
  question,
  purpose,
  plannedMinutes,
  presenter,
  distribution,
  recurring,
  adoptsMinutes,
  atEnd,
}: StandingItem): ItemFields => ({
  ...emptyItem,
  title,
  purpose,
  question: question ?? '',
  plannedMinutes: plannedMinutes ?? null,
  presenter: presenter ?? '',
  distribution: distribution ?? emptyItem.distribution,
  recurring: recurring ?? false,
  adoptsMinutes: adoptsMinutes ?? false,
  atEnd: atEnd ?? false,
})
