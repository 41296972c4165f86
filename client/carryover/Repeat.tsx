import { CopyPlus } from 'lucide-react'
import { useAct } from '../graph/acts/act.ts'
import { copy } from './copy.ts'
import { type CarriedItem, LaterMeeting } from './LaterMeeting.tsx'
import { repeatAgendaItem } from './operations.ts'

/** Puts a copy of an item on a later agenda, after asking which; here it stays as it is. */
export const RepeatDialog = (props: CarriedItem & { onClose: () => void }) => {
  const [repeat, busy] = useAct(repeatAgendaItem)
  return <LaterMeeting {...props} icon={CopyPlus} words={copy.repeat} send={repeat} busy={busy} />
}
