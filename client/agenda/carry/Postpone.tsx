import { ArrowUpRight } from 'lucide-react'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useAct, whyNot } from '../../graph/act.ts'
import type { NotDone } from '../../graph/outcome.ts'
import { useMembership } from '../../graph/session.tsx'
import { uuidv7 } from '../../lib/ids.ts'
import { longDate } from '../../lib/dates.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { TextLink } from '../../ui/LinkButton.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { copy } from './copy.ts'
import { plannedMeetings, postponeAgendaItem } from './operations.ts'

interface PostponeProps {
  item: { id: string; title: string }
  /** When the meeting that it stands in begins. */
  startsAt: string
  /** It went on elsewhere. */
  onDone?: () => void
}

/** Puts an item off to a later meeting, after asking which. */
export const Postpone = (props: PostponeProps) => {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button small variant="subtle" icon={ArrowUpRight} onClick={() => setAsking(true)}>
        {copy.postpone}
      </Button>
      {asking && <PostponeDialog {...props} onClose={() => setAsking(false)} />}
    </>
  )
}

export const PostponeDialog = ({ item, startsAt, onDone, onClose }: PostponeProps & { onClose: () => void }) => {
  const { slug } = useMembership().samenwerkingsverband
  const [{ data }] = useQuery({ query: plannedMeetings, variables: { slug }, requestPolicy: 'cache-and-network' })
  const [postpone, busy] = useAct(postponeAgendaItem)
  const [newId] = useState(uuidv7)
  const [chosen, setChosen] = useState<string | null>(null)
  const [problem, setProblem] = useState<NotDone | null>(null)
  const meetings = data?.samenwerkingsverband?.meetings.nodes.filter((one) => isPlanned(one) && one.startsAt > startsAt).reverse()
  const target = meetings?.find(({ id }) => id === chosen) ?? meetings?.[0]
  const run = async () => {
    if (!target) return
    const outcome = await postpone({ id: item.id, to: target.id, newId })
    if (!outcome.ok) return setProblem(outcome)
    announce(copy.postponed(item.title, longDate(target.startsAt)))
    onClose()
    onDone?.()
  }
  return (
    <Dialog
      title={copy.postponeHead(item.title)}
      closeLabel={copy.no}
      onClose={onClose}
      footer={
        <>
          {target && (
            <Button variant="primary" icon={ArrowUpRight} busy={busy && copy.busy} onClick={() => void run()}>
              {copy.yes}
            </Button>
          )}
          <Button onClick={onClose}>{copy.no}</Button>
        </>
      }
    >
      {!meetings && <Loading label={copy.loading} />}
      {meetings?.length === 0 && (
        <Alert kind="warning" title={copy.none} speak="off">
          {copy.noneHint} <TextLink href={`/${slug}/overleg`}>{copy.plan}</TextLink>
        </Alert>
      )}
      {target && (
        <>
          <p>{copy.postponeText}</p>
          <SelectField label={copy.to} value={target.id} onChange={({ target: { value } }) => setChosen(value)}>
            {meetings?.map((meeting) => (
              <option key={meeting.id} value={meeting.id}>
                {longDate(meeting.startsAt)}: {meeting.title}
              </option>
            ))}
          </SelectField>
        </>
      )}
      {problem && <Alert kind="error" title={whyNot(problem)} />}
    </Dialog>
  )
}

const isPlanned = ({ state }: { state: string }) => state === 'DRAFT' || state === 'CALLED'
