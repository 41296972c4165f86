import { ArrowDown, ArrowUp, Pencil, Plus, Trash2 } from 'lucide-react'
import { type RefObject, useRef, useState } from 'react'
import { useAct, whyNot } from '../graph/acts/act.ts'
import type { Outcome } from '../graph/acts/outcome.ts'
import { useProblem } from '../graph/acts/use-problem.ts'
import type { KindOnPageFragment as Kind } from '../graph/generated/graphql.ts'
import { useMembership } from '../session/session.ts'
import { capital } from '../lib/words.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { KindDialog } from './KindDialog.tsx'
import { moveKind, removeKind } from './operations.ts'
import './kind.css'

interface KindsProps {
  kinds: readonly Kind[]
  /** The parties of today, which say how many of a kind there are. */
  parties: readonly { partyKind: { id: string } }[]
}

/** The kinds of party, for chair and secretary to keep. */
export const Kinds = ({ kinds, parties }: KindsProps) => {
  const { runsMeetings } = useMembership()
  const [open, setOpen] = useState<Kind | 'new' | null>(null)
  if (!runsMeetings) return null
  return (
    <section className="hub-stack" aria-labelledby="kinds">
      <div className="hub-part__head">
        <h2 className="utrecht-heading-2" id="kinds">
          {copy.head}
        </h2>
      </div>
      <p className="hub-meta">{copy.hint}</p>
      <ul className="hub-kinds">
        {kinds.map((kind) => (
          <KindRow
            key={kind.id}
            kind={kind}
            kinds={kinds}
            inUse={parties.filter(({ partyKind }) => partyKind.id === kind.id).length}
            onEdit={() => setOpen(kind)}
          />
        ))}
      </ul>
      <div>
        <Button icon={Plus} onClick={() => setOpen('new')}>
          {copy.add}
        </Button>
      </div>
      {open && <KindDialog kind={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </section>
  )
}

interface KindRowProps {
  kind: Kind
  kinds: readonly Kind[]
  inUse: number
  onEdit: () => void
}

const KindRow = ({ kind, kinds, inUse, onEdit }: KindRowProps) => {
  const { plural, colour, votes, weight } = kind
  return (
    <li>
      <span className={`hub-party__code hub-party__code--${colour.toLowerCase()}`} aria-hidden="true" />
      <div className="hub-kinds__words">
        <b>{capital(plural)}</b>
        <span className="hub-meta hub-block">
          {[copy.parties(inUse), !votes ? copy.noVote : weight > 1 && copy.weighs(weight)].filter(Boolean).join(', ')}
        </span>
      </div>
      <KindButtons kind={kind} kinds={kinds} inUse={inUse} onEdit={onEdit} />
    </li>
  )
}

const KindButtons = ({ kind: { id, plural }, kinds, inUse, onEdit }: KindRowProps) => {
  const [move] = useAct(moveKind)
  const [remove] = useAct(removeKind)
  const [problem, setProblem] = useProblem()
  const [up, down] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)]
  const at = kinds.findIndex((one) => one.id === id)
  const isLast = at === kinds.length - 1
  const done = <Data,>(outcome: Outcome<Data>, words: string) => {
    setProblem(outcome.ok ? null : outcome)
    if (outcome.ok) announce(words)
  }
  const moveTo = async (to: number, button: RefObject<HTMLButtonElement | null>) => {
    const rest = kinds.filter((one) => one.id !== id)
    done(await move({ input: { id, after: rest[to - 1]?.id ?? null } }), copy.moved(plural, to + 1))
    // A row that moves takes its focused button along; browsers drop the focus of a node that is put elsewhere.
    setTimeout(() => button.current?.focus())
  }
  return (
    <div className="hub-updown">
      <IconButton
        ref={up}
        icon={ArrowUp}
        label={copy.up(plural)}
        aria-disabled={at === 0}
        onClick={() => at > 0 && void moveTo(at - 1, up)}
      />
      <IconButton
        ref={down}
        icon={ArrowDown}
        label={copy.down(plural)}
        aria-disabled={isLast}
        onClick={() => !isLast && void moveTo(at + 1, down)}
      />
      <IconButton icon={Pencil} label={copy.edit(plural)} onClick={onEdit} />
      {inUse === 0 && (
        <IconButton
          icon={Trash2}
          label={copy.remove(plural)}
          onClick={() => void remove({ input: { id } }).then((outcome) => done(outcome, copy.removed(plural)))}
        />
      )}
      {problem && <Problem>{whyNot(problem)}</Problem>}
    </div>
  )
}
