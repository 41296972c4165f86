import { type SubmitEvent, useState } from 'react'
import { fieldOf, whyNot } from '../graph/acts/act.ts'
import type { PartyOnPageFragment as Party } from '../graph/generated/graphql.ts'
import { useMembership } from '../session/session.ts'
import { isAddress } from '../../schema/text.ts'
import { formKeys } from '../lib/form-keys.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Problem } from '../ui/Problem.tsx'
import { copy } from './copy.ts'
import { inviteMember } from './operations.ts'
import { EditButtons } from '../form/EditButtons.tsx'
import { useDialogAct } from '../form/use-dialog-act.ts'
import { type RoleChoice, RoleFields, roleInput } from './RoleFields.tsx'
import { useMailWord } from './use-mail-word.ts'
import { WhoFields } from './WhoFields.tsx'

interface InviteDialogProps {
  parties: readonly Party[]
  onClose: () => void
  /** Says what happens next. */
  onInvited: (word: string) => void
}

export const InviteDialog = ({ parties, onClose, onInvited }: InviteDialogProps) => {
  const { id: samenwerkingsverbandId } = useMembership().samenwerkingsverband
  const [who, setWho] = useState({ name: '', email: '' })
  const [choice, setChoice] = useState<RoleChoice>({ role: 'READER', partyId: '' })
  const [tried, setTried] = useState(false)
  const invite = useDialogAct(inviteMember)
  const mailWord = useMailWord()
  const name = who.name.trim()
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (invite.busy || !name || !isAddress(who.email)) return
    const outcome = await invite.run({
      input: { samenwerkingsverbandId, name, email: who.email.trim(), ...roleInput(choice) },
    })
    if (!outcome.ok) return
    announce(mailWord(name))
    onInvited(mailWord(name))
    onClose()
  }
  return (
    <Dialog title={copy.invite} closeLabel={copy.close} onClose={onClose}>
      <form
        className="hub-stack"
        onSubmit={(event) => void submit(event)}
        onKeyDown={formKeys({ cancel: onClose })}
        noValidate
      >
        <WhoFields value={who} onChange={(changed) => setWho({ ...who, ...changed })} tried={tried} />
        <RoleFields value={choice} onChange={setChoice} parties={parties} withContact={false} />
        {invite.problem && (
          <Problem>
            {fieldOf(invite.problem) === 'email' ? copy.known : whyNot(invite.problem, { name: copy.name })}
          </Problem>
        )}
        <EditButtons words={{ ...copy, save: copy.send }} busy={invite.busy} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
