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
  if (!unsent && !open) return <div ref={part} tabIndex={-1} />
  return (
    <div className="hub-send__waiting" ref={part} tabIndex={-1}>
      {unsent > 0 && (
        <Alert kind="warning" title={copy.unsent(unsent)} speak="later">
          {copy.unsentHint}
        </Alert>
      )}
      {unsent > 0 && (
        <Button icon={Send} onClick={() => setOpen(true)}>
          {copy.sendChange}
        </Button>
      )}
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
