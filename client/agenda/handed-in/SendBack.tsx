import { CornerUpLeft } from 'lucide-react'
import { useState } from 'react'
import { useAct, whyNot } from '../../graph/acts/act.ts'
import { useProblem } from '../../graph/acts/use-problem.ts'
import { useDraft } from '../../lib/drafts.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { copy } from './copy.ts'
import { sendBackAgendaItem } from './operations.ts'

type Named = { id: string; title: string }

export const SendBack = ({ item }: { item: Named }) => {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button
        small
        variant="subtle"
        icon={CornerUpLeft}
        aria-label={copy.sendBackNamed(item.title)}
        onClick={() => setAsking(true)}
      >
        {copy.sendBack}
      </Button>
      {asking && <AskReason item={item} onClose={() => setAsking(false)} />}
    </>
  )
}

const AskReason = ({ item, onClose }: { item: Named; onClose: () => void }) => {
  const [sendBack, busy] = useAct(sendBackAgendaItem)
  const [reason, setReason, forget] = useDraft(`item:sendback:${item.id}`, '')
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useProblem()
  const run = async () => {
    setTried(true)
    if (!reason.trim()) return
    const outcome = await sendBack({ id: item.id, reason: reason.trim() })
    if (!outcome.ok) return setProblem(outcome)
    announce(copy.sentBack(item.title))
    forget()
    onClose()
  }
  return (
    <Dialog
      title={copy.sendBackHead(item.title)}
      closeLabel={copy.sendBackNo}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" icon={CornerUpLeft} busy={busy && copy.busy} onClick={() => void run()}>
            {copy.sendBack}
          </Button>
          <Button onClick={onClose}>{copy.sendBackNo}</Button>
        </>
      }
    >
      <TextArea
        label={copy.reason}
        hint={copy.reasonHint}
        rows={3}
        maxLength={500}
        value={reason}
        error={tried && !reason.trim() ? copy.reasonMissing : null}
        onChange={({ target }) => setReason(target.value)}
      />
      {problem && <Alert kind="error" title={whyNot(problem)} />}
    </Dialog>
  )
}
