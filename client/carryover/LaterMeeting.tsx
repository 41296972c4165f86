import type { LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { useQuery } from 'urql'
import { longDate } from '../../schema/dates.ts'
import { whyNot } from '../graph/acts/act.ts'
import { useProblem } from '../graph/acts/use-problem.ts'
import type { NotDone } from '../graph/acts/outcome.ts'
import { useMembership } from '../session/session.ts'
import { uuidv7 } from '../lib/ids.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/Field.tsx'
import { TextLink } from '../ui/LinkButton.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Loading } from '../ui/Loading.tsx'
import { copy } from './copy.ts'
import { plannedMeetings } from './operations.ts'

export interface CarriedItem {
  item: { id: string; title: string }
  /** When the meeting of the item begins: only later ones are offered. Without it, every planned meeting is. */
  startsAt?: string
  /** It stands in the other meeting. */
  onDone?: () => void
}

interface LaterMeetingProps extends CarriedItem {
  icon: LucideIcon
  words: (typeof copy)['postpone' | 'repeat' | 'again']
  send: (ids: { id: string; to: string; newId: string }) => Promise<{ ok: true } | NotDone>
  busy: boolean
  onClose: () => void
}

/** Asks which later meeting an item goes to; the next one is chosen. */
export const LaterMeeting = ({ item, startsAt = '', icon, words, send, busy, onDone, onClose }: LaterMeetingProps) => {
  const { slug } = useMembership().samenwerkingsverband
  const [{ data }] = useQuery({ query: plannedMeetings, variables: { slug }, requestPolicy: 'cache-and-network' })
  const [newId] = useState(uuidv7)
  const [chosen, setChosen] = useState<string | null>(null)
  const [problem, setProblem] = useProblem()
  const meetings = data?.samenwerkingsverband?.meetings.nodes
    .filter((one) => isPlanned(one) && one.startsAt > startsAt)
    .reverse()
  const target = meetings?.find(({ id }) => id === chosen) ?? meetings?.[0]
  const run = async () => {
    if (!target) return
    const outcome = await send({ id: item.id, to: target.id, newId })
    if (!outcome.ok) return setProblem(outcome)
    announce(words.done(item.title, longDate(target.startsAt)))
    onClose()
    onDone?.()
  }
  return (
    <Dialog
      title={words.head(item.title)}
      closeLabel={words.no}
      onClose={onClose}
      footer={
        <>
          {target && (
            <Button variant="primary" icon={icon} busy={busy && words.busy} onClick={() => void run()}>
              {words.yes}
            </Button>
          )}
          <Button onClick={onClose}>{words.no}</Button>
        </>
      }
    >
      {!meetings && <Loading label={copy.loading} />}
      {meetings?.length === 0 && (
        <Alert kind="warning" title={copy.none} speak="off">
          {words.noneHint} <TextLink href={`/${slug}/overleg`}>{copy.plan}</TextLink>
        </Alert>
      )}
      {target && (
        <>
          <p>{words.text}</p>
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
