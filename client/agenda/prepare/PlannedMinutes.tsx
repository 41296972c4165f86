import { useState } from 'react'
import { useAct, whyNot } from '../../graph/acts/act.ts'
import { useProblem } from '../../graph/acts/use-problem.ts'
import { type FragmentType, graphql, readFragment } from '../../graph/generated/index.ts'
import type { PlannedMinutesFragment as Row } from '../../graph/generated/graphql.ts'
import { useAsLeft } from '../../graph/outbox/unsent.ts'
import { FieldError } from '../../ui/Field.tsx'
import { Conflict } from '../../form/Conflict.tsx'
import { copy } from '../copy.ts'
import { AgendaItemOnPage, editAgendaItem } from '../operations.ts'
import './prepare.css'

export const PlannedMinutesFragment = graphql(`
  fragment PlannedMinutes on AgendaItem {
    id
    plannedMinutes
    version
  }
`)

interface PlannedMinutesProps {
  item: FragmentType<typeof PlannedMinutesFragment>
  number: number
  editable: boolean
}

/** The planned minutes of an item, changed in place: Enter or leaving the field keeps, Escape puts back. */
export const PlannedMinutes = ({ item: masked, number, editable }: PlannedMinutesProps) => {
  const item = useAsLeft(readFragment(PlannedMinutesFragment, masked))
  return editable ? (
    <MinutesInput item={item} number={number} />
  ) : (
    <span className="hub-meta hub-minutes">{item.plannedMinutes == null ? '' : copy.min(item.plannedMinutes)}</span>
  )
}

const MinutesInput = ({ item, number }: { item: Row; number: number }) => {
  const edit = useMinutes(item)
  const wrong = edit.minutes === undefined
  return (
    <div className="hub-minutes">
      <input
        className={`utrecht-textbox utrecht-textbox--html-input ${wrong ? 'utrecht-textbox--invalid' : ''}`}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        aria-label={copy.minutesFor(number)}
        aria-invalid={wrong || undefined}
        value={edit.shown}
        onChange={({ target }) => edit.type(target.value)}
        onBlur={edit.keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') edit.keep()
          if (event.key === 'Escape') edit.drop()
        }}
      />
      {wrong && (
        <div className="hub-build__below">
          <FieldError>{copy.minutesWrong}</FieldError>
        </div>
      )}
      {edit.problem && (
        <div className="hub-build__below" role="alert">
          <FieldError>{whyNot(edit.problem)}</FieldError>
        </div>
      )}
      {edit.theirs && (
        <div className="hub-build__below hub-build__below--both">
          <Conflict
            differences={[
              {
                label: copy.minutesFor(number),
                theirs: String(edit.theirs.minutes ?? ''),
                mine: String(edit.minutes ?? ''),
              },
            ]}
            onMine={edit.chooseMine}
            onTheirs={edit.drop}
            busy={edit.busy}
          />
        </div>
      )}
    </div>
  )
}

/** The minutes as they are typed, until they are saved; and those that somebody else planned meanwhile. */
const useMinutes = ({ id, plannedMinutes = null, version }: Row) => {
  const [typed, setTyped] = useState<{ text: string; base: number | null; version: number } | null>(null)
  const [edit, busy] = useAct(editAgendaItem)
  const [problem, setProblem] = useProblem()
  const [theirs, setTheirs] = useState<{ minutes: number | null; version: number } | null>(null)
  const minutes = typed ? parse(typed.text) : plannedMinutes
  const drop = () => {
    setTyped(null)
    setProblem(null)
    setTheirs(null)
  }
  const save = async (base: number | null, against: number, next: number | null): Promise<void> => {
    setProblem(null)
    if (next === base) return drop()
    const outcome = await edit(
      { input: { id, version: against, plannedMinutes: next } },
      { base: { plannedMinutes: base } },
    )
    if (outcome.ok) return drop()
    const present = outcome.refusal?.present
    if (outcome.refusal?.code !== 'CONFLICT' || present?.__typename !== 'AgendaItem') return setProblem(outcome)
    const now = readFragment(PlannedMinutesFragment, readFragment(AgendaItemOnPage, present))
    const there = now.plannedMinutes ?? null
    // Somebody changed another field: the minutes can go on top.
    if (there === base) return save(base, now.version, next)
    if (there === next) return drop()
    setTheirs({ minutes: there, version: now.version })
  }
  return {
    /** undefined: what is typed is no number that can be planned. */
    minutes,
    shown: typed ? typed.text : (plannedMinutes ?? ''),
    theirs,
    problem,
    busy,
    type: (text: string) =>
      setTyped((before) => ({
        base: before?.base ?? plannedMinutes,
        version: before?.version ?? version,
        text: text.slice(0, 4),
      })),
    keep: () => {
      if (!typed || minutes === undefined || theirs || busy) return
      void save(typed.base, typed.version, minutes)
    },
    drop,
    chooseMine: () => {
      if (!theirs) return
      setTheirs(null)
      void save(theirs.minutes, theirs.version, minutes ?? null)
    },
  }
}

/** undefined: no number that can be planned. */
const parse = (text: string): number | null | undefined => {
  const digits = text.trim()
  if (digits === '') return null
  return /^\d{1,3}$/.test(digits) && Number(digits) <= 600 ? Number(digits) : undefined
}
