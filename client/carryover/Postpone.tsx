import { ArrowUpRight } from 'lucide-react'
import { useState } from 'react'
import { useAct } from '../graph/acts/act.ts'
import { Button } from '../ui/Button.tsx'
import { copy } from './copy.ts'
import { type CarriedItem, LaterMeeting } from './LaterMeeting.tsx'
import { postponeAgendaItem } from './operations.ts'

/** Puts an item off to a later meeting, after asking which. */
export const Postpone = (props: CarriedItem) => {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button small variant="subtle" icon={ArrowUpRight} onClick={() => setAsking(true)}>
        {copy.postpone.word}
      </Button>
      {asking && <PostponeDialog {...props} onClose={() => setAsking(false)} />}
    </>
  )
}

export const PostponeDialog = (props: CarriedItem & { onClose: () => void }) => {
  const [postpone, busy] = useAct(postponeAgendaItem)
  return <LaterMeeting {...props} icon={ArrowUpRight} words={copy.postpone} send={postpone} busy={busy} />
}
