import { type SubmitEvent, useState } from 'react'
import { nl } from '../../schema/nl.ts'
import { fieldOf, whyNot } from '../graph/acts/act.ts'
import { readFragment } from '../graph/generated/index.ts'
import type { MemberOnPageFragment as Member, PartyOnPageFragment as Party } from '../graph/generated/graphql.ts'
import type { NotDone } from '../graph/acts/outcome.ts'
import { useViewer } from '../session/session.ts'
import { formKeys } from '../lib/form-keys.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { changeRole, endMembership, MemberOnPage } from './operations.ts'
import { useDialogAct } from '../form/use-dialog-act.ts'
import { type RoleChoice, RoleFields, roleInput, roleOf } from './RoleFields.tsx'

interface RoleDialogProps {
  member: Member
  parties: readonly Party[]
  onClose: () => void
}

/** Another role, or out: taking somebody out asks once more. */
export const RoleDialog = ({ member, parties, onClose }: RoleDialogProps) => {
  const { person } = member
  const own = useViewer().person.id === person.id
  const [seen, setSeen] = useState(member)
  const [choice, setChoice] = useState<RoleChoice>(roleOf(seen))
  const [ending, setEnding] = useState(false)
  const [change, end] = [useDialogAct(changeRole), useDialogAct(endMembership)]
  const problem = change.problem ?? end.problem
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (change.busy) return
    const outcome = await change.run({ input: { id: member.id, from: roleInput(roleOf(seen)), ...roleInput(choice) } })
    if (outcome.ok) return onClose()
    const present = outcome.refusal?.present
    if (present?.__typename === 'Membership') setSeen(readFragment(MemberOnPage, present))
  }
  const takeOut = async () => {
    if ((await end.run({ id: member.id })).ok) onClose()
  }
  const here = member.party && !parties.some(({ id }) => id === member.party?.id) ? [...parties, member.party] : parties
  return (
    <Dialog title={copy.edit(person.name)} closeLabel={copy.close} onClose={onClose}>
      <form
        className="hub-stack"
        onSubmit={(event) => void submit(event)}
        onKeyDown={formKeys({ cancel: onClose })}
        noValidate
      >
        {own && <Alert kind="warning" title={copy.self} />}
        <RoleFields value={choice} onChange={setChoice} parties={here} withContact />
        {problem && (
          <Problem>{problem.refusal?.code === 'CONFLICT' ? copy.conflict(roleWords(seen)) : reason(problem)}</Problem>
        )}
        <div className="hub-row">
          <Button variant="primary" type="submit" busy={change.busy && copy.busy}>
            {copy.save}
          </Button>
          <Button variant="subtle" className="hub-danger" aria-expanded={ending} onClick={() => setEnding(!ending)}>
            {copy.end}
          </Button>
        </div>
        {ending && (
          <Alert kind="warning" title={copy.endText(person.name)}>
            <Button small onClick={() => void takeOut()} busy={end.busy && copy.busy}>
              {copy.endYes}
            </Button>
          </Alert>
        )}
      </form>
    </Dialog>
  )
}

/** 'ambtenaar voor Gemeente Tiel' */
const roleWords = ({ role, deputy, party }: Member) =>
  copy.roleFor(deputy ? copy.deputy : nl.role[role], party?.name ?? null)

const reason = (problem: NotDone) => {
  if (problem.refusal?.code === 'WRONG_STATE') return copy.last
  return fieldOf(problem) === 'role' ? copy.contactSits : whyNot(problem)
}
