import { ClipboardList, ListPlus, Plus } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { useFormPlaces } from '../../form/places.ts'
import { type FragmentType, readFragment } from '../../graph/generated/index.ts'
import type { MeetingState } from '../../graph/generated/graphql.ts'
import { hasDraft, useDraft } from '../../lib/drafts.ts'
import { giveBack } from '../../lib/give-back.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { copy } from '../copy.ts'
import { AddItem, itemDraft } from '../form/AddItem.tsx'
import { type Pasted, pastedDraft, pastedFrom, PasteItems } from '../form/PasteItems.tsx'
import { AgendaItemOnPage } from '../operations.ts'
import { AgendaRows, type PreparedAgenda } from './AgendaRows.tsx'
import { WaitingItems } from './WaitingItems.tsx'
import './prepare.css'

interface AgendaListProps extends PreparedAgenda {
  agenda: readonly FragmentType<typeof AgendaItemOnPage>[]
  /** Other acts on the agenda as a whole, for chair and secretary. */
  tools: ReactNode
}

/** The agenda while it is prepared: its rows, and the form of a new item. */
export const AgendaList = (props: AgendaListProps) => {
  const { meeting, currentId, agenda, runs, ownPartyId } = props
  const items = readFragment(AgendaItemOnPage, agenda)
  const empty = items.length + meeting.counted.closedItems.length === 0
  const { early, open } = phaseOf(meeting)
  const mayAdd = (runs && open) || (ownPartyId !== null && early)
  // Whoever was typing when the meeting began keeps the form, and reads why it cannot be sent any more.
  const [adding, setAdding] = useState(() => mayAdd && hasDraft(itemDraft(meeting.id)))
  const [, keepPasted] = useDraft<Pasted | null>(pastedDraft(meeting.id), null)
  const [pasting, setPasting] = useState(() => runs && open && hasDraft(pastedDraft(meeting.id)))
  const box = useFormPlaces(mayAdd ? [itemDraft(meeting.id)] : [], () => setAdding(true))
  const addButton = useRef<HTMLButtonElement>(null)
  const pasteButton = useRef<HTMLButtonElement>(null)
  return (
    <section aria-labelledby="agenda-head">
      <div className="hub-row hub-row--spread hub-agendabuild__head">
        <h2 className="utrecht-heading-2" id="agenda-head" tabIndex={-1}>
          {copy.head}
        </h2>
        {mayAdd && (
          <div className="hub-row hub-noprint">
            {runs && (
              <Button
                ref={pasteButton}
                small
                variant="subtle"
                icon={ClipboardList}
                aria-expanded={pasting}
                onClick={() => setPasting(true)}
              >
                {copy.paste.open}
              </Button>
            )}
            <Button ref={addButton} small icon={Plus} aria-expanded={adding} onClick={() => setAdding(true)}>
              {runs ? copy.add : copy.handIn}
            </Button>
          </div>
        )}
      </div>
      {empty && !adding && !pasting && props.heads.length === 0 && (
        <Empty icon={ListPlus} title={copy.empty}>
          {runs ? copy.emptyChair : ownPartyId ? copy.emptyContact : copy.emptyReader}
        </Empty>
      )}
      {(!empty || props.heads.length > 0) && <AgendaRows {...props} items={items} early={early} open={open} />}
      {runs && open && props.tools}
      <WaitingItems meetingId={meeting.id} />
      {adding && (
        <div ref={box}>
          <AddItem
            meetingId={meeting.id}
            runs={runs}
            late={!mayAdd}
            current={currentId ? { id: currentId, number: items.findIndex(({ id }) => id === currentId) + 1 } : null}
            onList={(text) => {
              keepPasted(pastedFrom(text))
              setAdding(false)
              setPasting(true)
            }}
            onClose={() => {
              setAdding(false)
              giveBack(addButton)
            }}
          />
        </div>
      )}
      {pasting && runs && open && (
        <PasteItems
          meetingId={meeting.id}
          onClose={() => {
            setPasting(false)
            giveBack(pasteButton)
          }}
        />
      )}
    </section>
  )
}

/** `early`: the meeting has not begun; `open`: its agenda can still change. */
const phaseOf = ({ state }: { state: MeetingState }) => {
  const early = state === 'DRAFT' || state === 'CALLED'
  return { early, open: early || state === 'LIVE' }
}
