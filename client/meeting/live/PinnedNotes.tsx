import { useRef, useState } from 'react'
import { ItemNotes } from '../../agenda/live/ItemNotes.tsx'
import { ChairNote } from '../../note/ChairNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { copy } from '../copy.ts'
import type { MeetingView } from '../view.ts'
import './record.css'

/**
 * The notes of the current item, for the minutes and for the chair alone. Whoever is typing finishes the sentence where
 * it was begun: the notes go along only when the fields are left.
 */
export const PinnedNotes = ({ view, item }: { view: MeetingView; item: NonNullable<MeetingView['current']> }) => {
  const [pinned, setPinned] = useState<string | null>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const shown = view.itemOf(pinned) ?? item
  const number = view.numberOf(shown.id)
  const goOn = () => {
    setPinned(null)
    setTimeout(() => area.current?.focus())
  }
  return (
    <>
      {shown.id !== item.id && (
        <p className="hub-pinned">
          {copy.live.notesStill(number, view.numberOf(item.id))}{' '}
          <Button
            small
            // Before the field loses focus: this button would be gone.
            onPointerDown={(event) => event.preventDefault()}
            onClick={goOn}
          >
            {copy.live.notesOn(view.numberOf(item.id))}
          </Button>
        </p>
      )}
      <div
        className="hub-bothnotes"
        onFocus={() => setPinned(shown.id)}
        onBlur={({ currentTarget, relatedTarget }) => currentTarget.contains(relatedTarget) || setPinned(null)}
      >
        <ItemNotes key={shown.id} ref={area} item={shown} number={number} />
        <ChairNote key={`chair:${shown.id}`} item={shown} number={number} />
      </div>
    </>
  )
}
