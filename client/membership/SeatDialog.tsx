import { type SubmitEvent, useState } from 'react'
import { isInvalid, whyNot } from '../graph/acts/act.ts'
import type { PartyOnPageFragment as Party } from '../graph/generated/graphql.ts'
import { type FragmentType, readFragment } from '../graph/generated/index.ts'
import type { NotDone } from '../graph/acts/outcome.ts'
import { isAddress } from '../../schema/text.ts'
import { formKeys } from '../lib/form-keys.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy as partyCopy } from '../party/copy.ts'
import { copy } from './copy.ts'
import { seatContact, swapContacts, vacateSeat } from '../party/operations.ts'
import { MemberOnPage } from './operations.ts'
import { useMailWord } from './use-mail-word.ts'
import { WhoFields } from './WhoFields.tsx'
import { useDialogAct } from '../form/use-dialog-act.ts'

interface SeatDialogProps {
  party: Party
  position: 'FIRST' | 'SECOND'
  members: readonly FragmentType<typeof MemberOnPage>[]
  onClose: () => void
}

/** Changes a place of a seat: somebody else sits there, nobody does, or the two contacts swap. */
export const SeatDialog = ({ party, position, members, onClose }: SeatDialogProps) => {
  const there = party.contacts.find((one) => one.position === position && one.untilOn === null) ?? null
  const [from, setFrom] = useState(there?.person.id ?? null)
  const [who, setWho] = useState({ personId: '', name: '', email: '' })
  const [tried, setTried] = useState(false)
  const [seat, vacate, swap] = [useDialogAct(seatContact), useDialogAct(vacateSeat), useDialogAct(swapContacts)]
  const acts = [seat, vacate, swap]
  const busy = acts.some((one) => one.busy)
  const problem = acts.find((one) => one.problem)?.problem
  const mailWord = useMailWord()
  const free = readFragment(MemberOnPage, members).filter(
    ({ role, party: of }) => role === 'READER' || (role !== 'CONTACT' && (!of || of.id === party.id)),
  )
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    const { personId, name, email } = who
    if (busy || (!personId && (!name.trim() || !isAddress(email)))) return
    const input = {
      partyId: party.id,
      position,
      from,
      ...(personId ? { personId } : { name: name.trim(), email: email.trim() }),
    }
    const outcome = await seat.run({ input })
    // The present contact has been shown: pressing again replaces that one.
    if (!outcome.ok && outcome.refusal?.code === 'CONFLICT') setFrom(there?.person.id ?? null)
    if (!outcome.ok) return
    if (!personId) announce(mailWord(name.trim()))
    onClose()
  }
  const done = async (outcome: Promise<{ ok: boolean }>) => {
    if ((await outcome).ok) onClose()
  }
  return (
    <Dialog title={copy.seat.head(partyCopy.positions[position], party.name)} closeLabel={copy.close} onClose={onClose}>
      <form
        className="hub-stack"
        onSubmit={(event) => void submit(event)}
        onKeyDown={formKeys({ cancel: onClose })}
        noValidate
      >
        <SelectField
          label={copy.seat.who}
          value={who.personId}
          onChange={({ target }) => setWho({ ...who, personId: target.value })}
        >
          <option value="">{copy.seat.someoneNew}</option>
          {free.map(({ person }) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </SelectField>
        {!who.personId && (
          <WhoFields value={who} onChange={(changed) => setWho({ ...who, ...changed })} tried={tried} />
        )}
        {there && <p className="hub-meta">{copy.seat.leaves(there.person.name)}</p>}
        {problem && <Problem>{reason(problem, there?.person.name ?? null)}</Problem>}
        <div className="hub-row">
          <Button variant="primary" type="submit" busy={busy && copy.busy}>
            {copy.seat.save}
          </Button>
          {there && (
            <Button onClick={() => void done(vacate.run({ partyId: party.id, position, from: there.person.id }))}>
              {copy.seat.vacate}
            </Button>
          )}
          {party.seat && (
            <Button onClick={() => void done(swap.run({ partyId: party.id, from: party.seat?.first?.id ?? null }))}>
              {copy.seat.swap}
            </Button>
          )}
          <Button variant="subtle" onClick={onClose}>
            {copy.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

const reason = (problem: NotDone, name: string | null) => {
  if (problem.refusal?.code === 'CONFLICT') return copy.seat.conflict(name)
  if (isInvalid(problem, 'personId')) return copy.seat.taken
  return whyNot(problem, { name: copy.name, email: copy.email })
}
