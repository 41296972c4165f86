import { Send } from 'lucide-react'
import { useRef, useState } from 'react'
import { useAct } from '../graph/acts/act.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { copy } from './copy.ts'
import { sendChanges } from './operations.ts'
import { SendDialog } from './SendDialog.tsx'

interface SendChangesProps {
  meeting: { id: string; version: number }
  /** How many changes wait. */
  unsent: number
  stamp: string
  agenda: Parameters<typeof SendDialog>[0]['agenda']
}

/** Says how many changes of a meeting wait to be mailed, and mails them. */
export const SendChanges = ({ meeting, unsent, stamp, agenda }: SendChangesProps) => {
  const [open, setOpen] = useState(false)
  const [send, sending] = useAct(sendChanges)
  const part = useRef<HTMLDivElement>(null)
  // Sent, by somebody else perhaps, or as it was before.
  if (open && !unsent) setOpen(false)
  if (!unsent) return <div ref={part} tabIndex={-1} />
  return (
    <div className="hub-send__waiting" ref={part} tabIndex={-1}>
      <Alert kind="warning" title={copy.unsent(unsent)} speak="later">
        {copy.unsentHint}
      </Alert>
      <Button icon={Send} onClick={() => setOpen(true)}>
        {copy.sendChange}
      </Button>
      {open && (
        <SendDialog
          title={copy.changes}
          done={copy.sent}
          meetingId={meeting.id}
          stamp={stamp}
          agenda={agenda}
          busy={sending}
          send={async () => {
            const outcome = await send({ meetingId: meeting.id, version: meeting.version })
            return outcome.ok ? null : outcome
          }}
          onClose={() => {
            setOpen(false)
            setTimeout(() => part.current?.focus())
          }}
        />
      )}
    </div>
  )
}
